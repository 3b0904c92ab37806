import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

/** Less than this is one packet on the line anyway. */
const MINST_BYTES = 1400;

const PAKKERE: Readonly<Record<string, (kropp: Uint8Array) => Promise<Buffer>>> = {
  // Of what pays for itself on an answer that is made for each call.
  br: (kropp) =>
    promisify(brotliCompress)(kropp, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_SIZE_HINT]: kropp.byteLength,
      },
    }),
  gzip: (kropp) => promisify(gzip)(kropp, { level: 6 }),
};

/** An answer packed as the caller would like it: the server packs with gzip only, and on the thread that answers. */
export async function pakk({ headers }: Request, svar: Response): Promise<Response> {
  if (svar.body === null || svar.headers.has('Content-Encoding')) return svar;
  svar.headers.append('Vary', 'Accept-Encoding');
  const metode = velg(headers.get('Accept-Encoding'));
  const pakker = metode && PAKKERE[metode];
  if (!pakker) return svar;
  const kropp = new Uint8Array(await svar.arrayBuffer());
  const { status, headers: hoder } = svar;
  if (kropp.byteLength < MINST_BYTES) return new Response(kropp, { status, headers: hoder });
  hoder.set('Content-Encoding', metode);
  return new Response(new Uint8Array(await pakker(kropp)), { status, headers: hoder });
}

function velg(godtar: string | null): string | undefined {
  if (godtar === null) return undefined;
  const forhandler = new Negotiator({ headers: { 'accept-encoding': godtar } });
  return forhandler.encodings([...Object.keys(PAKKERE), 'identity'])[0];
}
