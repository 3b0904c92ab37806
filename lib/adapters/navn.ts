import { z } from 'zod';

/** Far longer than any registered name. */
const LENGST = 300;

/**
 * A name from outside, as it may be stored and shown: without control characters (PostgreSQL takes no NUL), halves of characters and
 * marks that turn the direction of what follows. Null when there is none, and when it is something else than text: the number then
 * stands for it.
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
