import { Kallfeil } from './kallfeil';

/** Accepted values of Content-Encoding. `x-gzip` is an old name of gzip (RFC 9110, 8.4.1.3). */
const GZIP = ['gzip', 'x-gzip'];

/**
 * Whether a body is compressed.
 * @throws Kallfeil `feil-innholdstype` when it is compressed in another way, or more than once
 */
export function isPacked(headers: Headers): boolean {
  const kodinger = (headers.get('Content-Encoding') ?? '')
    .split(',')
    .map((en) => en.trim().toLowerCase())
    .filter((en) => en !== '' && en !== 'identity');
  if (kodinger.length === 0) return false;
  if (kodinger.length === 1 && GZIP.includes(kodinger[0] ?? '')) return true;
  throw new Kallfeil('feil-innholdstype', {
    detaljer: [{ felt: 'Content-Encoding', kode: 'feil-pakking' }],
    // The accepted encodings (RFC 9110, 15.5.16).
    headers: { 'Accept-Encoding': 'gzip, identity' },
  });
}

/**
 * Decompresses a body as a stream, so that its reader can stop at any size. The stream fails when the body is
 * not gzip.
 */
export const pakkUt = (body: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array> =>
  body.pipeThrough(new DecompressionStream('gzip'));
