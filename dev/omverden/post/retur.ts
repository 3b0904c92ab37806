import type { Mottatt } from './mottak';

/**
 * Writes the bounce that a mail server sends when it gives up (RFC 3464): also after days of trying a full mailbox, then with the
 * `failed` of its own decision and the 4 of the last answer.
 */
export const writeRetur = ({ fra, til: [til = ''], raa }: Mottatt, status = '5.1.1'): string =>
  [
    'From: Mail Delivery System <MAILER-DAEMON@mail.example.no>',
    `To: ${fra}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="grense"',
    '',
    '--grense',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The mail system could not deliver your message.',
    '',
    '--grense',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example.no',
    '',
    `Final-Recipient: rfc822; ${til}`,
    'Action: failed',
    `Status: ${status}`,
    '',
    '--grense',
    'Content-Type: text/rfc822-headers',
    '',
    raa.slice(0, raa.search(/\r?\n\r?\n/)),
    '',
    '--grense--',
    '',
  ].join('\r\n');
