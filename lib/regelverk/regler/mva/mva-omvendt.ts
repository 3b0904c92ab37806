import { addDager, type Periode, toDato } from '#lib/domain/dag/dato';
import type { Gjelder } from '#lib/domain/oppgave/oppgave';
import { intervaller, type Situasjon, spenn } from '#lib/domain/virksomhet/situasjon';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import { kvartal } from '#lib/regelverk/motor/perioder';
import type { Anvendelse, Regel, Regime, Termin } from '#lib/regelverk/motor/regel';
import { ja, NEI, saerligI } from '#lib/regelverk/motor/vilkaar';
import { KONSEKVENSER } from '#lib/regelverk/regler/konsekvenser';

const GJELDER = ja('omvendtAvgiftsplikt', 'mvaRegistrert');

/** Whether the virksomhet was outside Merverdiavgiftsregisteret on some day. Unknown counts as outside. */
function uregistrertI(situasjon: Situasjon, periode: Periode): boolean {
  let foerste = periode.fraOgMed;
  for (const intervall of intervaller(situasjon, 'mvaRegistrert')) {
    const { fraOgMed, tilOgMed } = spenn(intervall);
    if (!intervall.verdi || tilOgMed < foerste) continue;
    if (fraOgMed > foerste) return true;
    if (tilOgMed >= periode.tilOgMed) return false;
    foerste = addDager(tilOgMed, 1);
  }
  return true;
}

/**
 * A registered virksomhet has these purchases in its ordinary mva-melding (merverdiavgiftsloven § 15-1 (2)).
 */
function gjelder(situasjon: Situasjon, termin: Termin): Anvendelse {
  const plikt = saerligI(situasjon, 'omvendtAvgiftsplikt', termin.gjelder);
  return plikt !== null && uregistrertI(situasjon, plikt) ? GJELDER : NEI;
}

/**
 * One month and ten days after the quarter, but 31 August for the second (skatteforvaltningsforskriften §
 * 8-3-10 (1)).
 */
function kvartaler(aar: number): Termin[] {
  return [
    { gjelder: kvartal(aar - 1, 4), nominellFrist: toDato(aar, 2, 10) },
    { gjelder: kvartal(aar, 1), nominellFrist: toDato(aar, 5, 10) },
    { gjelder: kvartal(aar, 2), nominellFrist: toDato(aar, 8, 31) },
    { gjelder: kvartal(aar, 3), nominellFrist: toDato(aar, 11, 10) },
  ];
}

const regime = (...hjemmel: Regime['hjemmel']): Regime => ({
  fraOgMed: null,
  tilOgMed: null,
  hjemmel,
  terminer: kvartaler,
});

const OMVENDT = {
  myndighet: 'SKE',
  produktomraade: 'MVA',
  flytting: 'nesteVirkedag',
  krever: 'omvendtAvgiftsplikt',
  lenke: LENKER.mvaOmvendt,
  gjelder,
  forbehold: ['forskriftIkkeLest', 'omvendtAndreKvartal', 'bareKvartalerMedKjoep'],
  // The authority's pages confirm the three other dates, but not that of the second quarter.
  forbeholdFor: ({ navn }: Gjelder) => [
    navn.endsWith('-K2') ? 'omvendtAndreKvartal' : 'forskriftIkkeLest',
    'bareKvartalerMedKjoep',
  ],
} as const satisfies Partial<Regel>;

const { mvaOmvendtPlikt, mvaOmvendtTerminer, mvaOmvendtFrist, mvaBetaling } = HJEMLER;

/**
 * Mva on services bought from abroad by a virksomhet that is not registered, for every quarter with such
 * purchases.
 */
export const MVA_OMVENDT_REGLER: readonly Regel[] = [
  {
    ...OMVENDT,
    id: 'mva-omvendt-levering',
    konsekvens: KONSEKVENSER.mvaLevering,
    oppgaveType: 'rapporteringskrav',
    fristType: 'leveringsfrist',
    regimer: [regime(mvaOmvendtPlikt, mvaOmvendtTerminer, mvaOmvendtFrist, HJEMLER.flyttingLevering)],
    par: 'mva-omvendt-betaling',
  },
  {
    ...OMVENDT,
    id: 'mva-omvendt-betaling',
    konsekvens: KONSEKVENSER.betaling,
    oppgaveType: 'betalingskrav',
    fristType: 'betalingsfrist',
    regimer: [regime(mvaBetaling, mvaOmvendtFrist, HJEMLER.flyttingBetaling)],
    par: 'mva-omvendt-levering',
  },
];
