import { toDato } from '#lib/domain/dag/dato';
import type { SaerligForholdNavn } from '#lib/domain/virksomhet/forhold';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import { maaned } from '#lib/regelverk/motor/perioder';
import type { Regel, Regime, Termin } from '#lib/regelverk/motor/regel';
import { ja, NEI, saerligI } from '#lib/regelverk/motor/vilkaar';
import { KONSEKVENSER } from './konsekvenser';

/** The 18th of the month after. */
function attende(aar: number): Termin[] {
  return Array.from({ length: 12 }, (_, i) => ({
    gjelder: i === 0 ? maaned(aar - 1, 12) : maaned(aar, i),
    nominellFrist: toDato(aar, i + 1, 18),
  }));
}

const regime = (...hjemmel: Regime['hjemmel']): Regime => ({
  fraOgMed: null,
  tilOgMed: null,
  hjemmel,
  terminer: attende,
});

/** Applies to a month in which the virksomhet had said yes to the forhold on any day. */
function naar(navn: SaerligForholdNavn): Pick<Regel, 'krever' | 'gjelder'> {
  const gjelderNaa = ja(navn);
  return {
    krever: navn,
    gjelder: (situasjon, { gjelder }) => (saerligI(situasjon, navn, gjelder) === null ? NEI : gjelderNaa),
  };
}

const BETALING = {
  myndighet: 'SKE',
  oppgaveType: 'betalingskrav',
  fristType: 'betalingsfrist',
  flytting: 'nesteVirkedag',
} as const;

/**
 * Saeravgifter that are reported and paid every month, also a month without any; and import on customs
 * credit.
 */
export const SAERAVGIFT_REGLER: readonly Regel[] = [
  {
    ...BETALING,
    ...naar('saeravgift'),
    id: 'saeravgift-levering',
    konsekvens: KONSEKVENSER.levering,
    produktomraade: 'SAERAVGIFT',
    oppgaveType: 'rapporteringskrav',
    fristType: 'leveringsfrist',
    regimer: [regime(HJEMLER.saeravgiftPlikt, HJEMLER.saeravgiftFrist, HJEMLER.flyttingLevering)],
    par: 'saeravgift-betaling',
    lenke: LENKER.saeravgift,
    forbehold: ['saeravgiftKvartal'],
  },
  {
    ...BETALING,
    ...naar('saeravgift'),
    id: 'saeravgift-betaling',
    konsekvens: KONSEKVENSER.betaling,
    produktomraade: 'SAERAVGIFT',
    regimer: [regime(HJEMLER.saeravgiftBetaling, HJEMLER.flyttingBetaling)],
    par: 'saeravgift-levering',
    lenke: LENKER.kravoversikt,
    forbehold: ['saeravgiftKvartal'],
  },
  {
    ...BETALING,
    ...naar('tollkreditt'),
    id: 'tollkreditt-betaling',
    konsekvens: KONSEKVENSER.betaling,
    produktomraade: 'TOLL',
    regimer: [regime(HJEMLER.tollkreditt, HJEMLER.flyttingBetaling)],
    lenke: LENKER.kravoversikt,
  },
];
