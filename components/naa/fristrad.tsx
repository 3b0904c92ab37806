import { Kildelinjer } from '#components/oppgave/kildelinjer';
import { Statuslapp } from '#components/oppgave/statuslapp';
import { Lenke, UtLenke } from '#components/ui/lenke';
import { type Dato, dagAv, ukedag } from '#lib/domain/dag/dato';
import { gjenstaaendeBeloep, hovedoppgave, type Rad } from '#lib/domain/oppgave/naa';
import { isFerdig, tilstand } from '#lib/domain/oppgave/oppgavestatus';
import type { Tekster } from '#lib/messages/index';
import { writeKroner } from '#lib/messages/mal';
import { heleDatoen, kortMaaned } from '#lib/tekst/dato';
import { isFlyttetAvMyndighet } from '#lib/tekst/kilde';
import { flyttetekst, handlingsord } from '#lib/tekst/oppgave';
import { radtittel } from '#lib/tekst/rad';
import { MerkKnapp } from './merk-knapp';

/** A row: the day at the left, the title in the middle, and status, amount and link at the right. */
export function Fristrad({
  tekster,
  rad,
  idag,
  merk,
}: {
  tekster: Tekster;
  rad: Rad;
  idag: Dato;
  /** Set where the row itself can be marked. */
  merk?: { organisasjonsnummer: string; markAndReturn: (form: FormData) => Promise<void> };
}) {
  const ord = tekster.naa;
  const oppgave = hovedoppgave(rad, idag);
  const { frist } = oppgave.frist;
  const tittel = radtittel(tekster, rad);
  const beloep = gjenstaaendeBeloep(rad, idag);
  const [foerste, annen] = rad;
  const ulike = annen !== undefined && tilstand(foerste, idag) !== tilstand(annen, idag);
  return (
    <li className="fristrad" id={oppgave.noekkel}>
      <p className="fristrad-dag">
        <time dateTime={frist}>
          <span aria-hidden="true">
            <span className="block text-2xl leading-none font-bold">{dagAv(frist)}</span>
            <span className="text-xs uppercase">{kortMaaned(tekster, frist)}</span>
          </span>
          <span className="sr-only">{heleDatoen(tekster, frist)}</span>
        </time>
      </p>
      <div className="min-w-0">
        <h3 className="text-base">
          <Lenke href={`/oppgave/${oppgave.noekkel}`} className="radlenke">
            {tittel}
          </Lenke>
        </h3>
        <p className="text-sm text-graphite-70">
          {tekster.dato.ukedager[ukedag(frist) - 1]?.hel}
          {/* What an authority has moved stands in a line of its own. */}
          {oppgave.flytting && !isFlyttetAvMyndighet(oppgave) && ` · ${flyttetekst(tekster, oppgave)}`}
        </p>
        <Kildelinjer tekster={tekster} oppgave={oppgave} idag={idag} utenBeloep />
        {merk && (
          <div className="flex flex-wrap gap-x-5 text-sm">
            <MerkKnapp
              tekst={tekster.oppgave.merkGjort}
              om={tittel}
              verdi="fullfoert"
              noekkel={oppgave.noekkel}
              {...merk}
            />
            <MerkKnapp
              tekst={tekster.oppgave.merkIkkeAktuell}
              om={tittel}
              verdi="ikkeAktuell"
              noekkel={oppgave.noekkel}
              {...merk}
            />
          </div>
        )}
      </div>
      <div className="fristrad-hoeyre">
        {ulike ? (
          rad.map((en) => (
            <span key={en.noekkel} className="text-sm">
              {en.frist.fristType === 'betalingsfrist' ? ord.betaling : ord.levering}:{' '}
              <Statuslapp tekster={tekster} oppgave={en} idag={idag} liten />
            </span>
          ))
        ) : (
          <Statuslapp tekster={tekster} oppgave={oppgave} idag={idag} />
        )}
        {beloep !== null && <span className="font-bold">{writeKroner(tekster.tall, beloep)}</span>}
        {oppgave.lenke && !isFerdig(oppgave, idag) && (
          <UtLenke href={oppgave.lenke}>
            {handlingsord(tekster, oppgave)}
            <span className="sr-only">: {tittel}</span>
          </UtLenke>
        )}
      </div>
    </li>
  );
}
