import { Readable } from 'node:stream';
import {
  closeForbindelse,
  closeLedige,
  type Forbindelse,
  returnForbindelse,
  takeForbindelse,
} from './forbindelser';
import { type Epost, toReturadresse, writeRaatekst } from './raatekst';

/**
 * What became of a mail.
 * - `sendt`: the server has it.
 * - `avvist`: the server refused it for good (5xx).
 * - `senere`: nothing was handed over, and it may be tried again.
 * - `ukjent`: the connection ended after the text had been handed over, in whole or in part. Nobody knows whether it arrived.
 */
export type Epostsvar =
  | { type: 'sendt' }
  | { type: 'avvist'; kode: number }
  | { type: 'senere'; kode: number | null }
  | { type: 'ukjent' };

/**
 * Sends a mail to one address.
 * @param foerData runs when the server has accepted the address and asked for the text (354), before the first byte of it. When it
 *   answers false or fails, nothing is handed over.
 */
export async function sendEpost(epost: Epost, foerData: () => Promise<boolean>): Promise<Epostsvar> {
  const raatekst = await writeRaatekst(epost);
  let forbindelse: Forbindelse;
  try {
    forbindelse = await takeForbindelse();
  } catch (feil) {
    return { type: 'senere', kode: svarkode(feil) };
  }
  let isBegynt = false;
  const tekst = new Readable({
    // The first read is when the library begins to hand over the text.
    read() {
      if (isBegynt) return;
      foerData().then(
        (kan) => {
          if (kan) {
            isBegynt = true;
            this.push(raatekst);
            this.push(null);
          } else this.destroy(new Error('the text is not to be handed over'));
        },
        (feil) => this.destroy(feil),
      );
    },
    // One read, one text: whoever waits for the answer must not cause another.
    highWaterMark: Math.max(raatekst.length, 1),
  });
  const { til, id } = epost;
  const konvolutt = {
    from: toReturadresse(id),
    to: til,
    size: raatekst.length,
    dsn: { ret: 'HDRS' as const, envid: id, notify: ['FAILURE' as const, 'DELAY' as const] },
  };
  try {
    await handOver(forbindelse, konvolutt, tekst);
    returnForbindelse(forbindelse);
    return { type: 'sendt' };
  } catch (feil) {
    const kode = svarkode(feil);
    // A refusal of the address leaves the connection as it was; anything else may not.
    if (kode !== null && !isBegynt && !forbindelse.brutt) returnForbindelse(forbindelse);
    else closeForbindelse(forbindelse);
    if (kode !== null && kode >= 500) return { type: 'avvist', kode };
    if (kode !== null && kode >= 400) return { type: 'senere', kode };
    return isBegynt ? { type: 'ukjent' } : { type: 'senere', kode: null };
  }
}

/** Ends the connections that are not in use. */
export async function closeEpost(): Promise<void> {
  closeLedige();
}

const handOver = (
  { smtp }: Forbindelse,
  konvolutt: Parameters<Forbindelse['smtp']['send']>[0],
  tekst: Readable,
): Promise<void> =>
  new Promise((resolve, reject) => {
    // The library tells of a connection that ends in one of several ways.
    // The answer of the server comes first where there is one.
    const brudd = (feil?: Error) =>
      setImmediate(() => reject(feil ?? new Error('the mail server closed the connection')));
    smtp.once('error', brudd);
    smtp.once('end', brudd);
    tekst.once('error', (feil) => {
      reject(feil);
      smtp.close();
    });
    smtp.send(konvolutt, tekst, (feil) => {
      smtp.off('error', brudd);
      smtp.off('end', brudd);
      if (feil) reject(feil);
      else resolve();
    });
  });

/** The code of the server's answer; null when it gave none. */
function svarkode(feil: unknown): number | null {
  const kode = feil instanceof Error && 'responseCode' in feil ? Number(feil.responseCode) : Number.NaN;
  return Number.isInteger(kode) && kode >= 400 ? kode : null;
}
