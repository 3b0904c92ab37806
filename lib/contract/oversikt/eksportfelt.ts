/**
 * The fields of an export and what they hold, in order. Published: spreadsheets and programmes find columns by these names, so
 * they are the same in every language, and new ones come last.
 */
export const EKSPORTFELT = {
  organisasjonsnummer: 'tekst',
  navn: 'tekst',
  organisasjonsform: 'tekst',
  oppgave: 'tekst',
  periode: 'tekst',
  type: 'tekst',
  frist: 'dag',
  opprinnelig_frist: 'dag',
  aarsak_flyttet: 'tekst',
  status: 'tekst',
  mottatt_tidspunkt: 'dag',
  merket_av: 'tekst',
  merket_tidspunkt: 'dag',
  ansvarlig: 'tekst',
  konsekvens_fra: 'dag',
  beloep: 'kroner',
  kilde: 'tekst',
  kilde_oppdatert: 'dag',
  noekkel: 'tekst',
  lenke: 'tekst',
  notat: 'tekst',
  klargjort_av: 'tekst',
  kontrollert_av: 'tekst',
} as const;
export type Eksportfelt = keyof typeof EKSPORTFELT;

/** The names of the fields, in order. */
export const FELTNAVN = Object.keys(EKSPORTFELT) as Eksportfelt[];

/** The values of a row: a number is an amount in kroner, and a day is written `2026-11-05`. Null for nothing. */
export type Eksportceller = Readonly<Record<Eksportfelt, string | number | null>>;

/** How many rows are written at a time. */
const BUNKE = 250;

/** Returns the rows some at a time. Others are served in between: a large file takes a second to make. */
export async function* inBunker(rader: Iterable<Eksportceller>): AsyncGenerator<Eksportceller[]> {
  let bunke: Eksportceller[] = [];
  for (const rad of rader) {
    bunke.push(rad);
    if (bunke.length < BUNKE) continue;
    yield bunke;
    bunke = [];
    await new Promise(setImmediate);
  }
  yield bunke;
}
