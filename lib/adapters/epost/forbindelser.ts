import { secondsToMilliseconds } from 'date-fns';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { env } from '#lib/oppsett/env';

/** How many connections a process has, how long an unused one lives, and how many mails one sends. */
export const FLEST_FORBINDELSER = 5;
const LEDIG_MS = secondsToMilliseconds(10);
const MAILER_PER = 100;
/**
 * Every wait has an end: for a connection to be free, for one that was left to answer, to connect and log in, and for each answer. The
 * library only limits the time between two answers, so the whole of connecting has a limit of its own.
 */
const PLASS_MS = secondsToMilliseconds(20);
const SPOERSMAAL_MS = secondsToMilliseconds(10);
const OPPKOBLING_MS = secondsToMilliseconds(20);
const KOBLE_MS = secondsToMilliseconds(10);
const SVAR_MS = secondsToMilliseconds(30);

/** A connection to the mail server, ready for a mail. */
export interface Forbindelse {
  smtp: SMTPConnection;
  sendt: number;
  /** Set when the connection has ended. */
  brutt: boolean;
  klokke?: NodeJS.Timeout;
}

let ledige: Forbindelse[] = [];
let iBruk = 0;
let venter: (() => void)[] = [];

/**
 * Runs something with a connection, made or left by an earlier mail. `run` gives it back or closes it.
 * @throws Error when there is no connection, with the answer of the server where there was one
 */
export async function withForbindelse<T>(run: (forbindelse: Forbindelse) => Promise<T>): Promise<T> {
  if (!(await takePlass())) throw new Error('every connection to the mail server is in use');
  try {
    return await run(await takeForbindelse());
  } finally {
    givePlass();
  }
}

/** Gives a connection back after a mail. */
export function returnForbindelse(forbindelse: Forbindelse): void {
  forbindelse.sendt += 1;
  if (forbindelse.brutt || forbindelse.sendt >= MAILER_PER) {
    closeForbindelse(forbindelse);
    return;
  }
  forbindelse.klokke = setTimeout(() => {
    ledige = ledige.filter((en) => en !== forbindelse);
    closeForbindelse(forbindelse);
  }, LEDIG_MS).unref();
  ledige.push(forbindelse);
}

/** Ends a connection at once. */
export function closeForbindelse(forbindelse: Forbindelse): void {
  forbindelse.brutt = true;
  forbindelse.smtp.close();
}

/** Closes the connections that are not in use. */
export function closeLedige(): void {
  for (const ledig of ledige) {
    clearTimeout(ledig.klokke);
    closeForbindelse(ledig);
  }
  ledige = [];
}

/** Waits until a connection may be used. @returns false when the wait was too long */
function takePlass(): Promise<boolean> {
  if (iBruk < FLEST_FORBINDELSER) {
    iBruk += 1;
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    const take = () => {
      clearTimeout(klokke);
      resolve(true);
    };
    const klokke = setTimeout(() => {
      venter = venter.filter((en) => en !== take);
      resolve(false);
    }, PLASS_MS);
    venter.push(take);
  });
}

/** Lets the next one in. */
function givePlass(): void {
  const neste = venter.shift();
  if (neste) neste();
  else iBruk -= 1;
}

async function takeForbindelse(): Promise<Forbindelse> {
  for (let ledig = ledige.pop(); ledig; ledig = ledige.pop()) {
    clearTimeout(ledig.klokke);
    if (ledig.brutt) continue;
    if (await isLevende(ledig)) return ledig;
    closeForbindelse(ledig);
    // The server has gone away: asking the others would only take time.
    closeLedige();
  }
  return connect();
}

/** Whether the server still answers on a connection that was left. It may have closed it without our knowing. */
const isLevende = (forbindelse: Forbindelse): Promise<boolean> =>
  new Promise((resolve) => {
    const { smtp } = forbindelse;
    const end = (isLev: boolean) => {
      clearTimeout(klokke);
      smtp.off('error', brudd);
      smtp.off('end', brudd);
      resolve(isLev);
    };
    const brudd = () => end(false);
    const klokke = setTimeout(brudd, SPOERSMAAL_MS);
    smtp.once('error', brudd);
    smtp.once('end', brudd);
    smtp.reset((feil) => end(!feil && !forbindelse.brutt));
  });

/** Connects and logs in. */
async function connect(): Promise<Forbindelse> {
  const { protocol, hostname, port, username, password } = new URL(env().SMTP_URL ?? 'smtp://');
  const isSikker = protocol === 'smtps:';
  const user = decodeURIComponent(username);
  const smtp = new SMTPConnection({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (isSikker ? 465 : 587),
    secure: isSikker,
    // A password is sent only over TLS, unless the server is this machine.
    requireTLS: !isSikker && user !== '' && !isLoopback(hostname),
    connectionTimeout: KOBLE_MS,
    greetingTimeout: KOBLE_MS,
    socketTimeout: SVAR_MS,
    dnsTimeout: KOBLE_MS,
    logger: false,
  });
  const forbindelse: Forbindelse = { smtp, sendt: 0, brutt: false };
  smtp.on('error', () => {
    forbindelse.brutt = true;
  });
  smtp.on('end', () => {
    forbindelse.brutt = true;
  });
  const frist = setTimeout(() => closeForbindelse(forbindelse), OPPKOBLING_MS);
  try {
    // One promise for both: a server that goes away while we log in is told of by these events alone.
    await new Promise<void>((resolve, reject) => {
      const end = (feil?: Error | null) => (feil ? reject(feil) : resolve());
      smtp.once('error', reject);
      smtp.once('end', () => reject(new Error('the mail server closed the connection')));
      smtp.connect((feil) => {
        if (feil || user === '') end(feil);
        else smtp.login({ user, pass: decodeURIComponent(password) }, end);
      });
    });
    return forbindelse;
  } catch (feil) {
    closeForbindelse(forbindelse);
    throw feil;
  } finally {
    clearTimeout(frist);
  }
}

const isLoopback = (vert: string): boolean => /^(localhost|127\.[\d.]+|\[::1\])$/.test(vert);
