/** Nine digits that pass modulus 11. The number need not have been issued. */
export type Organisasjonsnummer = string & {
  readonly __organisasjonsnummer: true;
};

const VEKTER = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/**
 * Whether a value is nine ASCII digits with the right control digit (weights 3 2 7 6 5 4 3 2, modulus 11; a
 * control of 10 is never issued).
 */
export function isOrganisasjonsnummer(verdi: unknown): verdi is Organisasjonsnummer {
  if (typeof verdi !== 'string' || !/^\d{9}$/.test(verdi)) return false;
  const sum = VEKTER.reduce((s, vekt, i) => s + vekt * Number(verdi[i]), 0);
  return (11 - (sum % 11)) % 11 === Number(verdi[8]);
}

/**
 * Normalises what people write (`NO 923 609 016 MVA`, with spaces, no-break spaces, dots or hyphens) to nine
 * digits. Returns null when the result is not a valid number. The prefix NO and the suffix MVA may be in
 * lower case.
 */
export function normaliserOrganisasjonsnummer(tekst: string): Organisasjonsnummer | null {
  const kjerne = tekst
    .replace(/[\s.-]/gu, '')
    .replace(/^NO/i, '')
    .replace(/MVA$/i, '');
  return isOrganisasjonsnummer(kjerne) ? kjerne : null;
}

/** Whether it is a synthetic enhet of the test population (Tenor): the first digit is 2 or 3. */
export function isSyntetiskOrganisasjonsnummer(nummer: Organisasjonsnummer): boolean {
  return nummer.startsWith('2') || nummer.startsWith('3');
}
