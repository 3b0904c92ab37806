import type { Rentesats } from './konsekvens';

/** A stretch of days with one rate of interest, in hundredths of a per cent a year. */
export interface Renteledd {
  hundredeler: NonNullable<Rentesats['hundredeler']>;
  dager: number;
}

/** What a missed frist has cost by a day, in oere. `rente` is worked out of an amount; `gebyr` is fixed by the law. */
export type Paaloept =
  | { type: 'rente'; oere: number; grunnlag: number; ledd: readonly Renteledd[] }
  | { type: 'gebyr'; oere: number };
