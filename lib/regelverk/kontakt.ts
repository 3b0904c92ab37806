import type { Kontakt } from '#lib/domain/forklaring';
import type { Myndighet } from '#lib/domain/kodelister';
import { LENKER } from './lenker';

export type { Kontakt } from '#lib/domain/forklaring';

/** Who answers for an oppgave follows from its myndighet. */
export const KONTAKT: Readonly<Record<Myndighet, Kontakt>> = {
  SKE: {
    telefon: '800 80 000',
    telefonFraUtlandet: '+47 22 07 70 00',
    side: LENKER.kontaktSkatteetaten,
  },
  BRREG: {
    telefon: '75 00 75 00',
    telefonFraUtlandet: null,
    side: LENKER.kontaktBrreg,
  },
};
