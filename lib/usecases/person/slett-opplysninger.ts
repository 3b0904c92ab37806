import { slettPerson } from '#lib/data/person/slett-person';
import type { Persontilgang } from './require-person';

/**
 * Deletes what is stored about a person, except what `PERSONDATA` keeps (personvernforordningen art. 17). Logs the person out everywhere.
 * Safe to repeat.
 */
export const slettOpplysninger = ({ personId }: Persontilgang, naa: Date): Promise<void> =>
  slettPerson(personId, naa);
