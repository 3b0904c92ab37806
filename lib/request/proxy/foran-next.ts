import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { isMaaleserver } from '#lib/maaling/maaleserver';
import { env } from '#lib/oppsett/env';
import { answerKalender, tokenI } from '#lib/request/abonnement/answer-kalender';
import type { Feilkode } from '#lib/request/felles/feilkode';
import { countFolk } from '#lib/request/felles/langt-arbeid';
import { forgetMelding } from '#lib/request/felles/melding';
import { isWeb } from '#lib/request/felles/prosess';
import { API_CSP, sikkerhetshoder } from '#lib/request/felles/sikkerhetshoder';
import { findSidespraak } from '#lib/request/felles/spraak';
import { aapentI, admit } from '#lib/request/grense/admit';
import { answerDirekte } from './answer-direkte';
import { measureSvar } from './measure-svar';
import { followConnection, followResponse, isInFlight } from './nedtrapping';
import { rettForespoersel, toPage } from './rett-forespoersel';
import { closeUnread, isEnding } from './uleste-kropper';

/**
 * Longer than the idle time of common proxies (60 s), so that we never close a connection a proxy is about to
 * use.
 */
const KEEP_ALIVE_MS = 75_000;
/** Time limits for receiving the headers of a request, and the whole request with its body. */
const HODE_MS = 30_000;
const KROPP_MS = 60_000;
/**
 * How long an exchange may take in all: the body, a wait for room, the work, and the reading of the answer. A reader that
 * is slower holds memory that others need.
 */
const LENGST_MS = 180_000;

export interface Foranvalg {
  /** Keep upgrade requests: the development server uses a socket for hot reload. */
  beholdUpgrade: boolean;
  /** Answer only questions about health: the process has another task. */
  bareHelse?: boolean;
  keepAliveMs?: number;
  hodeMs?: number;
  kroppMs?: number;
  lengstMs?: number;
}

const globalt = globalThis as typeof globalThis & { kalenderForanNext?: true };

/**
 * Puts our handling before Next in this process, however it was started. Next creates its server before our
 * code runs, so this patches how every server handles connections and requests.
 */
export function stillForanNext(): void {
  if (globalt.kalenderForanNext) return;
  globalt.kalenderForanNext = true;
  stillForan(Server.prototype, {
    beholdUpgrade: process.env.NODE_ENV !== 'production',
    bareHelse: !isWeb(),
  });
}

/** Patches one server, or all when given their prototype. */
export function stillForan(server: Server, valg: Foranvalg): void {
  const emit = server.emit;
  const kjente = new WeakSet<Server>();
  server.emit = function (this: Server, hendelse: string | symbol, ...args: unknown[]): boolean {
    if (isMaaleserver(this)) return Reflect.apply(emit, this, [hendelse, ...args]);
    if (hendelse === 'connection' && !kjente.has(this)) {
      kjente.add(this);
      stillInn(this, valg);
    }
    if (hendelse === 'connection') followConnection(this, args[0] as Socket);
    // An upgrade request is not accepted, so that it is answered as an ordinary one (RFC 9110, 7.8). Next
    // adds its listener late.
    if (hendelse === 'connection' && !valg.beholdUpgrade) this.removeAllListeners('upgrade');
    if (hendelse === 'request') {
      const [req, res] = args as [IncomingMessage, ServerResponse];
      if (valg.bareHelse && !isHelse(req)) {
        receive(req, res, valg);
        res.writeHead(404, { 'Cache-Control': 'no-store' }).end();
        return true;
      }
      const token = tokenI(req.url ?? '');
      if (token !== null) {
        receive(req, res, valg);
        answerKalender(req, res, token).catch((feil) => res.destroy(feil));
        return true;
      }
      if (motta(req, res, valg) || answerDirekte(req, res)) return true;
      const aapent = aapentI(req);
      if (aapent) {
        const fortsett = () => void Reflect.apply(emit, this, [hendelse, ...args]);
        const toFeil = (kode: Feilkode) => toPage(req, kode);
        admit(aapent, req, res, { toPage: toFeil, fortsett }).catch((feil) => res.destroy(feil));
        return true;
      }
    }
    return Reflect.apply(emit, this, [hendelse, ...args]);
  };
}

/** Whether a person waits for the answer. */
const isForFolk = ({ url = '' }: IncomingMessage): boolean => !url.startsWith('/api/');

/** The addresses that every process has, whatever its task. */
const isHelse = ({ url = '' }: IncomingMessage): boolean => /^\/api\/helse\/(klar|live)$/.test(url);

function stillInn(server: Server, { keepAliveMs, hodeMs, kroppMs }: Foranvalg): void {
  server.keepAliveTimeout = keepAliveMs ?? KEEP_ALIVE_MS;
  server.headersTimeout = hodeMs ?? HODE_MS;
  server.requestTimeout = kroppMs ?? KROPP_MS;
  server.on('clientError', avvisUlesbar);
}

/**
 * Counts the answer, and sets the default headers of every answer, including those of Next itself, of files and of
 * unknown addresses. Pages replace the CSP.
 */
function receive(req: IncomingMessage, res: ServerResponse, { lengstMs }: Foranvalg): void {
  followResponse(res);
  const klokke = setTimeout(() => res.destroy(), lengstMs ?? LENGST_MS);
  klokke.unref();
  const gaatt = isForFolk(req) ? countFolk() : undefined;
  res.once('close', () => {
    clearTimeout(klokke);
    gaatt?.();
  });
  measureSvar(req, res);
  closeUnread(req, res);
  for (const [navn, verdi] of Object.entries(sikkerhetshoder(API_CSP))) res.setHeader(navn, verdi);
  if (req.headers.upgrade !== undefined) {
    // Node's parser stops after such a request: a later one on the connection would never be answered.
    res.setHeader('Connection', 'close');
    delete req.headers.upgrade;
  }
}

/**
 * Handles a request before Next.
 * @returns whether the request has been answered
 */
function motta(req: IncomingMessage, res: ServerResponse, valg: Foranvalg): boolean {
  receive(req, res, valg);
  const svar = rettForespoersel(req);
  for (const [navn, verdi] of Object.entries(svar?.hoder ?? {})) res.setHeader(navn, verdi);
  if (svar?.status) {
    res.writeHead(svar.status, { 'Cache-Control': 'no-store' }).end();
    return true;
  }
  const writeHead = res.writeHead;
  res.writeHead = ((status: number, ...resten: []) =>
    Reflect.apply(writeHead, res, [rettSvar(req, res, status), ...resten])) as typeof res.writeHead;
  return false;
}

/** The content types of a page, and of the parts of a page that Next's client fetches. */
const PAGE = /^text\/(html|x-component)\b/;
const HTML = /^text\/html\b/;

/**
 * Corrects an answer just before its headers are sent.
 * @returns its status
 */
function rettSvar(
  { method, url = '', headers }: IncomingMessage,
  res: ServerResponse,
  status: number,
): number {
  if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'no-store');
  if (PAGE.test(String(res.getHeader('Content-Type') ?? ''))) {
    res.setHeader('Content-Language', findSidespraak(url, headers));
    res.appendHeader('Vary', 'Cookie, Accept-Language');
  }
  // A redirect does not show the message; the page it leads to does, and so does nothing after it.
  const glem =
    status === 200 && HTML.test(String(res.getHeader('Content-Type') ?? '')) && forgetMelding(headers.cookie);
  if (glem) res.appendHeader('Set-Cookie', glem);
  if (status === 405 && !res.hasHeader('Allow')) res.setHeader('Allow', 'GET, HEAD');
  // Our actions turn errors into pages. A remaining 500 means that Next could not read the form or the
  // arguments of a call.
  const erUlest = status === 500 && method === 'POST' && !url.startsWith('/api/');
  if (erUlest && headers['next-action'] !== undefined) return 400;
  if (!erUlest || !String(res.getHeader('Content-Type') ?? 'text/plain').startsWith('text/plain'))
    return status;
  res.setHeader('Location', `${env().APP_URL}/feil/ugyldig`);
  return 303;
}

const ULESBAR: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Answers what is not HTTP, or was not completed in time, as Node does, but with our headers. */
function avvisUlesbar(feil: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || isInFlight(socket) || isEnding(socket)) {
    socket.destroy();
    return;
  }
  const hoder = Object.entries({
    ...sikkerhetshoder(API_CSP),
    'Cache-Control': 'no-store',
    'Content-Length': '0',
    Connection: 'close',
  });
  const hode = [
    `HTTP/1.1 ${ULESBAR[feil.code ?? ''] ?? '400 Bad Request'}`,
    ...hoder.map((en) => en.join(': ')),
  ];
  socket.end(`${hode.join('\r\n')}\r\n\r\n`);
}
