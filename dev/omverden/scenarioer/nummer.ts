const ORGNR_VEKTER = [3, 2, 7, 6, 5, 4, 3, 2] as const;
const K1_VEKTER = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const K2_VEKTER = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/** Modulus 11 with weights. Returns 0–9, or null when the result is 10: such numbers are not issued. */
function kontrollsiffer(sifre: string, vekter: readonly number[]): number | null {
  const sum = vekter.reduce((s, vekt, i) => s + vekt * Number(sifre.charAt(i)), 0);
  const siffer = (11 - (sum % 11)) % 11;
  return siffer === 10 ? null : siffer;
}

export function isOrganisasjonsnummer(verdi: string): boolean {
  return /^\d{9}$/.test(verdi) && kontrollsiffer(verdi, ORGNR_VEKTER) === Number(verdi.charAt(8));
}

/** A synthetic fødselsnummer: valid control digits and 80 added to the month, so that no living person has it. */
export function isSyntetiskFoedselsnummer(verdi: string): boolean {
  if (!/^\d{11}$/.test(verdi)) return false;
  const maaned = Number(verdi.slice(2, 4));
  return (
    maaned >= 81 &&
    maaned <= 92 &&
    kontrollsiffer(verdi, K1_VEKTER) === Number(verdi.charAt(9)) &&
    kontrollsiffer(verdi, K2_VEKTER) === Number(verdi.charAt(10))
  );
}

// Longer than any run of numbers without a valid control digit, so that two serial numbers never collide.
const AVSTAND = 7919;
const MAKS_LOEPENUMMER = 1000;

/** The n-th synthetic organisasjonsnummer. The first digit, 2 or 3, marks it as synthetic. */
function organisasjonsnummerFra(start: number, loepenummer: number): string {
  if (!Number.isInteger(loepenummer) || loepenummer < 1 || loepenummer > MAKS_LOEPENUMMER) {
    throw new RangeError(`Serial number out of range: ${loepenummer}`);
  }
  for (let grunn = start + loepenummer * AVSTAND; ; grunn++) {
    const siffer = kontrollsiffer(String(grunn), ORGNR_VEKTER);
    if (siffer !== null) return `${grunn}${siffer}`;
  }
}

/** The number of a hovedenhet. It starts with 3. */
export function hovedenhetNummer(loepenummer: number): string {
  return organisasjonsnummerFra(31_000_000, loepenummer);
}

/** The number of an underenhet. It starts with 2, to distinguish it from a hovedenhet in tests. */
export function underenhetNummer(loepenummer: number): string {
  return organisasjonsnummerFra(21_000_000, loepenummer);
}

/** The first synthetic fødselsnummer of a birth date (`YYYY-MM-DD`, 1940–2039). */
export function foedselsnummer(foedselsdato: string): string {
  const [aar = '', maaned = '', dag = ''] = foedselsdato.split('-');
  // Individnummer 000–499 belongs to 1900–1999, 500–999 to 2000–2039.
  const fra = Number(aar) >= 2000 ? 500 : 100;
  for (let individ = fra; individ < fra + 400; individ++) {
    const ni = `${dag}${Number(maaned) + 80}${aar.slice(2)}${String(individ).padStart(3, '0')}`;
    const k1 = kontrollsiffer(ni, K1_VEKTER);
    const k2 = k1 === null ? null : kontrollsiffer(`${ni}${k1}`, K2_VEKTER);
    if (k1 !== null && k2 !== null) return `${ni}${k1}${k2}`;
  }
  throw new RangeError(`No fødselsnummer for ${foedselsdato}`);
}

/** The birth date of a synthetic fødselsnummer, as Altinn shows it beside a person. */
export function foedselsdato(fnr: string): string {
  const aarhundre = Number(fnr.slice(6, 9)) >= 500 && Number(fnr.slice(4, 6)) < 40 ? '20' : '19';
  const maaned = String(Number(fnr.slice(2, 4)) - 80).padStart(2, '0');
  return `${aarhundre}${fnr.slice(4, 6)}-${maaned}-${fnr.slice(0, 2)}`;
}
