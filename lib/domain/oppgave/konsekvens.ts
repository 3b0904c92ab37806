import type { Dato } from '#lib/domain/dag/dato';
import type { Hjemmel } from './oppgave';

/** What follows first when a frist is missed. Later consequences are in `FOELGER`. */
export const KONSEKVENSTYPER = [
  /** A daily coercive fine of the tax administration (skatteforvaltningsloven § 14-1), after a letter with a new frist. */
  'tvangsmulkt',
  /** The same for the a-melding: per person and day. */
  'ameldingsmulkt',
  /** A fee per week begun, without a decision, from the day after the frist. */
  'aarsregnskapsgebyr',
  /** Interest from the day after the frist, without a decision. */
  'forsinkelsesrente',
  /**
   * Tvangsmulkt (lov 2019-2 § 14) after an order with a frist of its own; the decision sets the rate. The
   * code is published and cannot be renamed.
   */
  'dagboeter',
  /** An order to keep books, and a daily fine when it is not followed. */
  'bokfoeringspaalegg',
  /** Nothing to pay, but the right is lost, or lost for this year. */
  'tapAvRett',
  /** Nothing to pay at once, but interest that could have been avoided. */
  'tapAvRentefritak',
  /** No fee and no fine. */
  'ingen',
] as const;
export type Konsekvenstype = (typeof KONSEKVENSTYPER)[number];

/** Further consequences. The message catalogue has the wording of each. */
export const FOELGER = [
  'skjoenn',
  'tilleggsskatt',
  'mvaTilgodeForsinkes',
  'ansattesRettigheter',
  'aksjonaererMangler',
  'innkreving',
  'ansvarForTrekk',
  'straffForTrekk',
  'ansvarForUtleggstrekk',
  'senereTerminerForfaller',
  'andreTerminForfaller',
  'solidaransvarStyret',
  'tvangsopploesning',
  'straff',
  'forSenInnsending',
  'fortsetterToMaaneder',
  'fortsetterAarstermin',
  'ordinaerFristGjelder',
  'rentetillegg',
  'skjerpetKlage',
  'kravMaaBetales',
  'halvtTrekk',
  'otpBetalesTilbake',
] as const;
export type Foelge = (typeof FOELGER)[number];

/** What can still be done after the frist. */
export const HANDLINGER = [
  'leverNaa',
  'betalNaa',
  'registrerNaa',
  'gjoerNaa',
  'soekNesteAar',
  'leverUtenUtsettelse',
  'betalInnPaaRestskatt',
  'klagLikevel',
  'beOmEndring',
] as const;
export type Handling = (typeof HANDLINGER)[number];

/** An amount in øre; null when it is not fixed yet for that year. */
export type Oere = number | null;

/** An interest rate from a day on, in hundredths of a per cent a year; null when it is not fixed yet. */
export interface Rentesats {
  fraOgMed: Dato;
  hundredeler: number | null;
  /** The regulation that fixed it; null while none has. */
  hjemmel: Hjemmel | null;
}

/** A step of a fee that rises by week, both ends included. */
export interface Ukegebyr {
  fraUke: number;
  tilUke: number;
  perUke: Oere;
}

/** What it costs, by the rates of the year `aar` in which it begins to run. */
export type Sats =
  | { type: 'perDag'; aar: number; perDag: Oere; tak: Oere }
  | { type: 'perPersonPerDag'; aar: number; perDag: Oere; tak: Oere }
  | { type: 'perUke'; aar: number; trinn: readonly Ukegebyr[]; tak: Oere }
  /**
   * The rates from the first day of interest until today, oldest first. Only one when that day is in the
   * future.
   */
  | { type: 'rente'; satser: readonly Rentesats[] }
  /** The decision sets the amount. */
  | { type: 'iVedtaket' };

/** When it starts to run: on a day, or on the day a decision names. */
export type LoeperFra = { type: 'dato'; dato: Dato } | { type: 'vedtak' };

/** The consequences of a missed frist, as far as law and practice state them. */
export interface Konsekvens {
  type: Konsekvenstype;
  /** Whether it follows without a decision. */
  automatisk: boolean;
  /**
   * Whether a letter with a new frist comes first; a virksomhet that keeps the new frist pays nothing.
   * Practice, not a right.
   */
  etterBrev: boolean;
  hjemmel: readonly Hjemmel[];
  /** Null where nothing runs. */
  loeperFra: LoeperFra | null;
  /** Null where there is nothing to pay. */
  sats: Sats | null;
  /**
   * What has accrued by today, in øre. Null unless it runs without a decision by a known rate, and null when
   * the oppgave is done.
   */
  beloepTilNaa: Oere;
  foelger: readonly Foelge[];
  /** The earliest day that one of `foelger` can follow (tvangsopploesning). */
  foelgerFra: Dato | null;
  /** Reservations about the rate, in addition to those of the rule. */
  forbehold: readonly KonsekvensForbehold[];
}

/** Reservations about a rate: how certain it is. */
export const KONSEKVENS_FORBEHOLD = [
  /** Sources of different age give different rates; the newest official ones are used. */
  'satsSpriker',
  /** Whether this rate holds here has not been seen in any source. */
  'satsIkkeSett',
  /** How many days it runs is decided by the authority from year to year; the law only has a cap. */
  'antallDager',
  /** Which year's rettsgebyr counts when it runs past New Year has not been found. */
  'aarsskifte',
  /** The rate has been seen only outside the official sources. */
  'renteIkkeBekreftet',
  /** No sanction has been found; there may be one. */
  'ingenFunnet',
  /** The authority has said that it will not fine this period. The frist stands. */
  'mulktStanset',
] as const;
export type KonsekvensForbehold = (typeof KONSEKVENS_FORBEHOLD)[number];
