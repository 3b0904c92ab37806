/**
 * Periods that the tax administration has announced it will not fine, by rule. Values are the part of the
 * noekkel after the colon. The frister were not changed.
 */
const STANSET: Readonly<Record<string, readonly string[]>> = {
  'amelding-levering': [
    // Frister from 5 March to 5 October 2020.
    '2020-02',
    '2020-03',
    '2020-04',
    '2020-05',
    '2020-06',
    '2020-07',
    '2020-08',
    '2020-09',
    // During the move to a new Altinn.
    '2026-05',
    '2026-06',
    '2026-07',
  ],
};

/** Whether the authority has announced that a late delivery for the period is not fined. */
export function mulktStanset(regel: string, periode: string): boolean {
  return STANSET[regel]?.includes(periode) ?? false;
}
