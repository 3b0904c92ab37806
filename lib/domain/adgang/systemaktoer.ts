import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** A system user in Altinn: the right of one vendor's system to act for one customer. */
export interface Systembruker {
  /** The uuids Altinn knows it by; nearly always one. */
  ider: readonly string[];
  /** The customer that has approved it. */
  organisasjonsnummer: Organisasjonsnummer;
  system: string | null;
}

/** A consent given in Altinn, as the token tells of it: the one who calls may read about the one who gave it. */
export interface Samtykke {
  id: string;
  /** Who gave it; null for a person, of whom nothing is kept. */
  fra: Organisasjonsnummer | null;
  /** The moment it ends, in milliseconds. */
  gyldigTil: number;
  /** What it is about: ids of resources in Altinn. */
  ressurser: readonly string[];
}

/**
 * A system that asks with an access token from Maskinporten, and all the token says of what it may. Its client_id is not here:
 * that says nothing of who has been given access.
 */
export interface Systemaktoer {
  /** The virksomhet that owns the access. */
  consumer: Organisasjonsnummer;
  /** The vendor that calls on its behalf, when the access has been delegated. */
  supplier: Organisasjonsnummer | null;
  scopes: readonly string[];
  systembruker: Systembruker | null;
  samtykker: readonly Samtykke[];
}
