import { type Dato, dagerIMaaneden, toDato } from './dato';

const FORM = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether a string is the last day of a regnskapsaar as `MM-DD`, for a day some year has (`02-29` is, `02-30` is not). */
export function isRegnskapsaarSlutt(verdi: string): boolean {
  if (!FORM.test(verdi)) return false;
  return Number(verdi.slice(3)) <= dagerIMaaneden(2000, Number(verdi.slice(0, 2)));
}

/**
 * The day in calendar year `aar` on which a regnskapsaar that ends on `slutt` (`MM-DD`) ends. `02-28` and `02-29`
 * both mean the last day of February. Throws RangeError when `slutt` is not a day.
 */
export function regnskapsaarSluttI(slutt: string, aar: number): Dato {
  if (!isRegnskapsaarSlutt(slutt)) throw new RangeError(`not MM-DD: ${slutt.slice(0, 10)}`);
  const maaned = Number(slutt.slice(0, 2));
  const dag = maaned === 2 && Number(slutt.slice(3)) >= 28 ? 29 : Number(slutt.slice(3));
  return toDato(aar, maaned, Math.min(dag, dagerIMaaneden(aar, maaned)));
}
