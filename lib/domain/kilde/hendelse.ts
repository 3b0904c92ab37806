import type { Delingsvalg } from '#lib/domain/adgang/deling';
import type { Dato } from '#lib/domain/dag/dato';
import { aarAv } from '#lib/domain/dag/dato';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { LEVERT_STATUSER, MarkeringVerdi } from '#lib/domain/oppgave/oppgave';
import type { ForholdNavn } from '#lib/domain/virksomhet/forhold';
import { canSeeBeloep, type Rett } from '#lib/domain/virksomhet/rett';
import { type ForholdInnhold, hasSameInnhold, type Levering, type OppgaveInnhold } from './levering';

/**
 * Types of events: changes of a calendar, or (`SAMTYKKE`) of who may read it. All are published in the event
 * list except `MERKET`, the user's own marks, which are only part of the history.
 */
export const HENDELSETYPER = ['NY', 'ENDRET', 'TRUKKET', 'FORHOLD', 'SAMTYKKE', 'MERKET'] as const;
export type Hendelsetype = (typeof HENDELSETYPER)[number];
/** The event types that are published in the event list. */
export const DELTE_HENDELSETYPER = [
  'NY',
  'ENDRET',
  'TRUKKET',
  'FORHOLD',
  'SAMTYKKE',
] as const satisfies Hendelsetype[];

/** The state of an oppgave before or after a change. */
export interface Oppgavebilde {
  frist: Dato;
  status: (typeof LEVERT_STATUSER)[number];
  beloep: number | null;
}

/**
 * A change of an oppgave: its state before (null when it is new) and after (null when it was withdrawn), the
 * reason, and the kilde's description.
 */
export interface Oppgaveendring {
  foer: Oppgavebilde | null;
  etter: Oppgavebilde | null;
  /**
   * The day it was moved from: the earlier known frist, or the day the kilde states. Null when it was not
   * moved.
   */
  flyttetFra: Dato | null;
  aarsak: string | null;
  beskrivelse: OppgaveInnhold['beskrivelse'];
}

/** What the user marked; null when a mark was taken back. */
export interface Merking {
  merket: MarkeringVerdi | null;
}

/** The new value of a forhold; null when it was taken back. */
export interface Forholdsendring {
  forhold: { navn: ForholdNavn; verdi: unknown };
}

/** A sharing that a virksomhet has given a partner or taken back. */
export interface Samtykkeendring {
  samtykke: Delingsvalg & { trukket: boolean };
}

/** What an event changed. */
export type Endring = Oppgaveendring | Merking | Forholdsendring | Samtykkeendring;

/** A change of a calendar, before it has a sekvensnummer. */
export interface NyHendelse {
  type: Hendelsetype;
  /**
   * The oppgave it concerns. Null for a forhold, which may affect many, and for a sharing, which affects
   * none.
   */
  noekkel: Noekkel | null;
  /** The year it concerns, or null when that is unknown. */
  gjelderPeriode: string | null;
  endring: Endring | null;
}

/** An event as stored. */
export interface Hendelse extends NyHendelse {
  sekvensnummer: number;
  /** In milliseconds since 1970. */
  tidspunkt: number;
  /** The id of the kilde, `enhetsregisteret` or `bruker`. */
  fra: string;
  /** The name of the person; null when no person did it. */
  navn: string | null;
}

/** Returns an event without amounts, and without the kilde's words, where amounts may not be seen. */
export function toSynligHendelse(rett: Rett, hendelse: Hendelse): Hendelse {
  const { endring } = hendelse;
  if (canSeeBeloep(rett) || endring === null || !('foer' in endring)) return hendelse;
  const without = (ett: Oppgavebilde | null) => ett && { ...ett, beloep: null };
  return {
    ...hendelse,
    endring: {
      ...endring,
      foer: without(endring.foer),
      etter: without(endring.etter),
      aarsak: null,
      beskrivelse: [],
    },
  };
}

const bilde = ({ frist, status, beloep }: OppgaveInnhold): Oppgavebilde => ({
  frist: frist.frist,
  status,
  beloep,
});

const iKraft = (levering: Levering<OppgaveInnhold> | null): Levering<OppgaveInnhold> | null =>
  levering?.innhold.status === 'trukket' ? null : levering;

/**
 * Returns the event that a stored delivery of an oppgave causes. Returns null when nothing changes: the same
 * content with a new number, or a withdrawal of what was not in force.
 */
export function oppgavehendelse(
  foer: Levering<OppgaveInnhold> | null,
  etter: Levering<OppgaveInnhold>,
): NyHendelse | null {
  const [gammel, ny] = [iKraft(foer), iKraft(etter)];
  if (!gammel && !ny) return null;
  if (gammel && ny && hasSameInnhold(gammel, ny)) return null;
  const { noekkel, aarsak, beskrivelse, frist, opprinneligFrist } = etter.innhold;
  const fra = gammel ? gammel.innhold.frist.frist : opprinneligFrist;
  return {
    type: !ny ? 'TRUKKET' : gammel ? 'ENDRET' : 'NY',
    noekkel,
    gjelderPeriode: String(aarAv(frist.frist)),
    endring: {
      foer: gammel && bilde(gammel.innhold),
      etter: ny && bilde(ny.innhold),
      flyttetFra: ny && fra !== frist.frist ? fra : null,
      aarsak,
      beskrivelse,
    },
  };
}

/**
 * Returns the event that a stored forhold causes. It may move many frister, so the event names only the
 * forhold. Returns null when the content is the same.
 */
export function forholdshendelse(
  foer: Levering<ForholdInnhold> | null,
  etter: Levering<ForholdInnhold>,
): NyHendelse | null {
  const { navn, verdi, fraOgMed, trukket } = etter.innhold;
  if (foer ? hasSameInnhold(foer, etter) : trukket) return null;
  return {
    type: 'FORHOLD',
    noekkel: null,
    gjelderPeriode: fraOgMed && String(aarAv(fraOgMed)),
    endring: { forhold: { navn, verdi: trukket ? null : verdi } },
  };
}

/** Returns the event of giving or taking back a sharing. */
export function samtykkehendelse(
  { partner, hva, fraOgMed, tilOgMed }: Delingsvalg,
  trukket: boolean,
): NyHendelse {
  return {
    type: 'SAMTYKKE',
    noekkel: null,
    gjelderPeriode: null,
    endring: { samtykke: { partner, hva, fraOgMed, tilOgMed, trukket } },
  };
}
