import { noteHentet } from '#lib/data/kalenderadresse';
import type { Klient } from '#lib/domain/abonnement/abonnement';

/** Stores that a programme has fetched a calendar, so that its owner can see that it does. */
export const noteFetch = (id: string, klient: Klient, naa: Date): Promise<void> =>
  noteHentet(id, klient, naa);
