import type { Dato } from './dato';
import type { ForholdVerdier } from './forhold';
import type { KildeForholdNavn } from './kilde';
import type { FristType, OppgaveType } from './kodelister';
import type { Myndighetshendelse } from './myndighetshendelse';
import type { LEVERT_STATUSER, Noekkel } from './oppgave';

/** What a kilde may deliver: an oppgave as it stands, an event the rules turn into oppgaver, or a fact. */
export const LEVERINGSSLAG = ['oppgave', 'hendelse', 'forhold'] as const;
export type Leveringsslag = (typeof LEVERINGSSLAG)[number];

export const SPRAAK = ['nb', 'nn', 'en'] as const;
export type Spraak = (typeof SPRAAK)[number];

/** A text in one language. */
export interface SpraakTekst {
  spraak: Spraak;
  tekst: string;
}

/** Where to pay: an account of eleven digits, and the number that tells what is paid. Both checked at the border. */
export interface Betaling {
  konto: string;
  kid: string;
}

/** An oppgave as a kilde delivers it. */
export interface OppgaveInnhold {
  noekkel: Noekkel;
  gjelder: { fraOgMed: Dato; tilOgMed: Dato } | null;
  produktomraade: string;
  oppgaveType: OppgaveType;
  beskrivelse: readonly SpraakTekst[];
  frist: { fristType: FristType; frist: Dato };
  /** The frist before the kilde moved it, and why it did. */
  opprinneligFrist: Dato | null;
  aarsak: string | null;
  status: (typeof LEVERT_STATUSER)[number];
  /** The moment the kilde says the status came about, ISO 8601 in UTC. */
  statusTidspunkt: string | null;
  /** In oere. */
  beloep: number | null;
  betaling: Betaling | null;
  lenke: string | null;
}

/** A fact as a kilde delivers it; `trukket` takes it back. */
export type ForholdInnhold = {
  [N in KildeForholdNavn]: {
    navn: N;
    verdi: ForholdVerdier[N];
    fraOgMed: Dato | null;
    tilOgMed: Dato | null;
    trukket: boolean;
  };
}[KildeForholdNavn];

/** Something that happened, which the rules turn into oppgaver; `trukket` takes it back. */
export interface HendelseInnhold {
  hendelse: Myndighetshendelse;
  trukket: boolean;
}

/**
 * One thing a kilde says about one virksomhet. `eksternId` names it within kilde, slag and virksomhet, and a higher
 * `sekvensnummer` takes the place of a lower one, in whatever order they come.
 */
export interface Levering<T = unknown> {
  eksternId: string;
  sekvensnummer: number;
  innhold: T;
}

/** What became of one delivered item. */
export const UTFALL = ['lagret', 'uendret', 'foreldet', 'avvist'] as const;
export type Utfall = (typeof UTFALL)[number];

/**
 * What to do with an item beside what is stored under the same name. The highest sekvensnummer wins, so that any order of
 * arrival, and any number of repeats, ends in the same state. The same number with another content is the kilde's mistake: it
 * is `avvist`, since no order could be told between the two.
 */
export function vurder(lagret: Levering | null, ny: Levering): Utfall {
  if (!lagret || ny.sekvensnummer > lagret.sekvensnummer) return 'lagret';
  if (ny.sekvensnummer < lagret.sekvensnummer) return 'foreldet';
  return harSammeInnhold(lagret, ny) ? 'uendret' : 'avvist';
}

/** Whether two deliveries say the same. Their content is made by one mapper, so the order of its fields does not differ. */
export function harSammeInnhold(a: Levering, b: Levering): boolean {
  return JSON.stringify(a.innhold) === JSON.stringify(b.innhold);
}
