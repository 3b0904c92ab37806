import { deletePerson } from '#lib/data/person/delete-person';
import type { Persontilgang } from './require-person';

/**
 * Deletes what is stored about a person, except what `PERSONDATA` keeps (personvernforordningen art. 17). Logs the person out everywhere.
 * Safe to repeat.
 */
export const deleteOpplysninger = ({ personId }: Persontilgang, naa: Date): Promise<void> =>
  deletePerson(personId, naa);
