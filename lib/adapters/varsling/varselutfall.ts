/**
 * What became of an ordered message. `sendt` means handed over, with nothing known about delivery; `retur` that the address does
 * not work or refuses us; `betingelse` that our own answer was no.
 */
export type Varselutfall =
  | 'levert'
  | 'sendt'
  | 'betingelse'
  | 'avbestilt'
  | 'reservert'
  | 'retur'
  | 'ukjentMottaker'
  | 'tidsavbrudd'
  | 'feilet';

/** Orders that ended before anybody was to receive anything. */
const UTEN_MOTTAKERE: Readonly<Record<string, Varselutfall>> = {
  Order_SendConditionNotMet: 'betingelse',
  Order_Cancelled: 'avbestilt',
};
/** States in which an order may still change. The feed has none, but an answer about one order has. */
const UFERDIGE: readonly string[] = ['Order_Registered', 'Order_Processing'];

/** The failures with a meaning of their own, after the name of the channel. All others are `feilet`. */
const FEIL: Readonly<Record<string, Varselutfall>> = {
  Failed_RecipientReserved: 'reservert',
  Failed_RecipientNotIdentified: 'ukjentMottaker',
  Failed_TTL: 'tidsavbrudd',
  Failed_Expired: 'tidsavbrudd',
  Failed_Bounced: 'retur',
  Failed_InvalidFormat: 'retur',
  Failed_SuppressedRecipient: 'retur',
  Failed_FilteredSpam: 'retur',
  Failed_Quarantined: 'retur',
  Failed_InvalidRecipient: 'retur',
  Failed_BarredReceiver: 'retur',
  Failed_Undelivered: 'retur',
  Failed_Rejected: 'retur',
};

/** From best to worst. Among failures, one that may pass by itself comes before one that somebody must correct. */
const BEST_FOERST: readonly Varselutfall[] = [
  'levert',
  'sendt',
  'tidsavbrudd',
  'feilet',
  'retur',
  'reservert',
  'ukjentMottaker',
];

/**
 * Returns the outcome of an order from Altinn's states of the order and its recipients, such as `Order_Completed` and
 * `Email_Delivered`. The best recipient counts: the message has then arrived. Null while the order is not finished.
 */
export function toUtfall(ordre: string, mottakere: readonly string[]): Varselutfall | null {
  if (UFERDIGE.includes(ordre)) return null;
  const uten = UTEN_MOTTAKERE[ordre];
  if (uten) return uten;
  const utfall = mottakere.map(toMottakerutfall);
  // Finished without recipients: no address was found when it was to be sent.
  return BEST_FOERST.find((ett) => utfall.includes(ett)) ?? 'ukjentMottaker';
}

function toMottakerutfall(status: string): Varselutfall {
  const uten = status.replace(/^[^_]*_/, '');
  if (uten === 'Delivered') return 'levert';
  // A state we do not know, and that is no failure, must not make anybody get the message twice.
  return uten.startsWith('Failed') ? (FEIL[uten] ?? 'feilet') : 'sendt';
}
