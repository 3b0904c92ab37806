import { KalenderCache } from '#components/oppgave/kalender-cache';
import { UtskriftKnapp } from '#components/ui/utskrift-knapp';
import { Grunnlag } from '#components/virksomhet/grunnlag';
import { ManglerForhold } from '#components/virksomhet/mangler-forhold';
import type { Dato, Periode } from '#lib/domain/dag/dato';
import type { Maaned } from '#lib/domain/dag/maaned';
import type { Sum } from '#lib/domain/oppgave/naa';
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
  forfalt,
  idag,
}: {
  tekster: Tekster;
  maaned: Maaned;
  grenser: Periode;
  kalender: KalenderVisning;
  /** The next obligation from today on, shown when the month is empty. */
  neste: Oppgave | null;
  forfalt: Sum;
  idag: Dato;
}) {
  return (
    <>
      <div className="bredde flex flex-wrap items-center justify-between gap-4 py-6">
        <h1>{tekster.frister.tittel}</h1>
        <UtskriftKnapp>{tekster.frister.skrivUt}</UtskriftKnapp>
      </div>
      <div className="bredde">
        <Grunnlag tekster={tekster} kalender={kalender} />
        <ManglerForhold tekster={tekster} kalender={kalender} />
        <KalenderCache>
          <Maanedsvisning
            tekster={toOppgaveord(tekster)}
            organisasjonsnummer={kalender.virksomhet.organisasjonsnummer}
            maaned={maaned}
            grenser={grenser}
            idag={idag}
            oppgaver={kalender.oppgaver}
            neste={neste}
            forfalt={forfalt}
            hentet={kalender.lest}
            altErKjent={kalender.mangler.length === 0}
          />
        </KalenderCache>
      </div>
    </>
  );
}
