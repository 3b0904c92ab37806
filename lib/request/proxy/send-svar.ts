import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import Negotiator from 'negotiator';
import { makeStrekk } from '#lib/request/felles/langt-arbeid';
import { waitForKropp } from './uleste-kropper';

/** Smaller bodies, in bytes, are not worth compressing. */
const MINST_PAKKET = 1024;
/** The types of the APIs that can be compressed. */
const PAKKES = /^(?:application\/(?:json|xml)|text\/)/;

/**
 * Sends an answer. A body in several pieces is sent as they come. When one of them fails, the connection is cut, so
 * that the receiver sees that the answer is not whole. A reader that leaves stops the rest from being made.
 */
export async function sendSvar(req: IncomingMessage, res: ServerResponse, svar: Response): Promise<void> {
  await waitForKropp(req);
  res.statusCode = svar.status;
  for (const [navn, verdi] of svar.headers) res.setHeader(navn, verdi);
  const leser: ReadableStreamDefaultReader<Uint8Array> | undefined = svar.body?.getReader();
  if (!leser || req.method === 'HEAD') {
    res.end();
    await leser?.cancel();
    return;
  }
  const foerste = await leser.read();
  const andre = foerste.done ? foerste : await leser.read();
  if (andre.done) sendHele(req, res, foerste.value ?? new Uint8Array());
  else
    try {
      await sendDeler(req, res, readDeler(leser, [foerste.value, andre.value]));
    } finally {
      await leser.cancel().catch(() => undefined);
    }
}

/** Sends a body in one piece, which nearly all are. */
function sendHele(req: IncomingMessage, res: ServerResponse, alt: Uint8Array): void {
  if (alt.length >= MINST_PAKKET && canPakke(req, res)) {
    // The answer is small, and ends with the stream.
    const gzip = createGzip();
    gzip.pipe(res);
    gzip.end(alt);
    return;
  }
  res.setHeader('Content-Length', alt.length);
  res.end(alt);
}

async function sendDeler(
  req: IncomingMessage,
  res: ServerResponse,
  deler: AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    if (canPakke(req, res)) await pipeline(deler, createGzip(), res);
    else await pipeline(deler, res);
  } catch (feil) {
    // The reader left.
    if ((feil as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw feil;
  }
}

async function* readDeler(
  leser: ReadableStreamDefaultReader<Uint8Array>,
  foerste: readonly (Uint8Array | undefined)[],
): AsyncGenerator<Uint8Array> {
  const strekk = makeStrekk();
  for (const del of foerste) if (del) yield del;
  for (let del = await leser.read(); !del.done; del = await leser.read()) {
    // A fast reader takes all at once.
    await strekk();
    yield del.value;
  }
}

/**
 * Whether the body is to be compressed, as Next would have. Sets the headers that say so.
 */
function canPakke(req: IncomingMessage, res: ServerResponse): boolean {
  if (!PAKKES.test(String(res.getHeader('Content-Type') ?? ''))) return false;
  res.appendHeader('Vary', 'Accept-Encoding');
  if (req.headers['accept-encoding'] === undefined) return false;
  if (new Negotiator(req).encoding(['gzip', 'identity']) !== 'gzip') return false;
  res.setHeader('Content-Encoding', 'gzip');
  return true;
}
