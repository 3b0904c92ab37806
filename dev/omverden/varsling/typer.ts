/** Sends a mail to one address. A rejection counts as a failure of the mail system. */
export type SendEpost = (til: string, emne: string, tekst: string) => Promise<void>;

/**
 * What happens to mail to an address, in Altinn's own words without the prefix `Email_`. `Succeeded` is accepted with no report
 * after it, which ends as a TTL.
 */
export const UTFALL = [
  'Delivered',
  'Succeeded',
  'Failed',
  'Failed_RecipientReserved',
  'Failed_RecipientNotIdentified',
  'Failed_InvalidFormat',
  'Failed_SuppressedRecipient',
  'Failed_TransientError',
  'Failed_Bounced',
  'Failed_FilteredSpam',
  'Failed_Quarantined',
  'Failed_TTL',
] as const;
export type Utfall = (typeof UTFALL)[number];

export type Ordrestatus =
  | 'Registered'
  | 'Processing'
  | 'Processed'
  | 'Completed'
  | 'SendConditionNotMet'
  | 'Cancelled';

/** Whom an order is for. `verdi` is the fødselsnummer, the organisasjonsnummer or the address. */
export interface Mottaker {
  type: 'person' | 'virksomhet' | 'epost';
  verdi: string;
  ressurs: string | undefined;
  ignorerReservasjon: boolean;
  brukGamle: boolean;
}

/** An accepted request, as far as it is used. */
export interface Bestilt {
  idempotencyId: string;
  referanse: string | undefined;
  /** Milliseconds since 1970, as all moments here. */
  sendetid: number;
  betingelse: string | undefined;
  mottaker: Mottaker;
  emne: string;
  tekst: string;
}

/** One mail of an order. `status` is `New`, `Sending` or an outcome. */
export interface Leveranse {
  til: string;
  status: 'New' | 'Sending' | Utfall;
  endret: number;
}

export interface Ordre extends Bestilt {
  /** Who ordered, as Altinn's code of the organisation. */
  avsender: string;
  /** `notificationOrderId`. */
  ordreId: string;
  /** `shipmentId`. */
  forsendelse: string;
  opprettet: number;
  status: Ordrestatus;
  endret: number;
  /** When the condition was first asked for without a usable answer. */
  ubesvart: number | undefined;
  leveranser: Leveranse[];
}

/** A mail that has been sent, for tests. */
export interface Sendt {
  forsendelse: string;
  sendersReference: string | undefined;
  til: string;
  emne: string;
  tekst: string;
  tid: string;
}
