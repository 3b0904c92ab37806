import { buffer } from 'node:stream/consumers';
import DKIM from 'nodemailer/lib/dkim';
import MailComposer from 'nodemailer/lib/mail-composer';
import { env } from '#lib/oppsett/env';

/** A mail to one person, as plain text. */
export interface Epost {
  /** Opaque, and the same at every attempt: the Message-ID and the address that bounces come to are made of it. */
  id: string;
  til: string;
  emne: string;
  tekst: string;
  /** The address that ends reminders (RFC 8058); null for a mail that is not one. */
  avmeldUrl: string | null;
  spraak: string;
  dato: Date;
}

const domeneAv = (adresse: string): string => adresse.slice(adresse.lastIndexOf('@') + 1);

/** Returns the sender of the settings. Without one nothing can be sent. */
function fra(): string {
  const { MAIL_FRA } = env();
  if (MAIL_FRA === undefined) throw new TypeError('MAIL_FRA is not set');
  return MAIL_FRA;
}

/** Returns the address that a bounce of a mail comes to: the id after a plus. */
export function toReturadresse(id: string): string {
  const adresse = env().MAIL_RETUR ?? fra();
  return `${adresse.slice(0, adresse.lastIndexOf('@'))}+${id}@${domeneAv(adresse)}`;
}

/** Writes a mail as it is sent: the same bytes for the same mail, but for the signature. */
export async function writeRaatekst({
  id,
  til,
  emne,
  tekst,
  avmeldUrl,
  spraak,
  dato,
}: Epost): Promise<Buffer> {
  const { DKIM_VELGER, DKIM_NOEKKEL } = env();
  const avsender = fra();
  const mail = new MailComposer({
    from: avsender,
    // As an object: a text would be searched for more addresses.
    to: { name: '', address: til },
    subject: emne,
    text: tekst.replaceAll(/\r?\n/g, '\r\n'),
    messageId: `<${id}@${domeneAv(avsender)}>`,
    date: dato,
    // So that nobody's «out of office» answers it (RFC 3834; the second is Exchange's own).
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': spraak,
      // Set by hand: the library would write the second as an address.
      ...(avmeldUrl && {
        'List-Unsubscribe': `<${avmeldUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  }).compile();
  const raa = await mail.build();
  if (!DKIM_VELGER || !DKIM_NOEKKEL) return raa;
  const dkim = new DKIM({
    domainName: domeneAv(avsender),
    keySelector: DKIM_VELGER,
    privateKey: DKIM_NOEKKEL,
  });
  return buffer(dkim.sign(raa));
}
