import { type Dato, toDato } from '#lib/domain/dato';

/** The dates of skatteforvaltningsforskriften § 8-3-10 (1): a month and ten days after the termin, but 31 August for May and June. */
export function alminneligFrist(aar: number, termin: number): Dato {
  if (termin === 3) return toDato(aar, 8, 31);
  return termin === 6 ? toDato(aar + 1, 2, 10) : toDato(aar, termin * 2 + 2, 10);
}
