import { Betalingsmaate } from '#components/naa/betalingsmaate';
import { Forsinkelse, SentInnhold } from '#components/naa/sent-innhold';
import { KnappUt } from '#components/ui/lenke';
import type { Dato } from '#lib/domain/dag/dato';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isFerdig, isForSent } from '#lib/domain/oppgave/oppgavestatus';
import type { Tekster } from '#lib/messages/index';
import { writeKroner } from '#lib/messages/mal';
import { withUkedag } from '#lib/tekst/dato';
import { handlingstekst, isOverdue, statushjelp } from '#lib/tekst/oppgave';
import { utsattlinje } from '#lib/tekst/rad';
import { Kildelinjer } from './kildelinjer';
import { Statuslapp } from './statuslapp';

export interface StatuskortProps {
  tekster: Tekster;
  oppgave: ForklartOppgave;
  /** The delivery or payment that belongs to it. */
  par: Oppgave | null;
  idag: Dato;
}

/** The state and amount of an oppgave, and the link to the authority. */
export function Statuskort(props: StatuskortProps) {
  const { tekster, oppgave, idag } = props;
  if (isForSent(oppgave, idag))
    return (
      <div className="sent-kort">
        <p className="flex flex-wrap items-center gap-2 pb-1">
          <Forsinkelse tekster={tekster} dato={oppgave.frist.frist} idag={idag} />
          <Statuslapp tekster={tekster} oppgave={oppgave} idag={idag} />
        </p>
        <SentInnhold tekster={tekster} oppgave={oppgave} idag={idag} formel />
        <Hendt {...props} />
      </div>
    );
  const beloep = oppgave.levert?.beloep ?? null;
  const hjelp = statushjelp(tekster, oppgave, idag);
  const isAapen = !isFerdig(oppgave, idag);
  return (
    <div className="naa-boks">
      <p>
        <Statuslapp tekster={tekster} oppgave={oppgave} idag={idag} />
      </p>
      <p className="pt-2">
        {tekster.oppgave.frist}:{' '}
        <strong>
          <time dateTime={oppgave.frist.frist}>{withUkedag(tekster, oppgave.frist.frist)}</time>
        </strong>
      </p>
      {beloep !== null && <p className="text-2xl font-bold">{writeKroner(tekster.tall, beloep)}</p>}
      {hjelp && <p className="pt-2">{hjelp}</p>}
      <Hendt {...props} />
      {isOverdue(oppgave, idag) && <p className="pt-2">{tekster.oppgave.uteHjelp}</p>}
      {isAapen && (
        <div className="flex flex-wrap items-center gap-3 pt-3 empty:hidden">
          {oppgave.lenke && <KnappUt href={oppgave.lenke}>{handlingstekst(tekster, oppgave)}</KnappUt>}
          <Betalingsmaate tekster={tekster} levert={oppgave.levert} />
        </div>
      )}
    </div>
  );
}

/** The lines from the kilde, and a note when the delivery that belongs to a payment is extended. */
function Hendt({ tekster, oppgave, par, idag }: StatuskortProps) {
  const utsatt = utsattlinje(tekster, oppgave, par?.frist.frist ?? null);
  return (
    <>
      <Kildelinjer tekster={tekster} oppgave={oppgave} idag={idag} utenBeloep />
      {utsatt && <p className="pt-2">{utsatt}</p>}
    </>
  );
}
