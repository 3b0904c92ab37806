import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Klient } from './klient';

/** A person who uses the space of a firm. `id` is used in addresses; it says nothing about who it is. */
export interface Byraamedlem {
  id: string;
  navn: string;
}

/** A mark of the firm: who set it, and when, in milliseconds since 1970. */
export interface Byraatid {
  av: string;
  tid: number;
}

/** The longest note of a firm, in characters. */
export const LENGSTE_NOTAT = 500;

/** What the firm has noted about an oppgave of a client. */
export interface Byraamerke {
  notat: string | null;
  klargjort: Byraatid | null;
  kontrollert: Byraatid | null;
}

/** What only the people of a firm see: the firm of the person, or a space of the person's own. */
export interface Byraarom {
  /** Whether «kontrollert» must be set by another person than «klargjort». */
  toPersoner: boolean;
  medlemmer: readonly Byraamedlem[];
  /** The id of the person in this space; null before the first visit. */
  meg: string | null;
  /** Who is responsible, by `toAnsvarsnavn`. */
  ansvar: ReadonlyMap<string, string>;
  /** By `toMerkenavn`. */
  merker: ReadonlyMap<string, Byraamerke>;
}

/** Returns the key of a responsibility. `omraade` is empty for all areas that have no other. */
export const toAnsvarsnavn = (organisasjonsnummer: string, omraade: string): string =>
  `${organisasjonsnummer} ${omraade}`;

/** Returns the key of what is noted about an oppgave. */
export const toMerkenavn = (organisasjonsnummer: Organisasjonsnummer, noekkel: Noekkel): string =>
  `${organisasjonsnummer} ${noekkel}`;

/** Returns the id of who is responsible for an oppgave; null when nobody is. */
export const findAnsvarlig = (
  { ansvar }: Pick<Byraarom, 'ansvar'>,
  { organisasjonsnummer }: Pick<Klient, 'organisasjonsnummer'>,
  { produktomraade }: Pick<Oppgave, 'produktomraade'>,
): string | null =>
  ansvar.size === 0
    ? null
    : (ansvar.get(toAnsvarsnavn(organisasjonsnummer, produktomraade)) ??
      ansvar.get(toAnsvarsnavn(organisasjonsnummer, '')) ??
      null);

/** Returns the name of a member; null for one who is no longer there. */
export const findMedlemsnavn = (
  { medlemmer }: Pick<Byraarom, 'medlemmer'>,
  id: string | null,
): string | null => medlemmer.find((en) => en.id === id)?.navn ?? null;
