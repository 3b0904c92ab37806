import type { Loennsdag } from '#lib/domain/virksomhet/forhold';

/** Parses a pay day: `1` to `31` or `siste`. Returns undefined for anything else. */
export function readLoennsdag(tekst: string): Loennsdag | undefined {
  if (tekst === 'siste') return 'siste';
  return /^([1-9]|[12]\d|3[01])$/.test(tekst) ? Number(tekst) : undefined;
}
