import type { Loennsdag } from '#lib/domain/virksomhet/forhold';

/** A pay day: `1` to `31` or `siste`. Undefined when it is neither. */
export function readLoennsdag(tekst: string): Loennsdag | undefined {
  if (tekst === 'siste') return 'siste';
  return /^([1-9]|[12]\d|3[01])$/.test(tekst) ? Number(tekst) : undefined;
}
