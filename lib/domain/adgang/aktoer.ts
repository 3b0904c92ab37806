/** Who asks. A person through the portal; partner systems become a second kind. Holds no foedselsnummer in the clear. */
export interface Aktoer {
  type: 'person';
  /** Keyed hash of the foedselsnummer. */
  personId: string;
  pidKryptert: Uint8Array;
  /** Display name, or null before Altinn has told it. */
  navn: string | null;
}
