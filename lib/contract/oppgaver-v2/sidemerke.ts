import { type Dato, isDato } from '#lib/domain/dag/dato';
import { type Noekkel, readNoekkel } from '#lib/domain/oppgave/noekkel';

/** As many oppgaver as one page may hold. */
export const STOERSTE_SIDE = 1000;

/** The last oppgave of a page. The next page begins after it, also when oppgaver have come or gone in between. */
export interface Sidemerke {
  frist: Dato;
  noekkel: Noekkel;
}

const SKILLE = ' ';

/** The mark as it stands in an address: for whoever reads the list only to send back. */
export const writeSidemerke = ({ frist, noekkel }: Sidemerke): string =>
  Buffer.from(`${frist}${SKILLE}${noekkel}`).toString('base64url');

/** The mark that was sent back, or null when it is none of ours. */
export function readSidemerke(tekst: string): Sidemerke | null {
  const [frist, navn = '', ...resten] = Buffer.from(tekst, 'base64url').toString().split(SKILLE);
  const noekkel = readNoekkel(navn);
  return isDato(frist) && noekkel && resten.length === 0 ? { frist, noekkel } : null;
}
