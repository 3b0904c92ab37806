import { aaretEtter, forForm } from './aarlig';
import { HJEMLER } from './hjemler';
import { LENKER } from './lenker';
import type { Regel } from './regel';

const LEVERING = {
  myndighet: 'SKE',
  produktomraade: 'SKATTEMELDING',
  oppgaveType: 'rapporteringskrav',
  fristType: 'leveringsfrist',
  flytting: 'nesteVirkedag',
  regimer: [aaretEtter(5, 31, HJEMLER.skattemeldingFrist, HJEMLER.flyttingLevering)],
} as const;

/** Skattemelding with naeringsspesifikasjon, by the end of May. A deviating regnskapsaar does not move it. */
export const SKATTEMELDING_REGLER: readonly Regel[] = [
  {
    ...LEVERING,
    id: 'skattemelding-enk',
    gjelder: forForm('ENK'),
    lenke: LENKER.skattemeldingEnk,
  },
  {
    ...LEVERING,
    id: 'skattemelding-as',
    gjelder: forForm('AS'),
    lenke: LENKER.skattemeldingAs,
  },
];
