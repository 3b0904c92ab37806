/**
 * The person who calls, logged in through the portal. Partner systems are a `Systemaktoer`. Holds no
 * foedselsnummer in the clear.
 */
export interface Aktoer {
  type: 'person';
  /** Keyed hash of the foedselsnummer. */
  personId: string;
  /** The foedselsnummer, encrypted. */
  pidKryptert: Uint8Array;
  /** Display name; null until Altinn has returned one. */
  navn: string | null;
}
