import { aarAv, type Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { tilstand } from '#lib/domain/oppgave/oppgavestatus';
import type { Tekster } from '#lib/messages/index';
import { fill, fillAntall } from '#lib/messages/mal';
import { heleDatoen, withUkedag } from '#lib/tekst/dato';
import { nestePlikt } from './neste-plikt';
import { OppgaveLenke } from './oppgave-lenke';

/** A summary of the obligations: how many are overdue, how many are near, and the next one. */
export function Sammendrag({
  tekster,
  oppgaver,
  idag,
  aar,
}: {
  tekster: Tekster;
  oppgaver: readonly Oppgave[];
  idag: Dato;
  aar: number;
}) {
  const ord = tekster.frister;
  const plikter = oppgaver.filter(({ frivillig }) => !frivillig);
  const antall = (hva: 'forfalt' | 'snart') =>
    plikter.filter((oppgave) => tilstand(oppgave, idag) === hva).length;
  const [forfalt, snart] = [antall('forfalt'), antall('snart')];
  const status = [forfalt > 0 && fillAntall(ord.passert, forfalt), snart > 0 && fillAntall(ord.snart, snart)]
    .filter(Boolean)
    .join(', ');
  const neste = nestePlikt(oppgaver, idag);
  return (
    <div className="mb-4 space-y-1">
      <p>
        {neste ? (
          <>
            <strong>{aar > aarAv(idag) ? fill(ord.foerste, { aar }) : ord.neste}:</strong>{' '}
            {withUkedag(tekster, neste.frist.frist)} – <OppgaveLenke tekster={tekster} oppgave={neste} />
          </>
        ) : (
          fill(ord.ingenNeste, { aar })
        )}
      </p>
      {status && <p className="text-graphite-70">{status}.</p>}
      <p className="hidden text-sm print:block">{fill(ord.utskrevet, { dato: heleDatoen(tekster, idag) })}</p>
    </div>
  );
}
