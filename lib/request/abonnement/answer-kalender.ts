import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { differenceInMinutes, hoursToMilliseconds } from 'date-fns';
import { LRUCache } from 'lru-cache';
import { toInnslagId, toTokenHash } from '#lib/adapters/kryptering';
import { type Kalenderklient, toKlient } from '#lib/domain/abonnement/abonnement';
import { isAppError } from '#lib/domain/felles/app-error';
import { count } from '#lib/maaling/maaler';
import { logg } from '#lib/oppsett/logg';
import { readTid, type Tid } from '#lib/request/felles/clock';
import { toEtag } from '#lib/request/felles/etag';
import { makeKoe } from '#lib/request/felles/koe';
import { avsenderAv } from '#lib/request/grense/avsender';
import { fetchAbonnement, type Hentet, type Kalendertekst } from '#lib/usecases/abonnement/fetch-abonnement';
import { noteFetch } from '#lib/usecases/abonnement/note-fetch';
import { isDatabaseGone } from '#lib/usecases/sesjon/check-helse';
import { type Fil, sendFil, sendUten, sendUtenDatabase } from './send-kalender';
import { skriver, toBeskjedfil } from './skriver';

/** Only the form of the path: whether it leads anywhere is for the database to say, in the same time for all. */
const ADRESSE = /^\/kalender\/([^/?#]*)\/frister\.ics(?:[?#]|$)/;

/** Returns the secret of an address of a calendar; null for other addresses. */
export const tokenI = (url: string): string | null => ADRESSE.exec(url)?.[1] ?? null;

/** How often it is stored that a programme has fetched, in minutes. */
const NOTERES_HVER = 10;

/**
 * The last answer of each address that Altinn had confirmed, for when the database is away: for a day at most. In
 * characters.
 */
const sist = new LRUCache<string, Fil>({
  ttl: hoursToMilliseconds(24),
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: ({ tekst }) => tekst.length + 200,
});

/** Readings in progress, so that a programme that asks many times at once is answered by one. */
const iGang = new Map<string, Promise<Hentet>>();

/**
 * Answers a calendar programme. Before Next, since there is no page: a fetch that changes nothing is one statement. Never
 * 5xx or 429, which make some programmes stop for good: without a database the last answer is sent again, and without
 * that the connection is closed, which every programme tries again.
 */
export async function answerKalender(
  req: IncomingMessage,
  res: ServerResponse,
  token: string,
): Promise<void> {
  res.setHeader('X-Robots-Tag', 'noindex');
  res.setHeader('Cache-Control', 'private, max-age=3600');
  res.setHeader('Referrer-Policy', 'no-referrer');
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    res.writeHead(405, { Allow: 'GET, HEAD', 'Cache-Control': 'no-store' }).end();
    return;
  }
  const hash = toTokenHash(token);
  const tid = readTid();
  const hentet = await fetchInTurn(req, hash, tid);
  if (hentet === 'borte') return sendUtenDatabase(req, res, sist.get(hash));
  if (hentet.type !== 'kalender') {
    sist.delete(hash);
    count('abonnement', { utfall: hentet.type });
  }
  if (hentet.type === 'ukjent') return sendUten(res, 404);
  if (hentet.type === 'slutt') return sendUten(res, 410);
  if (hentet.type === 'beskjed') {
    const tekst = toBeskjedfil(toInnslagId(hash, 'beskjed'), hentet.grunn, hentet.spraak, tid.idag);
    return sendFil(req, res, { tekst, etag: toEtag(tekst), endret: tid.naa });
  }
  const { kalender, abonnement, isBekreftet, feil } = hentet;
  if (feil) warn(feil);
  const kjent = sist.get(hash);
  const har = kjent?.etag === kalender.etag ? kjent : await readFil(kalender);
  // The database went away between two questions. What is in memory may show more than it just said.
  if (!har) return sendUtenDatabase(req, res, undefined);
  if (isBekreftet) sist.set(hash, har);
  count('abonnement', { utfall: 'kalender' });
  sendFil(req, res, har);
  const klient = toKlient(req.headers['user-agent'] ?? '');
  const { statusCode: status } = res;
  const bytes = status === 200 ? Buffer.byteLength(har.tekst) : 0;
  logg.debug({ abonnement: abonnement.id, status, bytes, klient }, 'a calendar was fetched');
  await note(abonnement.id, abonnement, klient, tid);
}

/**
 * The turns of those who fetch, by their address. An unknown address costs a question to the database, which anybody can ask
 * at will; so few at a time that logged-in users do not wait for them. A slow answer gives its turn away.
 */
const koe = makeKoe({ samtidige: 16, ventende: 200, lengstMs: 250, hvileMs: 0 });

/** How often the database is asked again before a programme is left without an answer, and how long between. */
const [FORSOEK, MELLOM_MS] = [8, 2_000];

async function fetchInTurn(req: IncomingMessage, hash: string, tid: Tid): Promise<Hentet | 'borte'> {
  const slipp = await koe.vent(avsenderAv(req));
  if (!slipp) return 'borte';
  try {
    let hentet = await fetchOnce(hash, tid);
    const harSvar = sist.has(hash) || req.headers['if-none-match'] !== undefined;
    for (let nr = 1; hentet === 'borte' && !harSvar && nr < FORSOEK && !req.socket.destroyed; nr++) {
      await setTimeout(MELLOM_MS);
      hentet = await fetchOnce(hash, tid);
    }
    return hentet;
  } finally {
    slipp();
  }
}

/** Reads through the database; «borte» when it, or what a calendar is made from, does not answer. */
async function fetchOnce(hash: string, tid: Tid): Promise<Hentet | 'borte'> {
  const naa = iGang.get(hash) ?? fetchAbonnement(hash, { ...tid, korrelasjonsid: randomUUID() }, skriver);
  iGang.set(hash, naa);
  try {
    return await naa;
  } catch (feil) {
    warn(feil);
    return 'borte';
  } finally {
    iGang.delete(hash);
  }
}

function warn(feil: unknown): void {
  if (isAppError(feil) || isDatabaseGone(feil))
    logg.warn({ kode: isAppError(feil) ? feil.code : 'database' }, 'a calendar could not be read anew');
  else logg.error({ err: feil }, 'a calendar could not be read anew');
}

async function readFil({ etag, endret, les }: Kalendertekst): Promise<Fil | null> {
  const tekst = await les().catch(() => '');
  return (tekst && { tekst, etag, endret }) || null;
}

async function note(
  id: string,
  { sistHentet, sistHentetAv }: { sistHentet: Date | null; sistHentetAv: Kalenderklient | null },
  klient: Kalenderklient,
  { naa }: Tid,
): Promise<void> {
  const nylig = sistHentet !== null && Math.abs(differenceInMinutes(naa, sistHentet)) < NOTERES_HVER;
  if (nylig && sistHentetAv === klient) return;
  await noteFetch(id, klient, naa).catch(() => undefined);
}
