import { findOpplysninger } from '#lib/data/person/find-opplysninger';
import type { Personopplysninger } from '#lib/domain/person/personopplysninger';
import type { Persontilgang } from './require-person';

/** Returns all that is stored about a person, by heading (personvernforordningen art. 15). The foedselsnummer is not in it. */
export const getOpplysninger = ({ personId }: Persontilgang): Promise<Personopplysninger[]> =>
  findOpplysninger(personId);
