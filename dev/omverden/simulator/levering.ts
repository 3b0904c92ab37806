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
  /** Identifies the item. It is the same in every delivery of the item. */
  eksternId: string;
  organisasjonsnummer: string;
}

/** An oppgave in the format of the API, which is also the stored format. */
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
  /** Kroner as text with two decimals, or oere as a number. */
  beloep?: string | number | null;
  betaling?: { konto: string; kid: string } | null;
  betingetVedtak?: { sendt: Dato; loeperFra: Dato } | null;
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

/** An item a kilde delivers about a virksomhet. The sekvensnummer is added when it is sent. */
export type Levering =
  | { kilde: string; sti: 'oppgaver'; item: Oppgaveitem }
  | { kilde: string; sti: 'hendelser'; item: Hendelseitem }
  | { kilde: string; sti: 'forhold'; item: Forholditem };

/** An order that the simulator cannot carry out. */
export class Simulatorfeil extends Error {
  override readonly name = 'Simulatorfeil';
}

const TITLER: Readonly<Record<string, { tittel: string }>> = tekster('nb').regler;

/** The delivery of an oppgave by the kilde responsible for it. The default status is `ikkeStartet`. */
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
      // An eksternId cannot contain a colon.
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

/** The delivery of an event by the kilde responsible for the resulting rules. */
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

/** The delivery of a fact by the kilde responsible for it. */
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

/** The noekkel of an oppgave that exists only as a delivery; undefined for an oppgave of the rules. */
export function egenNoekkel({ kilde, sti, item }: Levering): string | undefined {
  const noekkel = `${kilde}:${item.eksternId}`;
  return sti === 'oppgaver' && (item.noekkel ?? noekkel) === noekkel ? noekkel : undefined;
}

/** Formats an amount for the API: kroner as text with two decimals. */
export const kroner = (beloep: number): string => beloep.toFixed(2);
