import { expect, it } from 'vitest';
import { toUtfall } from './varselutfall';

it.each<[string, string[], ReturnType<typeof toUtfall>]>([
  ['Order_Completed', ['Email_Delivered'], 'levert'],
  ['Order_Completed', ['SMS_Delivered'], 'levert'],
  ['Order_Completed', ['Email_Succeeded'], 'sendt'],
  ['Order_Completed', ['SMS_Accepted'], 'sendt'],
  ['Order_Processed', ['Email_Sending'], 'sendt'],
  ['Order_Completed', ['Email_Something_New'], 'sendt'],
  ['Order_Completed', ['Email_Failed'], 'feilet'],
  ['Order_Completed', ['Email_Failed_TransientError'], 'feilet'],
  ['Order_Completed', ['Email_Failed_PayloadTooLarge'], 'feilet'],
  ['Order_Completed', ['Email_Failed_Invented'], 'feilet'],
  ['Order_Completed', ['Email_Failed_RecipientReserved'], 'reservert'],
  ['Order_Completed', ['Email_Failed_RecipientNotIdentified'], 'ukjentMottaker'],
  ['Order_Completed', ['Email_Failed_Bounced'], 'retur'],
  ['Order_Completed', ['Email_Failed_InvalidFormat'], 'retur'],
  ['Order_Completed', ['Email_Failed_SuppressedRecipient'], 'retur'],
  ['Order_Completed', ['Email_Failed_FilteredSpam'], 'retur'],
  ['Order_Completed', ['Email_Failed_Quarantined'], 'retur'],
  ['Order_Completed', ['SMS_Failed_InvalidRecipient'], 'retur'],
  ['Order_Completed', ['Email_Failed_TTL'], 'tidsavbrudd'],
  ['Order_Completed', ['SMS_Failed_Expired'], 'tidsavbrudd'],
  ['Order_Completed', ['Email_Failed_Bounced', 'Email_Delivered'], 'levert'],
  ['Order_Completed', ['Email_Failed_Bounced', 'Email_Succeeded'], 'sendt'],
  ['Order_Completed', ['Email_Failed_RecipientReserved', 'Email_Failed_Bounced'], 'retur'],
  ['Order_Completed', ['Email_Failed_Bounced', 'Email_Failed_TTL'], 'tidsavbrudd'],
  ['Order_Completed', [], 'ukjentMottaker'],
  ['Order_Invented', ['Email_Delivered'], 'levert'],
  ['Order_SendConditionNotMet', [], 'betingelse'],
  ['Order_Cancelled', [], 'avbestilt'],
  ['Order_Registered', [], null],
  ['Order_Processing', ['Email_New'], null],
])('%s with %j is %s', (ordre, mottakere, utfall) => {
  expect(toUtfall(ordre, mottakere)).toBe(utfall);
});
