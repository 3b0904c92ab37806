import { Readable } from 'node:stream';
import { secondsToMilliseconds } from 'date-fns';
import { measure, startKlokke } from '#lib/maaling/maaler';
import { env } from '#lib/oppsett/env';
import {
  closeForbindelse,
  closeLedige,
  type Forbindelse,
  returnForbindelse,
  withForbindelse,
} from './forbindelser';
import { type Epost, toReturadresse, writeRaatekst } from './raatekst';

/**
 * What became of a mail.
 * - `sendt`: the server has it. `svar` is its answer, without addresses, by which the server's own log is searched.
 * - `avvist`: the server refused it for good (5xx): the address (`mottaker`), or the text when it had it (`tekst`).
 * - `senere`: the server does not have it, and it may be tried again. The code is null when the server gave none.
 * - `ukjent`: the connection ended after the text had been handed over, in whole or in part. Nobody knows whether it arrived.
 */
export type Epostsvar =
  | { type: 'sendt'; svar: string }
  | { type: 'avvist'; kode: number; fase: 'mottaker' | 'tekst' }
  | { type: 'senere'; kode: number | null }
  | { type: 'ukjent' };

/** How long one mail may take on a connection. The library only limits the time between two answers. */
const OVERLEVERING_MS = secondsToMilliseconds(60);
/** The longest answer of a server that is kept, in characters. */
const LENGSTE_SVAR = 200;

/**
 * Sends a mail to one address.
 * @param foerData runs once, when the server has accepted the address and asked for the text (354), before the first byte of it. When it
 *   answers false or fails, nothing is handed over. It has always ended when this returns.
 * @param grenseMs how long the mail may take on a connection
 */
export async function sendEpost(
  epost: Epost,
  foerData: () => Promise<boolean>,
  grenseMs = OVERLEVERING_MS,
): Promise<Epostsvar> {
  const raatekst = await writeRaatekst(epost);
  const siden = startKlokke();
  const svar = await withForbindelse((forbindelse) =>
    send(forbindelse, epost, raatekst, foerData, grenseMs),
  ).catch((feil): Epostsvar => ({ type: 'senere', kode: readSvar(feil)?.kode ?? null }));
  measure('utenfor', siden(), { system: 'SMTP', utfall: toUtfall(svar) });
  return svar;
}

/** What is measured: a refusal of one address is an answer like any other. */
function toUtfall(svar: Epostsvar): 'svar' | 'feilsvar' | 'uten-svar' {
  if (svar.type === 'sendt' || svar.type === 'avvist') return 'svar';
  return svar.type === 'senere' && svar.kode !== null ? 'feilsvar' : 'uten-svar';
}

/** Whether mail can be sent with the settings of this installation. */
export const isEpostpaa = (): boolean => env().SMTP_URL !== undefined;

/** Ends the connections that are not in use. */
export async function closeEpost(): Promise<void> {
  closeLedige();
}

/** Never throws: what happened after the text was begun must not be taken for a failure to connect. */
async function send(
  forbindelse: Forbindelse,
  { id, til }: Epost,
  raatekst: Buffer,
  foerData: () => Promise<boolean>,
  grenseMs: number,
): Promise<Epostsvar> {
  let isBegynt = false;
  let spurt: Promise<void> | undefined;
  const tekst = new Readable({
    // The first read is when the library begins to hand over the text.
    read() {
      spurt ??= foerData().then(
        (kan) => {
          if (kan) {
            // The connection may have ended meanwhile. The library then destroys the stream.
            if (this.destroyed) return;
            isBegynt = true;
            this.push(raatekst);
            this.push(null);
          } else this.destroy(new Error('the text is not to be handed over'));
        },
        (feil: Error) => {
          this.destroy(feil);
        },
      );
    },
  });
  const konvolutt = {
    from: toReturadresse(id),
    to: til,
    size: raatekst.length,
    dsn: { ret: 'HDRS' as const, envid: id, notify: ['FAILURE' as const] },
  };
  const klokke = setTimeout(() => closeForbindelse(forbindelse), grenseMs);
  try {
    const svar = await handOver(forbindelse, konvolutt, tekst);
    returnForbindelse(forbindelse);
    return { type: 'sendt', svar: withoutAdresser(svar) };
  } catch (feil) {
    const svar = readSvar(feil);
    // A refusal of the address leaves the connection as it was; anything else may not.
    if (svar && !isBegynt && !forbindelse.brutt) returnForbindelse(forbindelse);
    else closeForbindelse(forbindelse);
    // Whoever stores what became of the mail must not do so before the question has.
    await spurt;
    if (svar?.avvist) return { type: 'avvist', kode: svar.kode, fase: svar.avvist };
    return isBegynt && !svar ? { type: 'ukjent' } : { type: 'senere', kode: svar?.kode ?? null };
  } finally {
    clearTimeout(klokke);
  }
}

/** Hands a mail over. @returns the answer of the server */
const handOver = (
  { smtp }: Forbindelse,
  konvolutt: Parameters<Forbindelse['smtp']['send']>[0],
  tekst: Readable,
): Promise<string> =>
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
    smtp.send(konvolutt, tekst, (feil, info) => {
      smtp.off('error', brudd);
      smtp.off('end', brudd);
      if (feil) reject(feil);
      else resolve(String(info?.response ?? ''));
    });
  });

/** What the server refused with an answer; null when it gave none. `avvist` when it is for good and about this mail. */
function readSvar(feil: unknown): { kode: number; avvist: 'mottaker' | 'tekst' | null } | null {
  const { responseCode, response, command }: Partial<Record<string, unknown>> =
    feil instanceof Error ? { ...feil } : {};
  const kode = Number(responseCode);
  if (!Number.isInteger(kode) || kode < 400) return null;
  const fase = command === 'RCPT TO' ? 'mottaker' : command === 'DATA' ? 'tekst' : null;
  // Our login, our sender or a policy (5.7: no relaying, spam) is refused alike for everyone. It says nothing about one address.
  const isOmOss = kode === 530 || kode === 535 || /^\d{3}[ -]5\.7\./.test(String(response));
  return { kode, avvist: kode >= 500 && !isOmOss ? fase : null };
}

const withoutAdresser = (svar: string): string =>
  svar
    .replaceAll(/\S+@\S+/g, '…')
    .replaceAll(/\p{C}+/gu, ' ')
    .slice(0, LENGSTE_SVAR);
