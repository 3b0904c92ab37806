import { type Dato, isDato } from '#lib/domain/dato';
import { sammenlignFrist } from '#lib/domain/kalender';
import { lesNoekkel } from '#lib/domain/noekkel';
import type { Noekkel, Oppgave } from '#lib/domain/oppgave';
import { erAapen } from '#lib/domain/oppgavestatus';
import type { OppgaverSoek } from './oppgaver-soek';

/** As many oppgaver as one page may hold. */
export const STOERSTE_SIDE = 1000;

/** The last oppgave of a page. The next page begins after it, also when oppgaver have come or gone in between. */
export interface Sidemerke {
  frist: Dato;
  noekkel: Noekkel;
}

const SKILLE = ' ';

/** The mark as it stands in an address: for whoever reads the list only to send back. */
export const skrivSidemerke = ({ frist, noekkel }: Sidemerke): string =>
  Buffer.from(`${frist}${SKILLE}${noekkel}`).toString('base64url');

/** The mark that was sent back, or null when it is none of ours. */
export function lesSidemerke(tekst: string): Sidemerke | null {
  const [frist, navn = '', ...resten] = Buffer.from(tekst, 'base64url').toString().split(SKILLE);
  const noekkel = lesNoekkel(navn);
  return isDato(frist) && noekkel && resten.length === 0 ? { frist, noekkel } : null;
}

/** What of a calendar was asked for: the page of it, and the mark of the next one, or null on the last. */
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
        (periode !== null || erAapen(oppgave)) &&
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
      ? skrivSidemerke({ frist: siste.frist.frist, noekkel: siste.noekkel })
      : null;
  return { oppgaver: siden, nesteSide };
}
