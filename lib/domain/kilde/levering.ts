import type { Dato } from '#lib/domain/dag/dato';
import type { SpraakTekst } from '#lib/domain/felles/spraak';
import type { Betaling } from '#lib/domain/oppgave/betaling';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { BetingetVedtak, LEVERT_STATUSER } from '#lib/domain/oppgave/oppgave';
import type { ForholdVerdier } from '#lib/domain/virksomhet/forhold';
import type { FristType, OppgaveType } from '#lib/domain/virksomhet/kodelister';
import type { KildeForholdNavn } from './kilde';
import type { Myndighetshendelse } from './myndighetshendelse';

/**
 * What a kilde may deliver: an oppgave with its status, an event that the rules turn into oppgaver, or a
 * forhold.
 */
export const LEVERINGSSLAG = ['oppgave', 'hendelse', 'forhold'] as const;
export type Leveringsslag = (typeof LEVERINGSSLAG)[number];

/** An oppgave as a kilde delivers it. */
export interface OppgaveInnhold {
  noekkel: Noekkel;
  gjelder: { fraOgMed: Dato; tilOgMed: Dato } | null;
  produktomraade: string;
  oppgaveType: OppgaveType;
  beskrivelse: readonly SpraakTekst[];
  frist: { fristType: FristType; frist: Dato };
  /** The frist before the kilde moved it, and the reason it gave. */
  opprinneligFrist: Dato | null;
  aarsak: string | null;
  status: (typeof LEVERT_STATUSER)[number];
  /** When the status came about, according to the kilde. ISO 8601 in UTC. */
  statusTidspunkt: string | null;
  /** In øre. */
  beloep: number | null;
  betaling: Betaling | null;
  /** Absent when none is given, so that what was stored before the field existed still compares as equal. */
  betingetVedtak?: BetingetVedtak;
  lenke: string | null;
}

/** A forhold as a kilde delivers it; `trukket` takes it back. */
export type ForholdInnhold = {
  [N in KildeForholdNavn]: {
    navn: N;
    verdi: ForholdVerdier[N];
    fraOgMed: Dato | null;
    tilOgMed: Dato | null;
    trukket: boolean;
  };
}[KildeForholdNavn];

/** An event of an authority, which the rules turn into oppgaver; `trukket` takes it back. */
export interface HendelseInnhold {
  hendelse: Myndighetshendelse;
  trukket: boolean;
}

/**
 * One item that a kilde delivers about one virksomhet. `eksternId` identifies it within kilde, slag and
 * virksomhet. A higher `sekvensnummer` replaces a lower one, in whatever order they arrive.
 */
export interface Levering<T = unknown> {
  eksternId: string;
  sekvensnummer: number;
  innhold: T;
}

/** An item as it is stored. */
export interface LagretLevering extends Levering {
  kilde: string;
  slag: Leveringsslag;
  /** When it arrived, in milliseconds since 1970. */
  mottatt: number;
}

/** The outcome of one delivered item: stored, unchanged, older than the stored one, or rejected. */
export const UTFALL = ['lagret', 'uendret', 'foreldet', 'avvist'] as const;
export type Utfall = (typeof UTFALL)[number];

/**
 * Decides the outcome of an item, given what is stored under the same `eksternId`. The highest sekvensnummer
 * wins, so any order of arrival and any number of repeats ends in the same state. The same number with
 * different content is `avvist`: the order of the two cannot be known.
 */
export function vurder(lagret: Levering | null, ny: Levering): Utfall {
  if (!lagret || ny.sekvensnummer > lagret.sekvensnummer) return 'lagret';
  if (ny.sekvensnummer < lagret.sekvensnummer) return 'foreldet';
  return hasSameInnhold(lagret, ny) ? 'uendret' : 'avvist';
}

/**
 * Whether two deliveries have the same content. One mapper makes all content, so the field order is the same.
 */
export function hasSameInnhold(a: Levering, b: Levering): boolean {
  return JSON.stringify(a.innhold) === JSON.stringify(b.innhold);
}
