import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import type { Konsekvensregel } from '#lib/regelverk/motor/regel';

const { tvangsmulktSkatt, forsinkelsesrente, skjoenn, tilleggsskatt } = HJEMLER;

/** Late delivery to the tax administration. */
const MULKT = {
  type: 'tvangsmulkt',
  hjemmel: [tvangsmulktSkatt],
  forbehold: ['antallDager'],
  handling: 'leverNaa',
} as const satisfies Konsekvensregel;

/** Late payment. */
const RENTE = {
  type: 'forsinkelsesrente',
  hjemmel: [forsinkelsesrente],
  foelger: ['innkreving'],
  handling: 'betalNaa',
} as const satisfies Konsekvensregel;

/** A right that is lost; nothing to pay. */
const TAPT = { type: 'tapAvRett', handling: 'soekNesteAar' } as const;

/** The consequences of breaking a rule, shared between rules. */
export const KONSEKVENSER = {
  mvaLevering: {
    ...MULKT,
    hjemmel: [tvangsmulktSkatt, skjoenn, tilleggsskatt],
    foelger: ['skjoenn', 'tilleggsskatt', 'mvaTilgodeForsinkes'],
  },
  skattemelding: {
    ...MULKT,
    hjemmel: [tvangsmulktSkatt, skjoenn, tilleggsskatt],
    foelger: ['skjoenn', 'tilleggsskatt'],
  },
  levering: MULKT,
  /**
   * Information about third parties (chapter 7): one rettsgebyr in sources until 2023, half of one in the
   * newest.
   */
  tredjepart: { ...MULKT, forbehold: ['satsSpriker', 'antallDager'] },
  aksjonaer: { ...MULKT, foelger: ['aksjonaererMangler'], forbehold: ['satsSpriker', 'antallDager'] },
  betaling: RENTE,
  amelding: {
    type: 'ameldingsmulkt',
    hjemmel: [HJEMLER.ameldingMulkt],
    foelger: ['ansattesRettigheter'],
    forbehold: ['antallDager'],
    handling: 'leverNaa',
  },
  forskuddstrekk: {
    ...RENTE,
    hjemmel: [forsinkelsesrente, HJEMLER.ansvarForTrekk, HJEMLER.straffForTrekk],
    foelger: ['ansvarForTrekk', 'straffForTrekk', 'innkreving'],
  },
  utleggstrekk: {
    ...RENTE,
    hjemmel: [forsinkelsesrente, HJEMLER.ansvarForUtleggstrekk],
    foelger: ['ansvarForUtleggstrekk', 'innkreving'],
    // The regulation on interest on utleggstrekk has not been seen.
    forbehold: ['satsIkkeSett'],
  },
  forskuddsskatt: {
    ...RENTE,
    hjemmel: [forsinkelsesrente, HJEMLER.forskuddsskattMislighold],
    foelger: ['senereTerminerForfaller', 'innkreving'],
  },
  restskatt: {
    ...RENTE,
    hjemmel: [forsinkelsesrente, HJEMLER.restskattTerminer],
    foelger: ['andreTerminForfaller', 'innkreving'],
  },
  tvangsmulktKrav: { ...RENTE, foelger: ['kravMaaBetales', 'innkreving'] },
  tilleggsforskudd: {
    type: 'tapAvRentefritak',
    hjemmel: [HJEMLER.rentetillegg],
    foelger: ['rentetillegg'],
    handling: 'betalInnPaaRestskatt',
  },
  aarstermin: { ...TAPT, hjemmel: [HJEMLER.mvaAarstermin], foelger: ['fortsetterToMaaneder'] },
  aarsterminTilbake: { ...TAPT, hjemmel: [HJEMLER.mvaAarsterminTilbake], foelger: ['fortsetterAarstermin'] },
  utsattSoeknad: {
    ...TAPT,
    hjemmel: [HJEMLER.skattemeldingUtsatt],
    foelger: ['ordinaerFristGjelder'],
    handling: 'leverUtenUtsettelse',
  },
  klage: { ...TAPT, hjemmel: [HJEMLER.klage], foelger: ['skjerpetKlage'], handling: 'klagLikevel' },
  aarsregnskap: {
    type: 'aarsregnskapsgebyr',
    hjemmel: [HJEMLER.aarsregnskapGebyr, HJEMLER.aarsregnskapAnsvar, HJEMLER.tvangsopploesning],
    foelger: ['solidaransvarStyret', 'tvangsopploesning'],
    forbehold: ['aarsskifte'],
    handling: 'leverNaa',
  },
  fastsetting: {
    type: 'ingen',
    hjemmel: [HJEMLER.aarsregnskapFastsetting],
    foelger: ['forSenInnsending'],
    handling: 'gjoerNaa',
  },
  generalforsamling: {
    type: 'ingen',
    hjemmel: [HJEMLER.generalforsamling],
    foelger: ['forSenInnsending'],
    handling: 'gjoerNaa',
  },
  rettighetshavere: {
    type: 'dagboeter',
    hjemmel: [HJEMLER.rettighetshavereDagboeter, HJEMLER.rettighetshavereStraff],
    foelger: ['straff'],
    handling: 'registrerNaa',
  },
  bokfoering: {
    type: 'bokfoeringspaalegg',
    hjemmel: [HJEMLER.bokfoeringspaalegg, tvangsmulktSkatt],
    foelger: ['skjoenn'],
    handling: 'gjoerNaa',
  },
  skattekort: {
    type: 'ingen',
    hjemmel: [HJEMLER.skattekort, HJEMLER.ansvarForTrekk],
    foelger: ['halvtTrekk', 'ansvarForTrekk'],
    handling: 'gjoerNaa',
  },
  otp: {
    type: 'dagboeter',
    hjemmel: [HJEMLER.otp, HJEMLER.otpTilsyn],
    foelger: ['otpBetalesTilbake'],
    handling: 'gjoerNaa',
  },
  endring: { ...TAPT, hjemmel: [HJEMLER.endring], handling: 'beOmEndring' },
  ingenFunnet: { type: 'ingen', hjemmel: [], forbehold: ['ingenFunnet'], handling: 'gjoerNaa' },
} as const satisfies Record<string, Konsekvensregel>;
