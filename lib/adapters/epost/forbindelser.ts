import { secondsToMilliseconds } from 'date-fns';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { env } from '#lib/oppsett/env';

/** How many connections a process keeps, how long an unused one lives, and how many mails one sends. */
const FLEST = 5;
const LEDIG_MS = secondsToMilliseconds(10);
const MAILER_PER = 100;
/** Every wait has an end: to connect, for the greeting, and for each answer. */
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

/** Takes a connection that is not in use, or makes one. */
export async function takeForbindelse(): Promise<Forbindelse> {
  for (let ledig = ledige.pop(); ledig; ledig = ledige.pop()) {
    clearTimeout(ledig.klokke);
    if (!ledig.brutt && (await isLevende(ledig))) return ledig;
  }
  return connect();
}

/** Gives a connection back after a mail. */
export function returnForbindelse(forbindelse: Forbindelse): void {
  forbindelse.sendt += 1;
  if (forbindelse.brutt || forbindelse.sendt >= MAILER_PER || ledige.length >= FLEST) {
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

/** Whether the server still answers on a connection that was left. It may have closed it without our knowing. */
const isLevende = (forbindelse: Forbindelse): Promise<boolean> =>
  new Promise((resolve) => {
    const brudd = () => resolve(false);
    forbindelse.smtp.once('error', brudd);
    forbindelse.smtp.reset((feil) => {
      forbindelse.smtp.off('error', brudd);
      resolve(!feil && !forbindelse.brutt);
    });
  });

/**
 * Connects and logs in.
 * @throws Error with the answer of the server, when there was one
 */
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
  try {
    await new Promise<void>((resolve, reject) => {
      smtp.once('error', reject);
      smtp.once('end', () => reject(new Error('the mail server closed the connection')));
      smtp.connect((feil) => (feil ? reject(feil) : resolve()));
    });
    if (user !== '')
      await new Promise<void>((resolve, reject) => {
        const credentials = { user, pass: decodeURIComponent(password) };
        smtp.login(credentials, (feil) => (feil ? reject(feil) : resolve()));
      });
    return forbindelse;
  } catch (feil) {
    closeForbindelse(forbindelse);
    throw feil;
  }
}

const isLoopback = (vert: string): boolean => /^(localhost|127\.[\d.]+|\[::1\])$/.test(vert);
