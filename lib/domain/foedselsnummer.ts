import { dagerIMaaneden } from './dato';

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
  // 2000 is a leap year: any year could be, as far as the six digits tell.
  if (dag > dagerIMaaneden(2000, maaned)) return false;
  return rest(verdi, K1_VEKTER) <= 3 && rest(verdi, K2_VEKTER) === 0;
}

/** A synthetic number of the tax administration's test population: month 81–92, that is month + 80. */
export function isSyntetiskFoedselsnummer(verdi: unknown): verdi is string {
  if (!isFoedselsnummer(verdi)) return false;
  const maaned = Number(verdi.slice(2, 4));
  return maaned >= 81 && maaned <= 92;
}
