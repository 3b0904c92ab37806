import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import { parseNoekkel } from '#lib/domain/oppgave/noekkel';
import type { ForholdNavn } from '#lib/domain/virksomhet/forhold';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** What a kilde can say about itself. */
export const KILDESTATUSER = ['OK', 'forsinket', 'nede'] as const;
export type Kildestatus = (typeof KILDESTATUSER)[number];

/** The facts a kilde may deliver: those an authority's own register can know. */
export const KILDE_FORHOLD = [
  'mvaRegistrert',
  'mvaTermin',
  'arbeidsgiver',
  'antallAnsatte',
  'forskuddsskatt',
  'regnskapsaarSlutt',
  'omvendtAvgiftsplikt',
  'saeravgift',
  'tollkreditt',
  'utleggstrekk',
] as const satisfies readonly ForholdNavn[];
export type KildeForholdNavn = (typeof KILDE_FORHOLD)[number];

/** The scope that lets a system deliver to us. For which kilde it may do so stands in the register. */
export const LEVER_SCOPE = 'skatteetaten:kalendertjeneste.lever';

/** A system that delivers what it knows. A row, so that a new one is hooked on without a change of code. */
export interface Kilde {
  /** Lower-case letters, digits and single hyphens. */
  id: string;
  navn: string;
  /** The code of the authority it belongs to, and its name where we have no words for the code. */
  myndighet: string;
  myndighetsnavn: string;
  produktomraader: readonly string[];
  /** The rules it answers for: it alone may speak of their oppgaver. */
  regler: readonly string[];
  /** The facts it answers for. */
  forhold: readonly KildeForholdNavn[];
  /** Whom a person asks. */
  kontakt: { telefon: string; side: string };
  /** Who may deliver, and the scope their token must have. */
  leverandoerer: readonly Organisasjonsnummer[];
  scope: string;
  /** How often it promises to let itself be heard, in minutes. */
  lovetMinutter: number;
  aktiv: boolean;
  /** What it last said about itself; null before it has said anything. */
  status: Kildestatus | null;
  melding: string | null;
  /** When it last let itself be heard, by a delivery or a status; null before the first time. In milliseconds. */
  sistHoert: number | null;
}

/** A kilde as it stands in the register, without what it has said about itself. */
export type Kilderad = Omit<Kilde, 'status' | 'melding' | 'sistHoert'>;

const KILDE_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Whether a text can name a kilde: at most 30 characters. */
export function isKildeId(verdi: string): boolean {
  return verdi.length <= 30 && KILDE_ID.test(verdi);
}

/** How a kilde stands towards one virksomhet: whether what it has said can be relied on to be all. */
export const SVARTILSTANDER = ['OK', 'forsinket', 'nede', 'ikkeSvart'] as const;
export type Svartilstand = (typeof SVARTILSTANDER)[number];

/** One kilde's answer about one virksomhet. */
export interface Kildesvar {
  kilde: string;
  navn: string;
  myndighet: string;
  tilstand: Svartilstand;
  melding: string | null;
  /** When the kilde was last heard at all, in milliseconds. */
  sistHoert: number | null;
  /** When it last said something about this virksomhet, in milliseconds; null when it never has. */
  sistOmVirksomheten: number | null;
}

/**
 * How a kilde stands at a moment. One that says it is down is down; one that has been silent for longer than it
 * promised is `forsinket` whatever it last said; one never heard has not answered.
 */
export function svartilstand(kilde: Kilde, naa: number): Svartilstand {
  if (kilde.sistHoert === null) return 'ikkeSvart';
  if (kilde.status === 'nede') return 'nede';
  const forSent = naa - kilde.sistHoert > kilde.lovetMinutter * 60_000;
  return kilde.status === 'forsinket' || forSent ? 'forsinket' : 'OK';
}

/** What each kilde that is hooked on has answered about a virksomhet, by name. */
export function kildesvar(
  kilder: readonly Kilde[],
  leverte: readonly { kilde: string; mottatt: number }[],
  naa: number,
): Kildesvar[] {
  const sist = new Map<string, number>();
  for (const { kilde, mottatt } of leverte) sist.set(kilde, Math.max(mottatt, sist.get(kilde) ?? mottatt));
  return kilder
    .filter(({ aktiv }) => aktiv)
    .map((kilde) => ({
      kilde: kilde.id,
      navn: kilde.navn,
      myndighet: kilde.myndighet,
      tilstand: svartilstand(kilde, naa),
      melding: kilde.melding,
      sistHoert: kilde.sistHoert,
      sistOmVirksomheten: sist.get(kilde.id) ?? null,
    }));
}

/** Whether every kilde has answered. Whether a calendar is complete takes more: see `findMangler`. */
export const alleHarSvart = (svar: readonly Kildesvar[]): boolean =>
  svar.every(({ tilstand }) => tilstand === 'OK');

/**
 * Whether a kilde may speak under a noekkel: that of a rule it answers for, or one of its own, which begins with its id.
 * So nobody can lay an oppgave over another's.
 */
export function eierNoekkel(kilde: Pick<Kilde, 'id' | 'regler'>, noekkel: Noekkel): boolean {
  const regel = parseNoekkel(noekkel)?.regel ?? '';
  return kilde.regler.includes(regel) || regel === kilde.id || regel.startsWith(`${kilde.id}-`);
}
