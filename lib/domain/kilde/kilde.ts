import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import { parseNoekkel } from '#lib/domain/oppgave/noekkel';
import type { ForholdNavn } from '#lib/domain/virksomhet/forhold';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** The statuses a kilde can report about itself. */
export const KILDESTATUSER = ['OK', 'forsinket', 'nede'] as const;
export type Kildestatus = (typeof KILDESTATUSER)[number];

/** The forhold a kilde may deliver: those that the register of an authority can know. */
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

/**
 * The Maskinporten scope that lets a system deliver. The register decides which kilder it may deliver for.
 */
export const LEVER_SCOPE = 'skatteetaten:kalendertjeneste.lever';

/**
 * A system that delivers oppgaver, events and forhold. Stored as a row, so that adding one needs no code
 * change.
 */
export interface Kilde {
  /** Lower-case letters, digits and single hyphens. */
  id: string;
  navn: string;
  /** The code of its authority, and the name to show where the message catalogue does not know the code. */
  myndighet: string;
  myndighetsnavn: string;
  produktomraader: readonly string[];
  /** The ids of the rules it owns: it alone may deliver oppgaver of these rules. */
  regler: readonly string[];
  /** The forhold it owns. */
  forhold: readonly KildeForholdNavn[];
  /** The contact for the public. */
  kontakt: { telefon: string; side: string };
  /** Who may deliver, and the scope their token must have. */
  leverandoerer: readonly Organisasjonsnummer[];
  scope: string;
  /** The longest time it promises to be silent, in minutes. */
  lovetMinutter: number;
  aktiv: boolean;
  /** The status it last reported; null before the first. */
  status: Kildestatus | null;
  melding: string | null;
  /** When it last delivered or reported a status, in milliseconds since 1970; null before the first time. */
  sistHoert: number | null;
}

/** A kilde as registered, without the status it reports. */
export type Kilderad = Omit<Kilde, 'status' | 'melding' | 'sistHoert'>;

const KILDE_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Whether a text can name a kilde: at most 30 characters. */
export function isKildeId(verdi: string): boolean {
  return verdi.length <= 30 && KILDE_ID.test(verdi);
}

/**
 * The state of a kilde's answer about one virksomhet. Only `OK` means that the answer can be relied on as
 * complete.
 */
export const SVARTILSTANDER = ['OK', 'forsinket', 'nede', 'ikkeSvart'] as const;
export type Svartilstand = (typeof SVARTILSTANDER)[number];

/** One kilde's answer about one virksomhet. */
export interface Kildesvar {
  kilde: string;
  navn: string;
  myndighet: string;
  /** The rules it answers for. */
  regler: readonly string[];
  tilstand: Svartilstand;
  melding: string | null;
  /** When the kilde last delivered or reported anything, in milliseconds since 1970. */
  sistHoert: number | null;
  /**
   * When it last delivered something about this virksomhet, in milliseconds since 1970; null when it never
   * has.
   */
  sistOmVirksomheten: number | null;
}

/**
 * Returns the state of a kilde at a moment (`naa` in milliseconds since 1970). `nede` when it says so;
 * `forsinket` when it says so or has been silent for longer than it promised; `ikkeSvart` when it has never
 * been heard.
 */
export function svartilstand(kilde: Kilde, naa: number): Svartilstand {
  if (kilde.sistHoert === null) return 'ikkeSvart';
  if (kilde.status === 'nede') return 'nede';
  const forSent = naa - kilde.sistHoert > kilde.lovetMinutter * 60_000;
  return kilde.status === 'forsinket' || forSent ? 'forsinket' : 'OK';
}

/** Returns the answer of each active kilde about a virksomhet, in the order of `kilder`. */
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
      regler: kilde.regler,
      tilstand: svartilstand(kilde, naa),
      melding: kilde.melding,
      sistHoert: kilde.sistHoert,
      sistOmVirksomheten: sist.get(kilde.id) ?? null,
    }));
}

/** Returns when any of the kilder was last heard, in milliseconds since 1970; null when none has been. */
export function sistHoert(svar: readonly Pick<Kildesvar, 'sistHoert'>[]): number | null {
  const hoert = svar.flatMap((en) => en.sistHoert ?? []);
  return hoert.length === 0 ? null : Math.max(...hoert);
}

/** Whether every kilde has answered. `findMangler` decides whether a calendar is complete. */
export const alleHarSvart = (svar: readonly Kildesvar[]): boolean =>
  svar.every(({ tilstand }) => tilstand === 'OK');

/**
 * Whether a kilde may deliver under a noekkel: one of a rule it owns, or one that begins with its own id.
 * Prevents a kilde from overwriting another's oppgave.
 */
export function eierNoekkel(kilde: Pick<Kilde, 'id' | 'regler'>, noekkel: Noekkel): boolean {
  const regel = parseNoekkel(noekkel)?.regel ?? '';
  return kilde.regler.includes(regel) || regel === kilde.id || regel.startsWith(`${kilde.id}-`);
}
