import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { type Rett, toRettord } from '#lib/domain/virksomhet/rett';

/**
 * Writes which part of a virksomhet a calendar may show, as it is stored: the number, a colon and the part. Empty when it may show all,
 * so that most calendars store nothing.
 */
export function toDelvis(organisasjonsnummer: Organisasjonsnummer, rett: Rett): string[] {
  const del = toRettord(rett);
  return del === '' ? [] : [`${organisasjonsnummer}:${del}`];
}

/** Returns the number of a virksomhet that `toDelvis` wrote. */
export const numberOfDelvis = (delvis: string): string => delvis.slice(0, delvis.indexOf(':'));
