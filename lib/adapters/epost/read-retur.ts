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
/** Few blanks, also on a folded line: without a limit, a mail of blanks alone takes an hour to search. */
const BLANKE = '[ \\t\\r\\n]{0,20}';
/** The id in the address that bounces come to, in the id of our envelope, and in our Message-ID. */
const I_ADRESSE = new RegExp(`\\+(${UUID})@`, 'i');
const I_KONVOLUTT = new RegExp(`^original-envelope-id:${BLANKE}(?:rfc822;${BLANKE})?(${UUID})`, 'im');
const I_MESSAGE_ID = new RegExp(`^message-id:${BLANKE}<(${UUID})@`, 'im');

/**
 * Reads a mail that came back (RFC 3464) or a complaint (RFC 5965). The class of `Status` decides, not the text, which every
 * server writes in its own way.
 * @throws RangeError when it is too large
 */
export async function readRetur(raatekst: Buffer): Promise<Retur> {
  if (raatekst.length > STOERST) throw new RangeError('The mail is too large');
  const mail = await parse(raatekst);
  if (mail === null) return { type: 'annet' };
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

/** Null for a mail that the parser gives up, such as one with thousands of parts. */
async function parse(raatekst: Buffer): Promise<ParsedMail | null> {
  try {
    return await simpleParser(raatekst, {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
      keepDeliveryStatus: true,
    });
  } catch {
    return null;
  }
}

/** The status of each recipient. Without one, an action of `failed` is taken for good. */
function readStatuser(tekst: string): string[] {
  return tekst.split(/\r?\n\r?\n/).flatMap((avsnitt) => {
    // A delay says that the server is still trying.
    if (/^action:[ \t]{0,20}delayed/im.test(avsnitt)) return [];
    const status = /^status:[ \t]{0,20}([245]\.\d{1,3}\.\d{1,3})/im.exec(avsnitt)?.[1];
    if (status) return [status];
    return /^action:[ \t]{0,20}failed/im.test(avsnitt) ? ['5.0.0'] : [];
  });
}

function findId(raatekst: string, { headers }: ParsedMail): string | null {
  for (const navn of ['to', 'delivered-to', 'x-original-to']) {
    const id = I_ADRESSE.exec(JSON.stringify(headers.get(navn) ?? ''))?.[1];
    if (id) return id.toLowerCase();
  }
  // What the report says of the original: its envelope id, its own headers, or the sender of its envelope. Not the headers of the report,
  // whose own Message-ID may look like ours.
  const [, ...deler] = raatekst.split(/\r?\n\r?\n/);
  const innhold = deler.join('\n\n');
  const funnet = [I_KONVOLUTT, I_MESSAGE_ID, I_ADRESSE].map((moenster) => moenster.exec(innhold)?.[1]);
  return funnet.find((id) => id !== undefined)?.toLowerCase() ?? null;
}
