import type { Dato } from '#lib/domain/dag/dato';
import type { KildeForholdNavn } from '#lib/domain/kilde/kilde';
import type { Myndighetshendelse } from '#lib/domain/kilde/myndighetshendelse';
import type { LEVERT_STATUSER } from '#lib/domain/oppgave/oppgave';
import { tekster } from '#lib/messages/index';
import { toOppgaver } from '#lib/regelverk/beregning/hendelser';
import { STANDARDKILDER } from '../standardkilder';
import { type Kildeoppgave, kildeFor } from './oppgaver';
import type { Simulert } from './virksomheter';

export const LEVERINGSSTIER = ['oppgaver', 'hendelser', 'forhold'] as const;

interface Felles {
  /** The same each time the same thing is told of. */
  eksternId: string;
  organisasjonsnummer: string;
}

/** An oppgave as the API takes it, which is also as the product keeps it. */
export interface Oppgaveitem extends Felles {
  noekkel?: string | null;
  gjelder?: { fraOgMed: Dato; tilOgMed: Dato } | null;
  produktomraade: string;
  oppgaveType: string;
  beskrivelse: readonly { spraak: string; tekst: string }[];
  frist: { fristType: string; frist: Dato };
  opprinneligFrist?: Dato | null;
  aarsak?: string | null;
  status: (typeof LEVERT_STATUSER)[number];
  statusTidspunkt?: string | null;
  /** Kroner with two decimals, or oere as a number. */
  beloep?: string | number | null;
  betaling?: { konto: string; kid: string } | null;
}
export interface Hendelseitem extends Felles {
  hendelse: Myndighetshendelse;
  trukket?: boolean;
}
export interface Forholditem extends Felles {
  navn: KildeForholdNavn;
  verdi: unknown;
  fraOgMed?: Dato | null;
  trukket?: boolean;
}

/** What a kilde is to say about a virksomhet. It gets its sekvensnummer when it is sent. */
export type Levering =
  | { kilde: string; sti: 'oppgaver'; item: Oppgaveitem }
  | { kilde: string; sti: 'hendelser'; item: Hendelseitem }
  | { kilde: string; sti: 'forhold'; item: Forholditem };

/** What somebody asked the simulator to do, and it cannot. */
export class Simulatorfeil extends Error {
  override readonly name = 'Simulatorfeil';
}

const TITLER: Readonly<Record<string, { tittel: string }>> = tekster('nb').regler;

/** An oppgave as the kilde that answers for it tells of it: not begun, when nothing else is said. */
export function toOppgavelevering(
  { organisasjonsnummer }: Simulert,
  { kilde, oppgave }: Kildeoppgave,
  endring: Partial<Oppgaveitem> = {},
): Levering {
  const { fraOgMed, tilOgMed } = oppgave.gjelder;
  return {
    kilde: kilde.id,
    sti: 'oppgaver',
    item: {
      // A colon has no place in an eksternId.
      eksternId: oppgave.noekkel.replace(':', '_'),
      organisasjonsnummer,
      noekkel: oppgave.noekkel,
      gjelder: { fraOgMed, tilOgMed },
      produktomraade: oppgave.produktomraade,
      oppgaveType: oppgave.oppgaveType,
      beskrivelse: [{ spraak: 'nb', tekst: TITLER[oppgave.regel]?.tittel ?? oppgave.regel }],
      frist: oppgave.frist,
      status: 'ikkeStartet',
      ...endring,
    },
  };
}

/** An event as the kilde whose rules it sets off tells of it. */
export function toHendelselevering(
  { organisasjonsnummer }: Simulert,
  hendelse: Myndighetshendelse,
  hva: string | number,
): Levering {
  const [foerste] = toOppgaver(hendelse);
  const kilde = foerste && kildeFor(foerste.noekkel);
  if (!kilde) throw new Simulatorfeil('Hendelsen gir ingen frist etter reglene.');
  const item = { eksternId: `${hendelse.type}-${hva}`, organisasjonsnummer, hendelse };
  return { kilde: kilde.id, sti: 'hendelser', item };
}

/** A fact as the kilde that answers for it tells of it. */
export function toForholdlevering(
  { organisasjonsnummer }: Simulert,
  { navn, verdi, fraOgMed }: { navn: KildeForholdNavn; verdi: unknown; fraOgMed: Dato | undefined },
): Levering {
  const kilde = STANDARDKILDER.find(({ forhold }) => forhold.includes(navn));
  if (!kilde) throw new Simulatorfeil(`Ingen av kildene svarer for ${navn}.`);
  const item = { organisasjonsnummer, navn, verdi, ...(fraOgMed && { fraOgMed }) };
  const eksternId = fraOgMed ? `${navn}-${fraOgMed}` : navn;
  return { kilde: kilde.id, sti: 'forhold', item: { eksternId, ...item } };
}

/** The noekkel of an oppgave that stands by the word of a kilde alone; undefined for one of the rules. */
export function egenNoekkel({ kilde, sti, item }: Levering): string | undefined {
  const noekkel = `${kilde}:${item.eksternId}`;
  return sti === 'oppgaver' && (item.noekkel ?? noekkel) === noekkel ? noekkel : undefined;
}

/** Kroner as the API takes them as text. */
export const kroner = (beloep: number): string => beloep.toFixed(2);
