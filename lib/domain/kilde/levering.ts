import type { Dato } from '#lib/domain/dag/dato';
import type { SpraakTekst } from '#lib/domain/felles/spraak';
import type { Betaling } from '#lib/domain/oppgave/betaling';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { LEVERT_STATUSER } from '#lib/domain/oppgave/oppgave';
import type { ForholdVerdier } from '#lib/domain/virksomhet/forhold';
import type { FristType, OppgaveType } from '#lib/domain/virksomhet/kodelister';
import type { KildeForholdNavn } from './kilde';
import type { Myndighetshendelse } from './myndighetshendelse';

/** What a kilde may deliver: an oppgave as it stands, an event the rules turn into oppgaver, or a fact. */
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

/** An item as it is stored. */
export interface LagretLevering extends Levering {
  kilde: string;
  slag: Leveringsslag;
  /** When it came, in milliseconds. */
  mottatt: number;
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
  return hasSameInnhold(lagret, ny) ? 'uendret' : 'avvist';
}

/** Whether two deliveries say the same. Their content is made by one mapper, so the order of its fields does not differ. */
export function hasSameInnhold(a: Levering, b: Levering): boolean {
  return JSON.stringify(a.innhold) === JSON.stringify(b.innhold);
}
