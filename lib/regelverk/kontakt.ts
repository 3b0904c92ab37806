import type { Myndighet } from '#lib/domain/kodelister';
import { LENKER } from './lenker';

/** Whom to ask about an oppgave. Telephone numbers as they are written, without country code. */
export interface Kontakt {
  telefon: string;
  /** From abroad, in international form; null where no such number is known. */
  telefonFraUtlandet: string | null;
  side: string;
}

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
