import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** A system user in Altinn: the right of one vendor's system to act for one customer. */
export interface Systembruker {
  /** The uuids of the system user in Altinn; nearly always one. */
  ider: readonly string[];
  /** The customer that has approved it. */
  organisasjonsnummer: Organisasjonsnummer;
  system: string | null;
}

/** A consent given in Altinn, as stated in the token. It lets the consumer read about the giver. */
export interface Samtykke {
  id: string;
  /** Who gave it; null for a person, about whom nothing is kept. */
  fra: Organisasjonsnummer | null;
  /** When it expires, in milliseconds since 1970. */
  gyldigTil: number;
  /** The ids of the Altinn resources it covers. */
  ressurser: readonly string[];
}

/**
 * A system that calls with an access token from Maskinporten, and what the token grants. The client_id is
 * left out: it does not show who has been given access.
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
