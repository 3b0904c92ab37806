import type { Dato } from '#lib/domain/dag/dato';
import type { Hjemmel } from './oppgave';

/** What may follow when a frist is not kept. The first thing that happens, not all that may come of it in the end. */
export const KONSEKVENSTYPER = [
  /** A daily coercive fine of the tax administration (skatteforvaltningsloven § 14-1), after a letter with a new frist. */
  'tvangsmulkt',
  /** The same for the a-melding: per person and day. */
  'ameldingsmulkt',
  /** A fee per started week, by itself, from the day after the frist. */
  'aarsregnskapsgebyr',
  /** Interest from the day after the frist, by itself. */
  'forsinkelsesrente',
  /** Tvangsmulkt (lov 2019-2 § 14) after an order with a frist of its own; the rate is set in the decision. The code is published and stands. */
  'dagboeter',
  /** An order to keep books, and a daily fine when it is not followed. */
  'bokfoeringspaalegg',
  /** Nothing to pay, but the right cannot be used, or not this year. */
  'tapAvRett',
  /** Nothing to pay at once, but interest one would have been spared. */
  'tapAvRentefritak',
  /** No fee and no fine. */
  'ingen',
] as const;
export type Konsekvenstype = (typeof KONSEKVENSTYPER)[number];

/** Other things that may follow. Each has its words. */
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

/** What one can still do when the frist has passed. */
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

/** An amount in oere. Null: not fixed yet for that year. */
export type Oere = number | null;

/** Interest that holds from a day, in hundredths of a per cent a year; null when it is not fixed yet. */
export interface Rentesats {
  fraOgMed: Dato;
  hundredeler: number | null;
  /** The regulation that fixed it; null while none has. */
  hjemmel: Hjemmel | null;
}

/** A step of a fee that rises with the weeks, both ends included. */
export interface Ukegebyr {
  fraUke: number;
  tilUke: number;
  perUke: Oere;
}

/** What it costs, in the year it begins to run. */
export type Sats =
  | { type: 'perDag'; aar: number; perDag: Oere; tak: Oere }
  | { type: 'perPersonPerDag'; aar: number; perDag: Oere; tak: Oere }
  | { type: 'perUke'; aar: number; trinn: readonly Ukegebyr[]; tak: Oere }
  /** The rates from the day it begins to run until today, oldest first; one when that is in the future. */
  | { type: 'rente'; satser: readonly Rentesats[] }
  /** The decision says. */
  | { type: 'iVedtaket' };

/** From when it runs: a day, or the day a decision names. */
export type LoeperFra = { type: 'dato'; dato: Dato } | { type: 'vedtak' };

/** What happens when a frist is missed, as far as the law and the practice let one say it. */
export interface Konsekvens {
  type: Konsekvenstype;
  /** It comes by itself, without anybody deciding it. */
  automatisk: boolean;
  /** A letter with a new frist comes first; who keeps that pays nothing. Practice, not a right. */
  etterBrev: boolean;
  hjemmel: readonly Hjemmel[];
  /** Null where nothing runs. */
  loeperFra: LoeperFra | null;
  /** Null where there is nothing to pay. */
  sats: Sats | null;
  /** What has run by today, in oere; only where it runs by itself by a known rate. Null where the law gives no amount, or it is done. */
  beloepTilNaa: Oere;
  foelger: readonly Foelge[];
  /** The day one of the foelger can come at the earliest (tvangsopploesning). */
  foelgerFra: Dato | null;
  /** Reservations about the rate itself, beside those of the rule. */
  forbehold: readonly KonsekvensForbehold[];
}

/** What one should know about how sure a rate is. */
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
