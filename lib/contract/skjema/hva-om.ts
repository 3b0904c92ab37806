import type { Situasjonsvar } from '#lib/contract/regelverk/situasjon-soek';

interface Endring {
  /** Whether the question makes sense for these answers. */
  passer(svar: Situasjonsvar): boolean;
  /** Returns the changed answers. */
  endre(svar: Situasjonsvar): Situasjonsvar;
}

/** The «what if» questions. Each changes one answer, and removes those that no longer make sense. */
export const HVA_OM = {
  ansetter: {
    passer: (svar) => !svar.arbeidsgiver,
    endre: (svar) => ({ ...svar, arbeidsgiver: true }),
  },
  utenAnsatte: {
    passer: (svar) => svar.arbeidsgiver,
    endre: (svar) => ({ ...svar, arbeidsgiver: false, arbeidsgiverFra: null, loennsdag: null }),
  },
  loennSisteDag: {
    passer: (svar) => svar.arbeidsgiver && svar.loennsdag !== null && svar.loennsdag !== 'siste',
    endre: (svar) => ({ ...svar, loennsdag: 'siste' }),
  },
  mvaRegistrert: {
    passer: (svar) => svar.mva === 'ingen',
    endre: (svar) => ({ ...svar, mva: 'toMaaneder' }),
  },
  aarstermin: {
    passer: (svar) => svar.mva === 'toMaaneder',
    endre: (svar) => ({ ...svar, mva: 'aar' }),
  },
  toMaaneder: {
    passer: (svar) => svar.mva === 'aar',
    endre: (svar) => ({ ...svar, mva: 'toMaaneder' }),
  },
  utenMva: {
    passer: (svar) => svar.mva !== 'ingen',
    endre: (svar) => ({ ...svar, mva: 'ingen', mvaFra: null }),
  },
  forskuddsskatt: {
    passer: (svar) => svar.forskuddsskatt !== true,
    endre: (svar) => ({ ...svar, forskuddsskatt: true }),
  },
  aksjeselskap: {
    passer: (svar) => svar.organisasjonsform === 'ENK',
    endre: (svar) => ({ ...svar, organisasjonsform: 'AS' }),
  },
  enkeltpersonforetak: {
    passer: (svar) => svar.organisasjonsform === 'AS',
    endre: (svar) => ({ ...svar, organisasjonsform: 'ENK', regnskapsaarSlutt: '12-31' }),
  },
  avvikendeRegnskapsaar: {
    passer: (svar) => svar.organisasjonsform === 'AS' && svar.regnskapsaarSlutt === '12-31',
    endre: (svar) => ({ ...svar, regnskapsaarSlutt: '06-30' }),
  },
} as const satisfies Record<string, Endring>;

/** The name of a «what if» question. */
export type HvaOm = keyof typeof HVA_OM;

/** Returns the questions that make sense for these answers, in order. */
export const hvaOmFor = (svar: Situasjonsvar): HvaOm[] =>
  (Object.keys(HVA_OM) as HvaOm[]).filter((navn) => HVA_OM[navn].passer(svar));
