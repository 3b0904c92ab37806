import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import type { Hendelsesregel } from '#lib/regelverk/motor/regel';
import { KONSEKVENSER } from './konsekvenser';

const KRAV = {
  myndighet: 'SKE',
  produktomraade: 'INNKREVING',
  oppgaveType: 'betalingskrav',
  fristType: 'betalingsfrist',
  flytting: 'nesteVirkedag',
  konsekvens: KONSEKVENSER.betaling,
  lenke: LENKER.kravoversikt,
} as const;

/** The duties that follow from an event of an authority, by event. */
export const HENDELSESREGLER = {
  restskattPersonlig: {
    ...KRAV,
    id: 'restskatt-personlig',
    konsekvens: KONSEKVENSER.restskatt,
    sisteTermin: '-T2',
    hjemmel: [HJEMLER.restskattPersonlig, HJEMLER.restskattTerminer, HJEMLER.flyttingBetaling],
    forbehold: ['restskattAndreTermin'],
  },
  restskattUpersonlig: {
    ...KRAV,
    id: 'restskatt-upersonlig',
    hjemmel: [HJEMLER.restskattUpersonlig, HJEMLER.flyttingBetaling],
  },
  endringsvedtak: {
    ...KRAV,
    id: 'endringsvedtak-betaling',
    hjemmel: [HJEMLER.endringsvedtak, HJEMLER.flyttingBetaling],
  },
  tvangsmulkt: {
    ...KRAV,
    id: 'tvangsmulkt-betaling',
    konsekvens: KONSEKVENSER.tvangsmulktKrav,
    hjemmel: [HJEMLER.tvangsmulktForfall, HJEMLER.flyttingBetaling],
  },
  utsattFormuesskatt: {
    ...KRAV,
    id: 'utsatt-formuesskatt',
    hjemmel: [HJEMLER.utsattFormuesskatt, HJEMLER.flyttingBetaling],
  },
  klage: {
    ...KRAV,
    id: 'klagefrist-skatt',
    // Of the published types, dokumentasjonskrav is the closest to a complaint.
    oppgaveType: 'dokumentasjonskrav',
    fristType: 'klagefrist',
    frivillig: true,
    konsekvens: KONSEKVENSER.klage,
    hjemmel: [HJEMLER.klage, HJEMLER.klagefristStart, HJEMLER.flyttingLevering],
    lenke: LENKER.klage,
  },
} as const satisfies Record<string, Hendelsesregel>;
