import { addMaaneder, type Dato, type Periode } from '#lib/domain/dag/dato';
import type { Spraak } from '#lib/domain/felles/spraak';
import { isIntern, type Statusgrunnlag, tilstand } from '#lib/domain/oppgave/oppgavestatus';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** The most virksomheter of one calendar. An accountant chooses among the clients. */
export const FLEST_VIRKSOMHETER = 50;
/** The most subscriptions of one person. */
export const FLEST_ABONNEMENTER = 20;
/** The longest name of a subscription, in characters. */
export const LENGSTE_NAVN = 60;

/** What a calendar holds: every frist, or only what one must deliver and pay. */
export const OMFANG = ['alt', 'plikter'] as const;
export type Omfang = (typeof OMFANG)[number];

/** What a person chooses for a calendar that their calendar programme fetches. */
export interface Abonnementsvalg {
  /** The person's own name for it, at most `LENGSTE_NAVN` characters. */
  navn: string;
  /** The chosen virksomheter; empty for all that the person may act for. At most `FLEST_VIRKSOMHETER`. */
  virksomheter: readonly Organisasjonsnummer[];
  omfang: Omfang;
  /** With what nobody follows up, such as bokføring. */
  internt: boolean;
  spraak: Spraak;
  /** With an alarm at 09:00 the day before. */
  varsel: boolean;
  /** With the name of the virksomhet in the titles. */
  medNavn: boolean;
}

/**
 * The days a calendar covers, moving with the day: thirteen months back, so that last year can be looked up, and
 * two years ahead.
 */
export const abonnementsperiode = (idag: Dato): Periode => ({
  fraOgMed: addMaaneder(idag, -13),
  tilOgMed: addMaaneder(idag, 24),
});

/** States in which an oppgave is no longer for the virksomhet to do, by the kilde or by the user. */
const UAKTUELLE: ReadonlySet<string> = new Set(['trukket', 'ikkeAktuell']);

/** Whether an oppgave is for the virksomhet to do, or was. One that is not leaves the calendar as withdrawn. */
export const isAktuell = (oppgave: Statusgrunnlag, idag: Dato): boolean =>
  !UAKTUELLE.has(tilstand(oppgave, idag));

/** Whether an oppgave is of the kind that was chosen for the calendar. */
export function isValgt(
  oppgave: Statusgrunnlag,
  { omfang, internt }: Pick<Abonnementsvalg, 'omfang' | 'internt'>,
): boolean {
  if (isIntern(oppgave)) return internt;
  return omfang === 'alt' || !oppgave.frivillig;
}

const FERDIGE: ReadonlySet<string> = new Set(['mottatt', 'gjort', 'sagtGjort']);

/** Whether an oppgave has been done, so that its event gets a tick. A right that has expired has not. */
export const isGjort = (oppgave: Statusgrunnlag, idag: Dato): boolean => FERDIGE.has(tilstand(oppgave, idag));

/** Why a calendar shows a message instead of frister. */
export const SLUTTGRUNNER = ['slaattAv', 'ikkeTilgang', 'forMange', 'ubekreftet'] as const;
export type Sluttgrunn = (typeof SLUTTGRUNNER)[number];

/** How long an address that has been turned off answers with a message, in days. Then it is gone. */
export const DAGER_MED_BESKJED = 60;

/** The calendar programmes that people ask about, and how each names itself in `User-Agent`. */
const KLIENTER = {
  google: /google-calendar/i,
  outlook: /outlook|microsoft|ms-office|exchange/i,
  apple: /dataaccessd|calendaragent|calaccessd|\bios\/|macos\/|mac os x\/|remindd|ical\/\d/i,
  thunderbird: /thunderbird/i,
  icsx5: /icsx5/i,
  nextcloud: /nextcloud/i,
  proton: /proton/i,
  fastmail: /fastmail|cyrus/i,
  vdirsyncer: /vdirsyncer|khal/i,
} as const;

export type Kalenderklient = keyof typeof KLIENTER | 'annen';

/** Returns the calendar programme that fetched. Only the family is kept: the whole text may identify a person. */
export function toKlient(userAgent: string): Kalenderklient {
  const funnet = Object.entries(KLIENTER).find(([, uttrykk]) => uttrykk.test(userAgent));
  return (funnet?.[0] as Kalenderklient | undefined) ?? 'annen';
}

export const isKlient = (navn: string): navn is Kalenderklient =>
  navn === 'annen' || Object.hasOwn(KLIENTER, navn);
