import type { z } from 'zod';
import { logg } from '#lib/oppsett/logg';

/** The parsed items of an external list, and the number that could not be parsed. */
export interface Lest<T> {
  lest: T[];
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
  for (const ett of liste.slice(0, maks)) {
    const svar = skjema.safeParse(ett);
    if (svar.success) lest.push(svar.data);
  }
  const uleselige = liste.length - lest.length;
  if (uleselige > 0)
    logg.warn({ system, hva, uleselige, av: liste.length }, 'items of a list could not be read');
  return { lest, uleselige };
}
