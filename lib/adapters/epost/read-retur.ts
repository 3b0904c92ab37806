import { type ParsedMail, simpleParser } from 'mailparser';

/** What a mail that came back says about one of ours, by its id. */
export type Retur =
  | { type: 'retur'; id: string; slag: 'hard' | 'myk'; status: string }
  /** The recipient has marked it as unwanted. */
  | { type: 'klage'; id: string }
  /** An automatic reply, a report of delivery, or anything else. */
  | { type: 'annet' };

/** The largest mail that is read, in bytes. */
const STOERST = 1024 * 1024;
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** The id in the address that bounces come to, and in our Message-ID. */
const I_ADRESSE = new RegExp(`\\+(${UUID})@`, 'i');
const I_MESSAGE_ID = new RegExp(`^message-id:\\s*<(${UUID})@`, 'im');

/**
 * Reads a mail that came back (RFC 3464) or a complaint (RFC 5965). The class of `Status` decides, not the text, which every
 * server writes in its own way.
 * @throws RangeError when it is too large
 */
export async function readRetur(raatekst: Buffer): Promise<Retur> {
  if (raatekst.length > STOERST) throw new RangeError('The mail is too large');
  const mail = await simpleParser(raatekst, {
    skipHtmlToText: true,
    skipImageLinks: true,
    keepDeliveryStatus: true,
  });
  const deler = mail.attachments.map(({ contentType, content }) => ({
    type: contentType.toLowerCase(),
    tekst: content.toString('latin1'),
  }));
  const id = findId(raatekst.toString('latin1'), mail);
  if (id === null) return { type: 'annet' };
  if (deler.some(({ type }) => type === 'message/feedback-report')) return { type: 'klage', id };
  const status = deler
    .filter(({ type }) => type === 'message/delivery-status')
    .flatMap(({ tekst }) => readStatuser(tekst));
  const hard = status.find((en) => en.startsWith('5'));
  if (hard) return { type: 'retur', id, slag: 'hard', status: hard };
  const myk = status.find((en) => en.startsWith('4'));
  return myk ? { type: 'retur', id, slag: 'myk', status: myk } : { type: 'annet' };
}

/** The status of each recipient. Without one, an action of `failed` is taken for good. */
function readStatuser(tekst: string): string[] {
  return tekst.split(/\r?\n\r?\n/).flatMap((avsnitt) => {
    const status = /^status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(avsnitt)?.[1];
    if (status) return [status];
    return /^action:\s*failed/im.test(avsnitt) ? ['5.0.0'] : [];
  });
}

function findId(raatekst: string, { headers }: ParsedMail): string | null {
  for (const navn of ['to', 'delivered-to', 'x-original-to']) {
    const id = I_ADRESSE.exec(JSON.stringify(headers.get(navn) ?? ''))?.[1];
    if (id) return id.toLowerCase();
  }
  // What the report says of the original: its envelope id, the sender of its envelope, or its own headers.
  const konvolutt = new RegExp(`^original-envelope-id:\\s*(?:rfc822;)?\\s*(${UUID})`, 'im').exec(
    raatekst,
  )?.[1];
  return (
    (konvolutt ?? I_MESSAGE_ID.exec(raatekst)?.[1] ?? I_ADRESSE.exec(raatekst)?.[1])?.toLowerCase() ?? null
  );
}
