import { KnappUt } from '#components/ui/lenke';
import { Merkelapp } from '#components/ui/merkelapp';
import { type Dato, dagerMellom } from '#lib/domain/dag/dato';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Tekster } from '#lib/messages/index';
import { fill, fillAntall, writeKroner } from '#lib/messages/mal';
import { withUkedag } from '#lib/tekst/dato';
import { statushjelp } from '#lib/tekst/oppgave';
import { paaloeptFormel, paaloeptTekst } from '#lib/tekst/paaloept';
import { Betalingsmaate } from './betalingsmaate';

/** A tag with the number of days after the frist. */
export function Forsinkelse({ tekster, dato, idag }: { tekster: Tekster; dato: Dato; idag: Dato }) {
  return (
    <Merkelapp farge="roed" ikon="kryss">
      {fillAntall(tekster.naa.forSent, dagerMellom(dato, idag))}
    </Merkelapp>
  );
}

/** The amount of a late oppgave, the cost of the delay so far, and a link to the authority. */
export function SentInnhold({
  tekster,
  oppgave,
  idag,
  formel = false,
}: {
  tekster: Tekster;
  oppgave: ForklartOppgave;
  idag: Dato;
  /** Whether the sum is shown worked out. */
  formel?: boolean;
}) {
  const ord = tekster.naa;
  const { paaloept, levert, lenke, frist } = oppgave;
  const beloep = levert?.beloep ?? null;
  const hjelp = oppgave.markering && statushjelp(tekster, oppgave, idag);
  return (
    <>
      {beloep !== null && (
        <p className="text-2xl font-bold sm:text-3xl">{writeKroner(tekster.tall, beloep)}</p>
      )}
      <p>
        {fill(ord.fristVar, { dato: withUkedag(tekster, frist.frist) })}{' '}
        {paaloept && paaloeptTekst(tekster, paaloept)}{' '}
        {formel && paaloept?.type === 'rente' && (
          <span className="text-sm text-graphite-70">({paaloeptFormel(tekster, paaloept)})</span>
        )}
      </p>
      {hjelp && <p className="pt-2">{hjelp}</p>}
      <div className="flex flex-wrap items-center gap-3 pt-3">
        {lenke && (
          <KnappUt href={lenke}>{frist.fristType === 'betalingsfrist' ? ord.betalNaa : ord.leverNaa}</KnappUt>
        )}
        <Betalingsmaate tekster={tekster} levert={levert} />
      </div>
    </>
  );
}
