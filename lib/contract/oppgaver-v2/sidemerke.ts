import { type Dato, isDato } from '#lib/domain/dag/dato';
import { type Noekkel, readNoekkel } from '#lib/domain/oppgave/noekkel';

/** The largest number of oppgaver on one page. */
export const STOERSTE_SIDE = 1000;

/**
 * The last oppgave of a page. The next page begins after it, also when oppgaver have been added or removed in
 * between.
 */
export interface Sidemerke {
  frist: Dato;
  noekkel: Noekkel;
}

const SKILLE = ' ';

/** Encodes the mark as base64url. Opaque to clients, which only send it back. */
export const writeSidemerke = ({ frist, noekkel }: Sidemerke): string =>
  Buffer.from(`${frist}${SKILLE}${noekkel}`).toString('base64url');

/** Decodes a mark that a client sent back; null when it is not valid. */
export function readSidemerke(tekst: string): Sidemerke | null {
  const [frist, navn = '', ...resten] = Buffer.from(tekst, 'base64url').toString().split(SKILLE);
  const noekkel = readNoekkel(navn);
  return isDato(frist) && noekkel && resten.length === 0 ? { frist, noekkel } : null;
}
