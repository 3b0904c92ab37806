import { Grunnlag } from '#components/virksomhet/grunnlag';
import { ManglerForhold } from '#components/virksomhet/mangler-forhold';
import type { Dato, Periode } from '#lib/domain/dag/dato';
import type { Maaned } from '#lib/domain/dag/maaned';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Tekster } from '#lib/messages/index';
import { toOppgaveord } from '#lib/tekst/ord';
import type { KalenderVisning } from './kalender-visning';
import { Maanedsvisning } from './maanedsvisning';

/** One month as a calendar, with links to other months. */
export function Maanedsside({
  tekster,
  maaned,
  grenser,
  kalender,
  neste,
  idag,
}: {
  tekster: Tekster;
  maaned: Maaned;
  grenser: Periode;
  kalender: KalenderVisning;
  /** The next obligation from today on, shown when the month is empty. */
  neste: Oppgave | null;
  idag: Dato;
}) {
  return (
    <>
      <h1 className="bredde py-6 text-center">{tekster.frister.tittel}</h1>
      <div className="bredde">
        <Grunnlag tekster={tekster} kalender={kalender} />
        <ManglerForhold tekster={tekster} utenDato={kalender.utenDato} />
        <Maanedsvisning
          tekster={toOppgaveord(tekster)}
          organisasjonsnummer={kalender.virksomhet.organisasjonsnummer}
          maaned={maaned}
          grenser={grenser}
          idag={idag}
          oppgaver={kalender.oppgaver}
          neste={neste}
          hentet={kalender.lest}
          altErKjent={kalender.mangler.length === 0}
        />
      </div>
    </>
  );
}
