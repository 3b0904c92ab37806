import { aaretEtter, forForm } from './aarlig';
import { HJEMLER } from './hjemler';
import { KONSEKVENSER } from './konsekvenser';
import { LENKER } from './lenker';
import type { Regel } from './regel';

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
