import type { z } from 'zod';
import { standardkode, toFeilliste } from '#lib/contract/feilliste';
import { Jsonfeil, parseStrengJson } from '#lib/contract/streng-json';
import { Kallfeil } from './kallfeil';

/** The JSON body of a call, read by its schema. @throws Kallfeil that says everything that is wrong with it */
export async function lesKropp<B>(request: Request, schema: z.ZodType<B>, maksBytes: number): Promise<B> {
  checkInnholdstype(request.headers);
  const lest = schema.safeParse(toJson(await readBytes(request, maksBytes)), { error: standardkode });
  if (!lest.success) throw new Kallfeil('ugyldig', { detaljer: toFeilliste(lest.error) });
  return lest.data;
}

function checkInnholdstype(headers: Headers): void {
  const [type, ...parametre] = (headers.get('Content-Type') ?? '')
    .split(';')
    .map((del) => del.trim().toLowerCase());
  const isJson = type === 'application/json' && parametre.every((del) => /^(charset="?utf-8"?)?$/.test(del));
  // A packed body would have to be counted unpacked; nobody needs that for a few megabytes.
  const isPakket = !['', 'identity'].includes((headers.get('Content-Encoding') ?? '').trim().toLowerCase());
  if (isJson && !isPakket) return;
  const felt = isJson ? 'Content-Encoding' : 'Content-Type';
  throw new Kallfeil('feil-innholdstype', { detaljer: [{ felt, kode: 'feil-innholdstype' }] });
}

/** The body, counted while it is read: Content-Length may be missing, and may lie. */
async function readBytes({ headers, body }: Request, maksBytes: number): Promise<Uint8Array> {
  if (Number(headers.get('Content-Length') ?? 0) > maksBytes) throw new Kallfeil('for-stort');
  const deler: Uint8Array[] = [];
  const leser: ReadableStreamDefaultReader<Uint8Array> | undefined = body?.getReader();
  for (let lengde = 0; leser; ) {
    const { done, value } = await leser.read();
    if (done) break;
    lengde += value.length;
    // Not cancelled: that would close the socket before the answer is sent.
    if (lengde > maksBytes) throw new Kallfeil('for-stort');
    deler.push(value);
  }
  return Buffer.concat(deler);
}

function toJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw toUgyldig('mangler');
  try {
    return parseStrengJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (feil) {
    if (feil instanceof Jsonfeil) throw toUgyldig(feil.kode, feil.sted);
    if (feil instanceof TypeError) throw toUgyldig('ikke-utf-8');
    throw feil;
  }
}

const toUgyldig = (kode: string, felt = '') => new Kallfeil('ugyldig', { detaljer: [{ felt, kode }] });
