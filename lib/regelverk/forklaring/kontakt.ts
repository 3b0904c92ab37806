import type { Kontakt } from '#lib/domain/oppgave/forklaring';
import type { Myndighet } from '#lib/domain/virksomhet/kodelister';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';

export type { Kontakt } from '#lib/domain/oppgave/forklaring';

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

/** When the telephone is answered on working days, and the year that was last read on the page of the contact. */
export interface Aapningstid {
  fra: string;
  til: string;
  lest: number;
}

/** Null where no hours have been found published: then only the page of the contact can say. */
export const AAPNINGSTID: Readonly<Record<Myndighet, Aapningstid | null>> = {
  SKE: { fra: '9', til: '15', lest: 2024 },
  BRREG: null,
};

/** Logging in, roles, consents and system users are Altinn's, whatever the oppgave is about. */
export const BRUKERSTOETTE: Kontakt = {
  telefon: '75 00 60 00',
  telefonFraUtlandet: null,
  side: LENKER.kontaktAltinn,
};
