import type { Rentesats } from './konsekvens';

/** A stretch of days with one rate of interest, in hundredths of a per cent a year. */
export interface Renteledd {
  hundredeler: NonNullable<Rentesats['hundredeler']>;
  dager: number;
}

/**
 * The cost of a missed frist by a day, in øre. `rente` is interest of an amount; `gebyr` is a fee fixed by law; `mulkt` is a
 * daily fine from the day that a decision names.
 */
export type Paaloept =
  | { type: 'rente'; oere: number; grunnlag: number; ledd: readonly Renteledd[] }
  | { type: 'gebyr'; oere: number }
  | { type: 'mulkt'; oere: number };
