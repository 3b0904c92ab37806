import { z } from 'zod';

/** Far longer than any registered name. */
const LENGST = 300;

/**
 * A name from an external system, made safe to store and show: without control characters (PostgreSQL does
 * not accept NUL), unpaired surrogates and marks that change the text direction. Null when missing, empty or
 * not a string; the number is then shown instead.
 */
export const Navn = z
  .string()
  .transform((tekst) =>
    [
      ...tekst
        .slice(0, 4 * LENGST)
        .replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu, ' ')
        .trim(),
    ]
      .slice(0, LENGST)
      .join('')
      .trim(),
  )
  .pipe(z.string().min(1))
  .nullish()
  .catch(null);
