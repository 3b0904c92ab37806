import { sammenlignFrist } from '#lib/domain/oppgave/kalender';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isAapen } from '#lib/domain/oppgave/oppgavestatus';
import type { OppgaverSoek } from './oppgaver-soek';
import { writeSidemerke } from './sidemerke';

/**
 * Filters a calendar and returns one page, sorted by frist, and the mark of the next page (null on the last).
 */
export function toSide(
  oppgaver: readonly Oppgave[],
  { periode, status, produktomraade, oppgaveType, antall, etter }: OppgaverSoek,
): { oppgaver: readonly Oppgave[]; nesteSide: string | null } {
  const iFilter = (koder: readonly string[], kode: string) => koder.length === 0 || koder.includes(kode);
  const foer = etter && {
    noekkel: etter.noekkel,
    frist: { fristType: 'leveringsfrist', frist: etter.frist } as const,
  };
  const resten = oppgaver
    .filter(
      (oppgave) =>
        (periode !== null || isAapen(oppgave)) &&
        iFilter(status, oppgave.status) &&
        iFilter(produktomraade, oppgave.produktomraade) &&
        iFilter(oppgaveType, oppgave.oppgaveType) &&
        (!foer || sammenlignFrist(oppgave, foer) > 0),
    )
    .sort(sammenlignFrist);
  const siden = resten.slice(0, antall);
  const siste = siden.at(-1);
  const nesteSide =
    siste && resten.length > antall
      ? writeSidemerke({ frist: siste.frist.frist, noekkel: siste.noekkel })
      : null;
  return { oppgaver: siden, nesteSide };
}
