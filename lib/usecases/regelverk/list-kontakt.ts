import type { Kontakt } from '#lib/domain/oppgave/forklaring';
import {
  MYNDIGHETER,
  type Myndighet,
  PRODUKTOMRAADER,
  type Produktomraade,
} from '#lib/domain/virksomhet/kodelister';
import { AAPNINGSTID, type Aapningstid, BRUKERSTOETTE, KONTAKT } from '#lib/regelverk/forklaring/kontakt';
import { listRegler } from './list-regler';

/** The contact for questions about the frister of a myndighet. */
export interface Henvisning extends Kontakt {
  myndighet: Myndighet;
  produktomraader: Produktomraade[];
  aapningstid: Aapningstid | null;
}

/**
 * Returns the contacts: each myndighet with the produktområder of its rules, and the support for logging in.
 * Open to everyone.
 */
export function listKontakt(): { henvisninger: Henvisning[]; innlogging: Kontakt } {
  const regler = listRegler();
  const henvisninger = MYNDIGHETER.map((myndighet) => ({
    ...KONTAKT[myndighet],
    myndighet,
    aapningstid: AAPNINGSTID[myndighet],
    produktomraader: PRODUKTOMRAADER.filter((omraade) =>
      regler.some((regel) => regel.myndighet === myndighet && regel.produktomraade === omraade),
    ),
  }));
  return { henvisninger, innlogging: BRUKERSTOETTE };
}
