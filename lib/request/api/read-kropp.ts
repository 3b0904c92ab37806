import type { z } from 'zod';
import { standardkode, toFeilliste } from '#lib/contract/felles/feilliste';
import { Formatfeil } from '#lib/contract/xml-json/formatfeil';
import { readJson } from '#lib/contract/xml-json/read-json';
import { readInnholdstype } from './forhandling';
import { Kallfeil } from './kallfeil';
import { isPacked, pakkUt } from './pakket-kropp';

/** The JSON body of a call, read by its schema. @throws Kallfeil, Formatfeil that says everything that is wrong with it */
export async function readKropp<B>(request: Request, schema: z.ZodType<B>, maksBytes: number): Promise<B> {
  const { charset } = readInnholdstype(request.headers, ['json']);
  const lest = schema.safeParse(readJson(await readBytes(request, maksBytes), charset), {
    error: standardkode,
  });
  if (!lest.success) throw new Formatfeil(toFeilliste(lest.error));
  return lest.data;
}

/**
 * The body, counted while it is read: Content-Length may be missing, and may lie. A packed one is counted as it is unpacked.
 * @throws Kallfeil `for-stort`, `ugyldig` for what is not packed as it says, `feil-innholdstype` for a packing that is not taken
 */
export async function readBytes({ headers, body }: Request, maksBytes: number): Promise<Uint8Array> {
  const pakket = isPacked(headers);
  if (Number(headers.get('Content-Length') ?? 0) > maksBytes) throw new Kallfeil('for-stort');
  const deler: Uint8Array[] = [];
  const kilde = body && pakket ? pakkUt(body) : body;
  const leser: ReadableStreamDefaultReader<Uint8Array> | undefined = kilde?.getReader();
  for (let lengde = 0; leser; ) {
    const { done, value } = await leser.read().catch(pakket ? feilPakket : brutt);
    if (done) break;
    lengde += value.length;
    // Not cancelled: that would close the socket before the answer is sent.
    if (lengde > maksBytes) throw new Kallfeil('for-stort');
    deler.push(value);
  }
  return Buffer.concat(deler);
}

/** Whoever sent it went away in the middle: nothing of ours failed. */
function brutt(cause: unknown): never {
  throw new Kallfeil('ugyldig', { cause });
}

function feilPakket(cause: unknown): never {
  throw new Kallfeil('ugyldig', { cause, detaljer: [{ felt: 'Content-Encoding', kode: 'ikke-gzip' }] });
}
