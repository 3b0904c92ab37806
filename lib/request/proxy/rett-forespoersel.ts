import type { IncomingMessage } from 'node:http';
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state';
import { FEILHODE, type Feilkode } from '#lib/request/felles/feilkode';
import { findSidespraak, SPRAAKHODE } from '#lib/request/felles/spraak';

/** The methods of pages; each API address declares its own. */
const SIDEMETODER = ['GET', 'HEAD', 'POST'];
const APIMETODER = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const SIDE_ALLOW = { Allow: 'GET, HEAD, POST, OPTIONS' };

/** Headers that only we may set. */
const VAARE = [
  'x-nonce',
  'content-security-policy',
  'content-security-policy-report-only',
  FEILHODE,
  SPRAAKHODE,
];
/**
 * Headers that a server may ignore and that Next handles badly: ranges, and conditions other than on a
 * change.
 */
const UTEN_VIRKNING = ['range', 'if-range', 'if-match', 'if-unmodified-since'];
/** Headers of a request with a body. */
const OM_KROPPEN = ['content-type', 'content-length', 'transfer-encoding', 'next-action'];

/** Headers of the answer. When `status` is set, the answer has no body and is complete. */
interface Svar {
  status?: number;
  hoder: Record<string, string>;
}

/**
 * Rewrites an unusual request into one that Next can answer. An API address stays an API address, so that its
 * errors have the published format. Returns headers to add, or a complete answer; null when there is nothing
 * to add.
 */
export function rettForespoersel(req: IncomingMessage): Svar | null {
  for (const navn of [...VAARE, ...UTEN_VIRKNING]) delete req.headers[navn];
  if (!hasReadableTilstand(req)) delete req.headers['next-router-state-tree'];
  if (req.url === '*')
    return req.method === 'OPTIONS' ? { status: 204, hoder: SIDE_ALLOW } : { status: 400, hoder: {} };
  const [sti, soek] = delAdresse(req.url ?? '/');
  if (sti === null) return { status: 400, hoder: {} };
  if (/^\/api(\/|$)/.test(sti)) {
    req.url = `${toApisti(sti)}${soek}`;
    // No address accepts PATCH, so each answers it with the methods it does accept.
    if (!APIMETODER.includes(req.method ?? '')) req.method = 'PATCH';
    return null;
  }
  req.url = `${sti}${soek}`;
  // Next's client then loads the whole page, since the layout around it changes language too.
  if (isIntoAnotherSpraak(req)) delete req.headers.rsc;
  if (req.method === 'OPTIONS') return { status: 204, hoder: SIDE_ALLOW };
  if (sti === '/_next/image' || !canBeDecoded(sti)) toPage(req, 'ikke-funnet');
  if (SIDEMETODER.includes(req.method ?? '')) return null;
  toPage(req, 'feil-metode');
  return { hoder: SIDE_ALLOW };
}

/** Whether the percent encoding of a path is valid. Next answers 500 to some that are not. */
function canBeDecoded(sti: string): boolean {
  try {
    decodeURIComponent(sti);
    return true;
  } catch {
    return false;
  }
}

/** Whether Next's client asks for a page in another language than the page it is on. */
function isIntoAnotherSpraak({ url = '', headers }: IncomingMessage): boolean {
  const { rsc, referer = '' } = headers;
  if (rsc === undefined || !URL.canParse(referer)) return false;
  return findSidespraak(new URL(referer).pathname, headers) !== findSidespraak(url, headers);
}

/** Turns the request into one for an error page, without its body. */
export function toPage(req: IncomingMessage, kode: Feilkode): void {
  for (const navn of OM_KROPPEN) delete req.headers[navn];
  req.method = req.method === 'HEAD' ? 'HEAD' : 'GET';
  req.url = `/feil/${kode}`;
}

/**
 * Splits an address into path and query. The address may be absolute (RFC 9112, 3.2.2); its host is ignored.
 * `sti` is null for another scheme.
 */
function delAdresse(adresse: string): [sti: string | null, soek: string] {
  const lokal = adresse.startsWith('/') ? adresse : /^https?:\/\/[^/?#]*([/?].*)?$/i.exec(adresse)?.[1];
  if (lokal === undefined) return [/^https?:/i.test(adresse) ? '/' : null, ''];
  const hel = lokal.startsWith('?') ? `/${lokal}` : lokal;
  const skille = hel.indexOf('?');
  return skille < 0 ? [hel, ''] : [hel.slice(0, skille), hel.slice(skille)];
}

/**
 * Normalises the path of an API. A trailing slash is removed here, since Next would redirect and clients drop
 * their token when they follow.
 */
function toApisti(sti: string): string {
  const uten = sti.replace(/\/$/, '');
  return UMULIG_API.test(uten) ? '/api/ukjent' : uten || '/';
}

/**
 * What no API address contains: non-ASCII or control characters, a broken percent encoding, an empty segment,
 * or a backslash.
 */
const UMULIG_API = /%(?:[01][0-9a-f]|7f|[89a-f]|(?![0-9a-f]{2}))|\/\/|\\/i;

/** Whether the header with the state of Next's client is valid. Next answers 500 to an invalid one. */
function hasReadableTilstand({ headers }: IncomingMessage): boolean {
  const tilstand = headers['next-router-state-tree'];
  try {
    parseAndValidateFlightRouterState(tilstand);
    return true;
  } catch {
    return false;
  }
}
