import { saveSpraakvalg } from '#lib/data/personvalg';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Spraak } from '#lib/domain/felles/spraak';

/** Stores the language of a person, for other browsers and for messages sent to them. */
export const chooseSpraak = ({ personId }: Aktoer, spraak: Spraak, naa: Date): Promise<void> =>
  saveSpraakvalg(personId, spraak, naa);
