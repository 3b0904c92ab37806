import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** A request that has been read completely. The stand-ins answer from this and never touch the socket. */
export interface Kall {
  metode: string;
  /** Path below the system's own base path. */
  sti: string;
  query: URLSearchParams;
  /** The values of the `:navn` segments of the matched route. */
  param: Readonly<Record<string, string>>;
  hode(navn: string): string | undefined;
  cookie(navn: string): string | undefined;
  kropp: string;
}

export interface Svar {
  status: number;
  hoder?: Record<string, string | string[]>;
  kropp?: string;
  /** How the body is sent, when not unchanged and in one piece. */
  sending?: Sending;
}

export interface Sending {
  gzip?: boolean;
  /** The size of each chunk. Content-Length is then left out. */
  bit?: number;
  /** The fraction of the body (0 to 1) that is sent before the connection is cut. */
  kuttetVed?: number;
}

/** The answer of a system that is down: the socket is destroyed before a byte is sent. */
export const BRUDD = Symbol('brudd');

export type Handler = (kall: Kall) => Svar | typeof BRUDD | Promise<Svar | typeof BRUDD>;
/** `'GET /enheter/:orgnr'` → handler. */
export type Ruter = Readonly<Record<string, Handler>>;

export const MAX_KROPP = 64 * 1024;

/** An error of the caller. The answer has this status, and the message (or nothing) as plain text. */
export class HttpFeil extends Error {
  constructor(
    readonly status: number,
    message = '',
  ) {
    super(message);
  }
}

export async function readBody(req: IncomingMessage): Promise<string> {
  const deler: Buffer[] = [];
  let lengde = 0;
  for await (const del of req) {
    const buffer = Buffer.isBuffer(del) ? del : Buffer.from(String(del));
    lengde += buffer.length;
    // Past the limit, read on and discard: leaving the loop would close the socket before the answer.
    if (lengde <= MAX_KROPP) deler.push(buffer);
  }
  if (lengde > MAX_KROPP) throw new HttpFeil(413, 'The body is too large');
  return Buffer.concat(deler).toString('utf8');
}

export function readCookies(hode: string | undefined): ReadonlyMap<string, string> {
  const par = (hode ?? '').split(';').map((del) => del.trim());
  return new Map(
    par
      .filter((del) => del.includes('='))
      .map((del) => [del.slice(0, del.indexOf('=')), del.slice(del.indexOf('=') + 1)]),
  );
}

export function writeSvar(res: ServerResponse, svar: Svar | typeof BRUDD): void {
  if (svar === BRUDD || res.destroyed) {
    res.destroy();
    return;
  }
  const hoder = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store', ...svar.hoder };
  if (svar.sending) send(res, { ...svar, hoder }, svar.sending);
  else res.writeHead(svar.status, hoder).end(svar.kropp ?? '');
}

function send(res: ServerResponse, { status, hoder, kropp = '' }: Svar, { gzip, bit, kuttetVed }: Sending) {
  const innhold = gzip ? gzipSync(kropp) : Buffer.from(kropp);
  if (gzip) res.setHeader('Content-Encoding', 'gzip');
  if (!bit) res.setHeader('Content-Length', innhold.length);
  res.writeHead(status, hoder);
  const ende = kuttetVed === undefined ? innhold.length : Math.floor(innhold.length * kuttetVed);
  const lengde = bit ?? innhold.length;
  for (let fra = 0; fra < ende; fra += lengde) res.write(innhold.subarray(fra, Math.min(fra + lengde, ende)));
  if (kuttetVed === undefined) res.end();
  // After the written data has been flushed.
  else setImmediate(() => res.destroy());
}

function matchSti(moenster: string, sti: string): Record<string, string> | null {
  const a = moenster.split('/');
  const b = sti.split('/');
  if (a.length !== b.length) return null;
  const param: Record<string, string> = {};
  for (const [i, del] of a.entries()) {
    const verdi = b[i] ?? '';
    if (del.startsWith(':')) param[del.slice(1)] = verdi;
    else if (del !== verdi) return null;
  }
  return param;
}

/** Finds the route and runs it. Answers 404 for an unknown path, and 405 for a known path with another method. */
export async function runRute(ruter: Ruter, kall: Omit<Kall, 'param'>): Promise<Svar | typeof BRUDD> {
  let kjentSti = false;
  for (const [noekkel, handler] of Object.entries(ruter)) {
    const [metode, moenster = ''] = noekkel.split(' ');
    const param = matchSti(moenster, kall.sti);
    if (!param) continue;
    kjentSti = true;
    if (metode === kall.metode) return handler({ ...kall, param });
  }
  return { status: kjentSti ? 405 : 404 };
}

export function json(status: number, verdi: unknown, hoder: Record<string, string> = {}): Svar {
  return {
    status,
    hoder: { 'Content-Type': 'application/json;charset=UTF-8', ...hoder },
    kropp: JSON.stringify(verdi),
  };
}

export function redirect(til: string, hoder: Record<string, string> = {}): Svar {
  return { status: 302, hoder: { Location: til, ...hoder } };
}

/** Adds query parameters to the address. Undefined values are left out. */
export function withQuery(adresse: string, tillegg: Record<string, string | undefined>): string {
  const url = new URL(adresse);
  for (const [navn, verdi] of Object.entries(tillegg)) {
    if (verdi !== undefined) url.searchParams.append(navn, verdi);
  }
  return url.href;
}

/** Parameters as a map. OAuth forbids repeated parameters, and treats an empty one as left out (RFC 6749 § 3.1). */
export function readParametre(sok: URLSearchParams): ReadonlyMap<string, string> {
  const parametre = new Map<string, string>();
  for (const [navn, verdi] of sok) {
    if (parametre.has(navn)) throw new HttpFeil(400, `The parameter ${navn} stands more than once`);
    if (verdi !== '') parametre.set(navn, verdi);
  }
  return parametre;
}

export function readSkjema(kall: Kall): ReadonlyMap<string, string> {
  const type = (kall.hode('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw new HttpFeil(415, 'Expected a form');
  return readParametre(new URLSearchParams(kall.kropp));
}

/** Parses the body as a JSON object. @throws HttpFeil 400 */
export function readJsonObjekt(kall: Kall): Record<string, unknown> {
  let verdi: unknown;
  try {
    verdi = JSON.parse(kall.kropp);
  } catch {
    throw new HttpFeil(400, 'The body is not JSON');
  }
  if (!isObjekt(verdi)) throw new HttpFeil(400, 'The body is not a JSON object');
  return verdi;
}

export function isObjekt(verdi: unknown): verdi is Record<string, unknown> {
  return typeof verdi === 'object' && verdi !== null && !Array.isArray(verdi);
}
