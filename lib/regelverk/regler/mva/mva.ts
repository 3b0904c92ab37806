import { aarAv, toDato } from '#lib/domain/dag/dato';
import type { Hjemmel } from '#lib/domain/oppgave/oppgave';
import type { MvaTermin } from '#lib/domain/virksomhet/forhold';
import { intervaller } from '#lib/domain/virksomhet/situasjon';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import { kalenderaar, seksTerminer } from '#lib/regelverk/motor/perioder';
import type { Regel, Regime } from '#lib/regelverk/motor/regel';
import { ja, mvaRegistrertI, NEI, ukjent } from '#lib/regelverk/motor/vilkaar';
import { KONSEKVENSER } from '#lib/regelverk/regler/konsekvenser';
import { MVA_AARSTERMIN_REGLER } from './mva-aarstermin';
import { alminneligeTerminer, alminneligGjelder, alminneligNoekkel, slagFor } from './mva-alminnelig';
import { MVA_OMVENDT_REGLER } from './mva-omvendt';

const UKJENT_TERMIN = ukjent('mvaTermin');
const GJELDER = ja('mvaRegistrert', 'mvaTermin');

/**
 * A yearly mva-melding covers the two-month terminer of its year that are reported that way. By law the kind
 * changes at New Year. If it is recorded as changed within a year, every termin is still in exactly one
 * melding.
 */
function aarligGjelder(slag: MvaTermin): Regel['gjelder'] {
  return (situasjon, { gjelder }) => {
    const registrert = mvaRegistrertI(situasjon, gjelder);
    if (registrert === null) return NEI;
    const [eneste, ...flere] = intervaller(situasjon, 'mvaTermin');
    if (eneste && flere.length === 0 && eneste.fraOgMed === null && eneste.tilOgMed === null) {
      return eneste.verdi === slag ? GJELDER : NEI;
    }
    let uvisst = false;
    for (const termin of seksTerminer(aarAv(gjelder.fraOgMed))) {
      const iTerminen = mvaRegistrertI(situasjon, termin);
      if (iTerminen === null) continue;
      const dette = slagFor(situasjon, iTerminen);
      if (dette === slag) return GJELDER;
      if (dette === undefined) uvisst = true;
    }
    return uvisst ? UKJENT_TERMIN : NEI;
  };
}

const alminnelig = (...hjemmel: Hjemmel[]): Regime => ({
  fraOgMed: null,
  tilOgMed: null,
  hjemmel,
  terminer: alminneligeTerminer,
  terminNoekkel: alminneligNoekkel,
});

const aarlig = (fristMaaned: number, ...hjemmel: Hjemmel[]): Regime => ({
  fraOgMed: null,
  tilOgMed: null,
  hjemmel,
  // No source says how opphoer within the year affects a yearly frist: the ordinary date is used.
  terminer: (aar) => [
    {
      gjelder: kalenderaar(aar - 1),
      nominellFrist: toDato(aar, fristMaaned, 10),
    },
  ],
});

const LEVERING = {
  myndighet: 'SKE',
  produktomraade: 'MVA',
  oppgaveType: 'rapporteringskrav',
  fristType: 'leveringsfrist',
  flytting: 'nesteVirkedag',
  lenke: LENKER.mvaLevering,
  forbehold: ['forskriftIkkeLest'],
} as const;

/** Skattebetalingsloven § 10-30 (1): payment is due on the same day as the melding. */
const BETALING = {
  ...LEVERING,
  oppgaveType: 'betalingskrav',
  fristType: 'betalingsfrist',
  lenke: LENKER.mvaBetaling,
} as const;

const { mvaMelding, mvaTerminer, mvaLeveringsfrist, mvaAarstermin, mvaBetaling } = HJEMLER;
const { mvaPrimaernaering, mvaPrimaernaeringFrist, flyttingLevering, flyttingBetaling } = HJEMLER;

/**
 * Filing and payment of mva every second month, every year (small turnover, § 8-3-3) and every year for
 * primary industry; and the remaining rules of mva.
 */
export const MVA_REGLER: readonly Regel[] = [
  {
    ...LEVERING,
    id: 'mva-alm-levering',
    konsekvens: KONSEKVENSER.mvaLevering,
    regimer: [alminnelig(mvaMelding, mvaTerminer, mvaLeveringsfrist, flyttingLevering)],
    gjelder: alminneligGjelder,
    par: 'mva-alm-betaling',
  },
  {
    ...BETALING,
    id: 'mva-alm-betaling',
    konsekvens: KONSEKVENSER.betaling,
    regimer: [alminnelig(mvaBetaling, mvaLeveringsfrist, flyttingBetaling)],
    gjelder: alminneligGjelder,
    par: 'mva-alm-levering',
  },
  {
    ...LEVERING,
    id: 'mva-aar-levering',
    konsekvens: KONSEKVENSER.mvaLevering,
    regimer: [aarlig(3, mvaMelding, mvaAarstermin, flyttingLevering)],
    gjelder: aarligGjelder('aar'),
    par: 'mva-aar-betaling',
  },
  {
    ...BETALING,
    id: 'mva-aar-betaling',
    konsekvens: KONSEKVENSER.betaling,
    regimer: [aarlig(3, mvaBetaling, mvaAarstermin, flyttingBetaling)],
    gjelder: aarligGjelder('aar'),
    par: 'mva-aar-levering',
  },
  {
    ...LEVERING,
    id: 'mva-primaer-levering',
    konsekvens: KONSEKVENSER.mvaLevering,
    regimer: [aarlig(4, mvaMelding, mvaPrimaernaering, mvaPrimaernaeringFrist, flyttingLevering)],
    gjelder: aarligGjelder('primaernaering'),
    par: 'mva-primaer-betaling',
  },
  {
    ...BETALING,
    id: 'mva-primaer-betaling',
    konsekvens: KONSEKVENSER.betaling,
    regimer: [aarlig(4, mvaBetaling, mvaPrimaernaeringFrist, flyttingBetaling)],
    gjelder: aarligGjelder('primaernaering'),
    par: 'mva-primaer-levering',
  },
  ...MVA_AARSTERMIN_REGLER,
  ...MVA_OMVENDT_REGLER,
];
