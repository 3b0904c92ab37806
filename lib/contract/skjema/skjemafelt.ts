import { z } from 'zod';

/** One of the answers of a question. */
export const valg = <const V extends readonly [string, ...string[]]>(verdier: V) =>
  z.enum(verdier, { error: 'ugyldig-valg' });

/** A box: its value when it is ticked, else nothing. */
export const boks = z
  .string()
  .optional()
  .transform((verdi) => verdi !== undefined);

/** Makes a text one line: control characters, and halves of characters, become spaces. PostgreSQL and files take neither. */
export const enLinje = (tekst: string): string => tekst.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim();

/** The same for a text that may have several lines. */
export const flereLinjer = (tekst: string): string =>
  tekst
    .replaceAll('\r\n', '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, ' ')
    .trim();
