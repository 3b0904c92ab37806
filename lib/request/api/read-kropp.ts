import type { z } from 'zod';
import { standardkode, toFeilliste } from '#lib/contract/felles/feilliste';
import { Formatfeil } from '#lib/contract/xml-json/formatfeil';
import { readJson } from '#lib/contract/xml-json/read-json';
import { readInnholdstype } from './forhandling';
import { Kallfeil } from './kallfeil';
import { isPacked, pakkUt } from './pakket-kropp';

/**
 * Parses the JSON body of a call with a schema.
 * @throws Kallfeil, and Formatfeil with every mistake
 */
export function readKropp<B>({ headers }: Request, bytes: Uint8Array, schema: z.ZodType<B>): B {
  const { charset } = readInnholdstype(headers, ['json']);
  const lest = schema.safeParse(readJson(bytes, charset), { error: standardkode });
  if (!lest.success) throw new Formatfeil(toFeilliste(lest.error));
  return lest.data;
}

/**
 * Reads the body and counts the bytes, since Content-Length may be missing or wrong. A compressed body is
 * counted as decompressed.
 * @throws Kallfeil `for-stort`; `ugyldig` when it is not compressed as stated or the connection breaks;
 * `feil-innholdstype` for another compression
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

/** The sender closed the connection: not an error of ours. */
function brutt(cause: unknown): never {
  throw new Kallfeil('ugyldig', { cause });
}

function feilPakket(cause: unknown): never {
  throw new Kallfeil('ugyldig', { cause, detaljer: [{ felt: 'Content-Encoding', kode: 'ikke-gzip' }] });
}
