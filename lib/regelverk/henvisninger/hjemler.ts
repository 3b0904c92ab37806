import type { Hjemmel } from '#lib/domain/oppgave/oppgave';
import { lovdataLenke, type Rettskilde } from './lenker';

/** Builds a citation. `ledd` follows the number, for instance `(1)`. */
function paragraf(kilde: Rettskilde, nummer: string, ledd?: string): Hjemmel {
  return {
    tekst: `${kilde} § ${nummer}${ledd ? ` ${ledd}` : ''}`,
    lenke: lovdataLenke(kilde, nummer),
  };
}

/** The paragraphs the rules refer to, each written once. */
export const HJEMLER = {
  /** Moves a frist for filing to a working day; refers to domstolloven §§ 148 and 149. */
  flyttingLevering: paragraf('skatteforvaltningsloven', '5-5', '(2)'),
  /** Moves a frist for payment to a working day. */
  flyttingBetaling: paragraf('skattebetalingsloven', '10-2'),

  mvaMelding: paragraf('skatteforvaltningsloven', '8-3'),
  mvaTerminer: paragraf('skatteforvaltningsforskriften', '8-3-1'),
  /** Wording seen only as quoted by others; the dates are confirmed by the tax administration's own handbook. */
  mvaLeveringsfrist: paragraf('skatteforvaltningsforskriften', '8-3-10', '(1)'),
  /** Wording of the frist not seen; the date is confirmed by the tax administration's own pages. */
  mvaAarstermin: paragraf('skatteforvaltningsforskriften', '8-3-3'),
  mvaPrimaernaering: paragraf('skatteforvaltningsforskriften', '8-3-7', '(1)'),
  mvaPrimaernaeringFrist: paragraf('skatteforvaltningsforskriften', '8-3-10', '(3)'),
  mvaBetaling: paragraf('skattebetalingsloven', '10-30', '(1)'),

  mvaOmvendtPlikt: paragraf('skatteforvaltningsloven', '8-3', '(1) b–d'),
  mvaOmvendtTerminer: paragraf('skatteforvaltningsforskriften', '8-3-9'),
  /** Wording seen only as quoted by others. */
  mvaOmvendtFrist: paragraf('skatteforvaltningsforskriften', '8-3-10', '(1)'),
  /** Wording not seen; the date is the authority's own. */
  mvaAarsterminTilbake: paragraf('skatteforvaltningsforskriften', '8-3-4', '(2)'),

  ameldingPlikt: paragraf('a-opplysningsloven', '3'),
  ameldingTidspunkt: paragraf('a-opplysningsloven', '4'),
  /** Wording seen only as quoted by others, with the same move to a working day as the tax administration's pages. */
  ameldingFrist: paragraf('a-opplysningsforskriften', '2-1'),
  agaBetaling: paragraf('skattebetalingsloven', '10-10', '(2)'),
  forskuddstrekkTermin: paragraf('skattebetalingsloven', '10-10', '(før lov 20.6.2025 nr. 63)'),
  forskuddstrekkLoepende: paragraf('skattebetalingsloven', '10-10', '(1)'),

  forskuddsskattPersonligTil2020: paragraf(
    'skattebetalingsloven',
    '10-20',
    '(1) (før lov 21.12.2020 nr. 166)',
  ),
  forskuddsskattPersonlig: paragraf('skattebetalingsloven', '10-20', '(1)'),
  forskuddsskattUpersonlig: paragraf('skattebetalingsloven', '10-20', '(3)'),

  utleggstrekk: paragraf('innkrevingsloven', '30', '(2)'),
  skattekort: paragraf('skattebetalingsloven', '5-5', '(1)'),
  otp: paragraf('lov om obligatorisk tjenestepensjon', '2'),
  otpTilsyn: paragraf('lov om obligatorisk tjenestepensjon', '8'),
  endring: paragraf('skatteforvaltningsloven', '9-4'),
  loennssammenstilling: paragraf('skatteforvaltningsloven', '7-14', '(3)'),
  selvstendige: paragraf('skatteforvaltningsloven', '7-10', '(1) e'),
  selvstendigeFrist: paragraf('skatteforvaltningsforskriften', '7-10-23'),
  passOgStell: paragraf('skatteforvaltningsloven', '7-10', '(1) b'),
  drosje: paragraf('skatteforvaltningsloven', '7-5', '(7)'),
  tilleggsforskudd: paragraf('skattebetalingsloven', '4-7'),
  /** Wording not seen; that the application is due by the ordinary frist is on the authority's form. */
  skattemeldingUtsatt: paragraf('skatteforvaltningsforskriften', '8-2-5'),

  saeravgiftPlikt: paragraf('skatteforvaltningsforskriften', '8-4-1'),
  saeravgiftFrist: paragraf('skatteforvaltningsforskriften', '8-4-2'),
  saeravgiftBetaling: paragraf('skattebetalingsloven', '10-40', '(2)'),
  tollkreditt: paragraf('skattebetalingsloven', '10-41', '(2)'),

  /** Seen in the tax administration's own handbook; the regulation itself only as quoted by others. */
  skattemeldingFrist: paragraf('skatteforvaltningsforskriften', '8-2-3', '(1) a'),
  aksjonaerPlikt: paragraf('skatteforvaltningsloven', '7-7'),
  /** Wording seen only as quoted by others. */
  aksjonaerFrist: paragraf('skatteforvaltningsforskriften', '7-7-4', '(1)'),

  rettighetshavere: paragraf('lov om register over reelle rettighetshavere', '9', '(3)'),
  bokfoering: paragraf('bokføringsloven', '7'),
  /** Known from reports of the decision; neither the act nor its regulation has been read. */
  efaktura: paragraf('bokføringsloven', '10', '(endret ved lov 19.6.2026 nr. 39)'),

  restskattPersonlig: paragraf('skattebetalingsloven', '10-21', '(1)'),
  restskattTerminer: paragraf('skattebetalingsloven', '10-21', '(2)'),
  restskattUpersonlig: paragraf('skattebetalingsloven', '10-21', '(3)'),
  endringsvedtak: paragraf('skattebetalingsloven', '10-53'),
  tvangsmulktForfall: paragraf('skattebetalingsloven', '10-51', '(1)'),
  utsattFormuesskatt: paragraf('skattebetalingsloven', '10-51', '(4)'),
  klage: paragraf('skatteforvaltningsloven', '13-4'),
  klagefristStart: paragraf('skatteforvaltningsloven', '5-5', '(1)'),

  aarsregnskapFastsetting: paragraf('regnskapsloven', '3-1', '(2)'),
  generalforsamling: paragraf('aksjeloven', '5-5', '(1)'),
  aarsregnskapInnsending: paragraf('regnskapsloven', '8-2', '(1)'),
  aarsregnskapGebyr: paragraf('regnskapsloven', '8-3', '(1)'),

  tvangsmulktSkatt: paragraf('skatteforvaltningsloven', '14-1'),
  skjoenn: paragraf('skatteforvaltningsloven', '12-2'),
  tilleggsskatt: paragraf('skatteforvaltningsloven', '14-3'),
  ameldingMulkt: paragraf('a-opplysningsloven', '10'),
  forsinkelsesrente: paragraf('skattebetalingsloven', '11-1'),
  rentetillegg: paragraf('skattebetalingsloven', '11-5'),
  forskuddsskattMislighold: paragraf('skattebetalingsloven', '10-20', '(4)'),
  ansvarForTrekk: paragraf('skattebetalingsloven', '16-20'),
  straffForTrekk: paragraf('skattebetalingsloven', '18-1'),
  ansvarForUtleggstrekk: paragraf('innkrevingsloven', '31'),
  aarsregnskapAnsvar: paragraf('regnskapsloven', '8-3', '(2)'),
  tvangsopploesning: paragraf('aksjeloven', '16-15', '(1) nr. 4'),
  rettighetshavereDagboeter: paragraf('lov om register over reelle rettighetshavere', '14'),
  rettighetshavereStraff: paragraf('lov om register over reelle rettighetshavere', '15'),
  bokfoeringspaalegg: paragraf('skatteforvaltningsloven', '11-1'),

  utsettelseAga: paragraf('forskrift 7.4.2020 nr. 764', '1'),
  utsettelseForskuddsskatt: paragraf('forskrift 7.4.2020 nr. 764', '2'),
  utsettelseMva: paragraf('forskrift 7.4.2020 nr. 764', '3'),
} as const satisfies Record<string, Hjemmel>;
