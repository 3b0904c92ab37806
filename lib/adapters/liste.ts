import type { z } from 'zod';
import { logg } from '#lib/oppsett/logg';

/** What could be read of a list from outside, and how many items could not. */
export interface Lest<T> {
  lest: T[];
  uleselige: number;
}

/**
 * Reads a list from outside item by item, so that one odd item takes none of the others with it. What cannot be read, and what
 * comes after the largest number we take, is left out, counted, and logged once for the list.
 * @param hva what the items are, for the log
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
