import type { Kontakt } from '#lib/domain/oppgave/forklaring';
import type { Myndighet } from '#lib/domain/virksomhet/kodelister';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';

export type { Kontakt } from '#lib/domain/oppgave/forklaring';

/** Whom to contact about an oppgave, by myndighet. */
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

/**
 * Opening hours of the telephone on working days, and the year (`lest`) they were last read on the contact
 * page.
 */
export interface Aapningstid {
  fra: string;
  til: string;
  lest: number;
}

/** Opening hours by myndighet. Null where none are published; only the contact page can tell. */
export const AAPNINGSTID: Readonly<Record<Myndighet, Aapningstid | null>> = {
  SKE: { fra: '9', til: '15', lest: 2024 },
  BRREG: null,
};

/**
 * The user support of Altinn: logging in, roles, consents and system users, whatever the oppgave is about.
 */
export const BRUKERSTOETTE: Kontakt = {
  telefon: '75 00 60 00',
  telefonFraUtlandet: null,
  side: LENKER.kontaktAltinn,
};
