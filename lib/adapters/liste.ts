import type { z } from 'zod';
import { logg } from '#lib/oppsett/logg';

/** The parsed items of an external list. */
export interface Lest<T> {
  lest: T[];
  /** The items that could not be parsed. */
  ugyldige: unknown[];
  /** The number of items left out: the invalid ones, and those beyond the largest number. */
  uleselige: number;
}

/**
 * Parses an external list item by item, so that an invalid item does not reject the others. Invalid items,
 * and items beyond `maks`, are left out, counted, and logged once for the list.
 * @param hva the kind of items, for the log
 */
export function readHver<S extends z.ZodType>(
  skjema: S,
  liste: readonly unknown[],
  { system, hva, maks }: { system: string; hva: string; maks: number },
): Lest<z.output<S>> {
  const lest: z.output<S>[] = [];
  const ugyldige: unknown[] = [];
  for (const ett of liste.slice(0, maks)) {
    const svar = skjema.safeParse(ett);
    if (svar.success) lest.push(svar.data);
    else ugyldige.push(ett);
  }
  const uleselige = liste.length - lest.length;
  if (uleselige > 0)
    logg.warn({ system, hva, uleselige, av: liste.length }, 'items of a list could not be read');
  return { lest, ugyldige, uleselige };
}
