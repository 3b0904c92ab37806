import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import { aaretEtter, forForm } from '#lib/regelverk/motor/aarlig';
import type { Regel } from '#lib/regelverk/motor/regel';
import { KONSEKVENSER } from './konsekvenser';

/** Aksjonaerregisteroppgaven: every AS, also in a year without changes and in the year it is founded. */
export const AKSJONAER_REGLER: readonly Regel[] = [
  {
    id: 'aksjonaerregisteroppgaven',
    konsekvens: KONSEKVENSER.aksjonaer,
    myndighet: 'SKE',
    produktomraade: 'AKSJONAER',
    oppgaveType: 'rapporteringskrav',
    fristType: 'leveringsfrist',
    flytting: 'nesteVirkedag',
    regimer: [aaretEtter(1, 31, HJEMLER.aksjonaerPlikt, HJEMLER.aksjonaerFrist, HJEMLER.flyttingLevering)],
    former: ['AS'],
    gjelder: forForm('AS'),
    lenke: LENKER.aksjonaerregisteroppgaven,
    forbehold: ['forskriftIkkeLest', 'aksjonaerSluttbrukersystem'],
  },
];
