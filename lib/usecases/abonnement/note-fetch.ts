import { noteHentet } from '#lib/data/kalenderadresse';
import type { Kalenderklient } from '#lib/domain/abonnement/abonnement';

/** Stores that a programme has fetched a calendar, so that its owner can see that it does. */
export const noteFetch = (id: string, klient: Kalenderklient, naa: Date): Promise<void> =>
  noteHentet(id, klient, naa);
