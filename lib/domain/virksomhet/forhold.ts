import type { Dato } from '#lib/domain/dag/dato';

/**
 * A forhold is one fact about a virksomhet that decides which statutory frister apply. It has a value, first
 * and last day, where it came from (`opphav`) and the day we learned it.
 */

/**
 * How often the mva-melding is due: every second month (the main rule), yearly, or yearly for primary
 * industry.
 */
export const MVA_TERMINER = ['toMaaneder', 'aar', 'primaernaering'] as const;
export type MvaTermin = (typeof MVA_TERMINER)[number];

/** The two forms this service covers; every other form of Enhetsregisteret is `ANNEN`. */
export const ORGANISASJONSFORMER = ['ENK', 'AS', 'ANNEN'] as const;
export type Organisasjonsform = (typeof ORGANISASJONSFORMER)[number];

/** Whether a code of Enhetsregisteret is a form this service covers. An unknown form, an empty text, may be one. */
export const isDekketForm = (kode: string): boolean => ['', 'ENK', 'AS'].includes(kode);

/** The kinds of winding up, from Enhetsregisteret. */
export const AVVIKLINGER = ['underAvvikling', 'tvangsavvikling', 'konkurs'] as const;
export type Avvikling = (typeof AVVIKLINGER)[number];

/**
 * The day of the month on which loenn is paid, or `siste` for the last day of the month. A day past the end
 * of a month means its last day.
 */
export type Loennsdag = number | 'siste';

/** The value each forhold holds. */
export interface ForholdVerdier {
  organisasjonsform: Organisasjonsform;
  /** True from the day the virksomhet was founded or registered until it is deleted. */
  drift: true;
  avvikling: Avvikling;
  /** Registered in Merverdiavgiftsregisteret. */
  mvaRegistrert: boolean;
  mvaTermin: MvaTermin;
  /** Pays loenn or has ansatte. */
  arbeidsgiver: boolean;
  /** The number of employees, as the register of employers counts them. Decides nothing by itself. */
  antallAnsatte: number;
  loennsdag: Loennsdag;
  /** Forskuddsskatt has been assessed (utskrevet) for the virksomhet or its owner. */
  forskuddsskatt: boolean;
  /** Last day of the regnskapsaar as `MM-DD`; `12-31` is the main rule (regnskapsloven § 1-7). */
  regnskapsaarSlutt: string;
  /** True from the day the virksomhet was entered in Enhetsregisteret, which may be later than the day it was founded. */
  registrert: true;
  /** Buys services from abroad for which a buyer who is not registered for mva must report the mva. */
  omvendtAvgiftsplikt: boolean;
  /** Registered for one of the saeravgifter that are reported every month. */
  saeravgift: boolean;
  /** Imports goods on customs credit. */
  tollkreditt: boolean;
  /** Has been ordered to withhold utleggstrekk from somebody's loenn. */
  utleggstrekk: boolean;
  /** Pays self-employed persons who have no fixed place of business. */
  selvstendigeOppdragstakere: boolean;
  /** In a line of business that reports about third parties by 20 January, for instance childminding. */
  tredjepartJanuar20: boolean;
  /** In a line of business that reports about third parties by 31 January, for instance taxi services. */
  tredjepartJanuar31: boolean;
  /** Sells for less than 50 000 kroner in twelve months. */
  omsetningUnder50000: boolean;
}

/** The name of a forhold. */
export type ForholdNavn = keyof ForholdVerdier;

/** The names of all forhold. */
export const FORHOLD_NAVN = [
  'organisasjonsform',
  'drift',
  'avvikling',
  'mvaRegistrert',
  'mvaTermin',
  'arbeidsgiver',
  'antallAnsatte',
  'loennsdag',
  'forskuddsskatt',
  'regnskapsaarSlutt',
  'registrert',
  'omvendtAvgiftsplikt',
  'saeravgift',
  'tollkreditt',
  'utleggstrekk',
  'selvstendigeOppdragstakere',
  'tredjepartJanuar20',
  'tredjepartJanuar31',
  'omsetningUnder50000',
] as const satisfies readonly ForholdNavn[];

/**
 * Forhold that few virksomheter have. They are false until somebody says otherwise, and nobody is asked about
 * them.
 */
export const SAERLIGE_FORHOLD = [
  'omvendtAvgiftsplikt',
  'saeravgift',
  'tollkreditt',
  'utleggstrekk',
  'selvstendigeOppdragstakere',
  'tredjepartJanuar20',
  'tredjepartJanuar31',
  'omsetningUnder50000',
] as const satisfies readonly ForholdNavn[];
export type SaerligForholdNavn = (typeof SAERLIGE_FORHOLD)[number];

/**
 * The forhold that users are asked about while they are unknown, because no register has them (or may lack
 * them).
 */
export const SPURTE_FORHOLD = [
  'mvaTermin',
  'arbeidsgiver',
  'loennsdag',
  'forskuddsskatt',
  'regnskapsaarSlutt',
] as const satisfies readonly ForholdNavn[];

/** The forhold a user may set. */
export const BRUKER_FORHOLD = [...SPURTE_FORHOLD, ...SAERLIGE_FORHOLD] as const;
export type BrukerForholdNavn = (typeof BRUKER_FORHOLD)[number];

/**
 * Where a forhold comes from, strongest first. `kilde` is the authority's own system for that forhold. `lov`
 * is the main rule of the law, which holds until somebody says otherwise (only `regnskapsaarSlutt`); it is a
 * legal presumption, not a guess.
 */
export const OPPHAV = ['kilde', 'enhetsregisteret', 'bruker', 'lov'] as const;
export type Opphav = (typeof OPPHAV)[number];

/** One fact about a virksomhet, of a given name. */
export interface ForholdAv<N extends ForholdNavn> {
  navn: N;
  verdi: ForholdVerdier[N];
  /** First day it holds; null when it has always held as far as is known. */
  fraOgMed: Dato | null;
  /** Last day it holds; null while it still holds. */
  tilOgMed: Dato | null;
  opphav: Opphav;
  /** The day we learned it; null for `lov`. */
  registrert: Dato | null;
}

/** One fact about a virksomhet; `navn` decides the type of `verdi`. */
export type Forhold = { [N in ForholdNavn]: ForholdAv<N> }[ForholdNavn];

/** A forhold that held, without its days: the reason for a frist, as shown to a user. */
export type GjeldendeForhold = {
  [N in ForholdNavn]: Pick<ForholdAv<N>, 'navn' | 'verdi' | 'opphav'>;
}[ForholdNavn];

/**
 * A user's answer about one forhold. `verdi: null` removes it; `fraOgMed: null` means that it has always
 * held.
 */
export type BrukerForholdSvar = {
  [N in BrukerForholdNavn]: {
    navn: N;
    verdi: ForholdVerdier[N] | null;
    fraOgMed: Dato | null;
  };
}[BrukerForholdNavn];
