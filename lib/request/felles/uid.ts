import { createHash } from 'node:crypto';

/** Returns the id of an oppgave in a calendar file. It never changes, and reveals no organisasjonsnummer. */
export function toUid(organisasjonsnummer: string, noekkel: string): string {
  const sum = createHash('sha256').update(`${organisasjonsnummer}:${noekkel}`).digest('hex');
  return sum.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
