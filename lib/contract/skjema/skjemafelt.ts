import { z } from 'zod';

/** One of the answers of a question. */
export const valg = <const V extends readonly [string, ...string[]]>(verdier: V) =>
  z.enum(verdier, { error: 'ugyldig-valg' });

/** A box: its value when it is ticked, else nothing. */
export const boks = z
  .string()
  .optional()
  .transform((verdi) => verdi !== undefined);
