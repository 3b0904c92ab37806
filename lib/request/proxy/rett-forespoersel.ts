import type { IncomingMessage } from 'node:http';
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state';
import { FEILHODE, type Feilkode } from '#lib/request/felles/feilkode';

/** What a page takes; the addresses of an API say themselves what they take. */
const SIDEMETODER = ['GET', 'HEAD', 'POST'];
const APIMETODER = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const SIDE_ALLOW = { Allow: 'GET, HEAD, POST, OPTIONS' };

/** Ours to say, and nobody else's. */
const VAARE = ['x-nonce', 'content-security-policy', 'content-security-policy-report-only', FEILHODE];
/** What a server may pass over, and Next stumbles in: parts of a file, and conditions on it other than that it has changed. */
const UTEN_VIRKNING = ['range', 'if-range', 'if-match', 'if-unmodified-since'];
/** What a request has that has a body. */
const OM_KROPPEN = ['content-type', 'content-length', 'transfer-encoding', 'next-action'];

/** Headers of the answer. With a status that is all there is to it. */
interface Svar {
  status?: number;
  hoder: Record<string, string>;
}

/**
 * Makes a request into one that Next can answer: whatever is odd in it becomes what the rest of the house has an answer to. An
 * address of an API stays one of an API, so that its errors come in the published form.
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
    // No address takes PATCH: each answers it with what it does take.
    if (!APIMETODER.includes(req.method ?? '')) req.method = 'PATCH';
    return null;
  }
  req.url = `${sti}${soek}`;
  if (req.method === 'OPTIONS') return { status: 204, hoder: SIDE_ALLOW };
  if (sti === '/_next/image') toPage(req, 'ikke-funnet');
  if (SIDEMETODER.includes(req.method ?? '')) return null;
  toPage(req, 'feil-metode');
  return { hoder: SIDE_ALLOW };
}

/** Lets the page about a fault answer. It is not handed the body. */
export function toPage(req: IncomingMessage, kode: Feilkode): void {
  for (const navn of OM_KROPPEN) delete req.headers[navn];
  req.method = req.method === 'HEAD' ? 'HEAD' : 'GET';
  req.url = `/feil/${kode}`;
}

/** The path and the query. An address may be told whole (RFC 9112, 3.2.2); whose it is, is not ours to look at. */
function delAdresse(adresse: string): [sti: string | null, soek: string] {
  const lokal = adresse.startsWith('/') ? adresse : /^https?:\/\/[^/?#]*([/?].*)?$/i.exec(adresse)?.[1];
  if (lokal === undefined) return [/^https?:/i.test(adresse) ? '/' : null, ''];
  const hel = lokal.startsWith('?') ? `/${lokal}` : lokal;
  const skille = hel.indexOf('?');
  return skille < 0 ? [hel, ''] : [hel.slice(0, skille), hel.slice(skille)];
}

/**
 * The path of an API as its addresses are written. Next sends one with a slash at its end on to the one without, and clients leave
 * their token behind on the way.
 */
function toApisti(sti: string): string {
  const uten = sti.replace(/\/$/, '');
  return UMULIG_API.test(uten) ? '/api/ukjent' : uten || '/';
}

/** What no address of an API has: something else than ASCII, a control character, a broken percent sign, an empty part. */
const UMULIG_API = /%(?:[01][0-9a-f]|7f|[89a-f]|(?![0-9a-f]{2}))|\/\/|\\/i;

/** Next tells where its own client was by this header, and answers 500 to what it cannot read. */
function hasReadableTilstand({ headers }: IncomingMessage): boolean {
  const tilstand = headers['next-router-state-tree'];
  try {
    parseAndValidateFlightRouterState(tilstand);
    return true;
  } catch {
    return false;
  }
}
