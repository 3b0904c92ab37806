import { dagerIMaaneden } from '#lib/domain/dag/dato';

const K1_VEKTER = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1] as const;
const K2_VEKTER = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

const rest = (nummer: string, vekter: readonly number[]): number =>
  vekter.reduce((sum, vekt, i) => sum + vekt * Number(nummer[i]), 0) % 11;

/**
 * Whether eleven digits are a possible foedselsnummer or d-nummer: a possible day and month, and both control digits.
 *
 * Day + 40 (d-nummer) and month + 40 or + 80 (synthetic) are allowed. The century is not worked out, so 29 February
 * always passes. Numbers given from 1 January 2032 may leave 0, 1, 2 or 3 after the first control digit; those
 * given before leave 0. Both are accepted, since the number does not say when it was given. The second control
 * digit is as before. Gender is never read.
 */
export function isFoedselsnummer(verdi: unknown): verdi is string {
  if (typeof verdi !== 'string' || !/^\d{11}$/.test(verdi)) return false;
  const dag = Number(verdi.slice(0, 2)) % 40;
  const maaned = Number(verdi.slice(2, 4)) % 40;
  const raaDag = Number(verdi.slice(0, 2));
  if (raaDag > 71 || dag < 1 || maaned < 1 || maaned > 12) return false;
  // The century is unknown, so 29 February is accepted for every year. 2000 is a leap year.
  if (dag > dagerIMaaneden(2000, maaned)) return false;
  return rest(verdi, K1_VEKTER) <= 3 && rest(verdi, K2_VEKTER) === 0;
}

/** A synthetic number of the tax administration's test population: month 81–92, that is month + 80. */
export function isSyntetiskFoedselsnummer(verdi: unknown): verdi is string {
  if (!isFoedselsnummer(verdi)) return false;
  const maaned = Number(verdi.slice(2, 4));
  return maaned >= 81 && maaned <= 92;
}

/**
 * Returns the birth year, from the two digits of the year and the three digits after them. Returns null for a
 * combination that is never issued.
 */
function foedselsaar(nummer: string): number | null {
  const aar = Number(nummer.slice(4, 6));
  const individ = Number(nummer.slice(6, 9));
  if (individ < 500) return 1900 + aar;
  if (aar < 40) return 2000 + aar;
  if (individ >= 900) return 1900 + aar;
  return individ < 750 && aar >= 54 ? 1800 + aar : null;
}

/**
 * Whether a number can have been issued by now: `isFoedselsnummer`, a real date, and both control digits by
 * the rules of before 2032.
 */
function isGitt(nummer: string): boolean {
  if (!isFoedselsnummer(nummer) || rest(nummer, K1_VEKTER) !== 0) return false;
  const aar = foedselsaar(nummer);
  const dag = Number(nummer.slice(0, 2)) % 40;
  return aar !== null && dag <= dagerIMaaneden(aar, Number(nummer.slice(2, 4)) % 40);
}

/** Digits with at most a few separators between them, as people write long numbers. */
const SIFFERREKKE = /\d(?:[\s.\-\u2010-\u2015/_,:·]{0,3}\d)*/gu;
/**
 * Positions where people split a foedselsnummer: after the day, the month, the year and the individual
 * number.
 */
const DELES_VED = new Set([2, 4, 6, 9]);

/** Text that the conversion below leaves as it is: most of what is sent. */
const ENKEL = /^[\x20-\x7EæøåÆØÅ«»]*$/;

/**
 * Whether a text contains what can be a foedselsnummer: eleven digits of any script, in one piece or split
 * the way people split them, with a real date and both control digits. An account number written
 * `1234.56.78901` does not count, nor does part of a longer number. About one in fifty other eleven-digit
 * numbers matches by chance.
 */
export function hasFoedselsnummer(tekst: string): boolean {
  return (toEnkel(tekst).match(SIFFERREKKE) ?? []).some(hasNummerInRow);
}

/** Converts digits of other scripts and widths to ASCII, and removes characters that are not seen. */
const toEnkel = (tekst: string): string =>
  ENKEL.test(tekst)
    ? tekst
    : tekst
        .normalize('NFKC')
        .replace(/\p{Nd}/gu, (siffer) => String(sifferverdi(siffer)))
        .replace(/\p{Cf}/gu, '');

/**
 * Returns the value 0–9 of a decimal digit of any script. Unicode places the ten digits of a script in order,
 * so this counts back to its zero.
 */
function sifferverdi(siffer: string): number {
  const kode = siffer.codePointAt(0) ?? 0;
  if (kode <= 57) return kode - 48;
  let nullen = kode;
  while (kode - nullen < 9 && /\p{Nd}/u.test(String.fromCodePoint(nullen - 1))) nullen -= 1;
  return (kode - nullen) % 10;
}

function hasNummerInRow(rekke: string): boolean {
  if (rekke.length < 11) return false;
  const grupper = rekke.match(/\d+/g) ?? [];
  return grupper.some((_, fra) => {
    let nummer = '';
    const delt: number[] = [];
    for (const gruppe of grupper.slice(fra)) {
      if (nummer !== '') delt.push(nummer.length);
      nummer += gruppe;
      if (nummer.length >= 11) break;
    }
    const somKonto = delt.join() === '4,6';
    return nummer.length === 11 && !somKonto && delt.every((plass) => DELES_VED.has(plass)) && isGitt(nummer);
  });
}
