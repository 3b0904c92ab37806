import { createHash } from 'node:crypto';

/** Returns the id of an oppgave of a virksomhet in a calendar: the same for ever, and nobody reads a number off it. */
export function toUid(organisasjonsnummer: string, noekkel: string): string {
  const sum = createHash('sha256').update(`${organisasjonsnummer}:${noekkel}`).digest('hex');
  return sum.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
