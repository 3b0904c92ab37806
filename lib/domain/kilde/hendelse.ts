import type { Delingsvalg } from '#lib/domain/adgang/deling';
import type { Dato } from '#lib/domain/dag/dato';
import { aarAv } from '#lib/domain/dag/dato';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { LEVERT_STATUSER, MarkeringVerdi } from '#lib/domain/oppgave/oppgave';
import type { ForholdNavn } from '#lib/domain/virksomhet/forhold';
import { type ForholdInnhold, hasSameInnhold, type Levering, type OppgaveInnhold } from './levering';

/**
 * What happened to a calendar, or (`SAMTYKKE`) to who may read it. All are told to those who follow the list of events but
 * `MERKET`, which is the user's own word and only part of the history.
 */
export const HENDELSETYPER = ['NY', 'ENDRET', 'TRUKKET', 'FORHOLD', 'SAMTYKKE', 'MERKET'] as const;
export type Hendelsetype = (typeof HENDELSETYPER)[number];
export const DELTE_HENDELSETYPER = [
  'NY',
  'ENDRET',
  'TRUKKET',
  'FORHOLD',
  'SAMTYKKE',
] as const satisfies Hendelsetype[];

/** How an oppgave stood, as far as a change of it can be told. */
export interface Oppgavebilde {
  frist: Dato;
  status: (typeof LEVERT_STATUSER)[number];
  beloep: number | null;
}

/** What changed: how it stood before (null for what is new) and after, why, and the words of the kilde. */
export interface Oppgaveendring {
  foer: Oppgavebilde | null;
  etter: Oppgavebilde | null;
  /** The day it was moved from, by what was known before or by what the kilde says; null when it was not moved. */
  flyttetFra: Dato | null;
  aarsak: string | null;
  beskrivelse: OppgaveInnhold['beskrivelse'];
}

/** What the user said; null when a mark was taken back. */
export interface Merking {
  merket: MarkeringVerdi | null;
}

/** What a fact became; null where it was taken back. */
export interface Forholdsendring {
  forhold: { navn: ForholdNavn; verdi: unknown };
}

/** What the virksomhet has let a partner read, or no longer lets it. */
export interface Samtykkeendring {
  samtykke: Delingsvalg & { trukket: boolean };
}

export type Endring = Oppgaveendring | Merking | Forholdsendring | Samtykkeendring;

/** A change of a calendar, before it is given its place in the list. */
export interface NyHendelse {
  type: Hendelsetype;
  /** The oppgave it is about; null for a fact, which may touch many, and for what is about none. */
  noekkel: Noekkel | null;
  /** The year it concerns, or null when that cannot be told. */
  gjelderPeriode: string | null;
  endring: Endring | null;
}

/** A change that has happened. */
export interface Hendelse extends NyHendelse {
  sekvensnummer: number;
  /** In milliseconds. */
  tidspunkt: number;
  /** The kilde that said it, `enhetsregisteret`, or `bruker`. */
  fra: string;
  /** The name of the person, where one did it. */
  navn: string | null;
}

const bilde = ({ frist, status, beloep }: OppgaveInnhold): Oppgavebilde => ({
  frist: frist.frist,
  status,
  beloep,
});

const iKraft = (levering: Levering<OppgaveInnhold> | null): Levering<OppgaveInnhold> | null =>
  levering?.innhold.status === 'trukket' ? null : levering;

/**
 * What a stored delivery of an oppgave does to the calendar, or null when nothing: the same again under a new number, or
 * something taken back that never was there.
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

/** What a stored fact does: it may move many frister, so it tells only which fact it is. Null when it says the same again. */
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

/** What giving or taking back a sharing does. */
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
