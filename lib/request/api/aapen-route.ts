import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import type { Dato } from '#lib/domain/dag/dato';
import { readTid } from '#lib/request/felles/clock';
import { apiKall, readSoek } from './api-kall';
import { metodeIkkeTillatt } from './avvis-kall';
import { withEtag } from './etag';

/** Any site may call this from a browser: nothing in the answers is private. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Korrelasjonsid',
};

/**
 * The size of the cache, in characters: some hundred of the largest answers, or many thousand ordinary ones.
 */
const STOERSTE_MINNE = 64 * 1024 * 1024;

/** One hour: the answer changes with the law, and at New Year when no year was given. */
const KAN_HUSKES = 'public, max-age=3600';

/** How an answer is written. */
export interface Skrivemaate<R> {
  type: string;
  skriv: (svar: R) => string;
}

const JSON_SVAR: Skrivemaate<unknown> = { type: 'application/json', skriv: (svar) => JSON.stringify(svar) };

/**
 * Makes a route handler that is open to everyone. No session is read, so the answer is the same for all and
 * any cache may keep it. `schema` gets today's date, for default values.
 */
export function aapenRoute<S, R>(
  schema: (idag: Dato) => z.ZodType<S>,
  run: (soek: S) => R,
  { type, skriv }: Skrivemaate<R> = JSON_SVAR,
) {
  // Cached by the parsed request, which includes the date where it matters; the answer depends on nothing
  // else.
  const husket = new LRUCache<string, string>({
    maxSize: STOERSTE_MINNE,
    sizeCalculation: ({ length }) => length + 1,
  });
  return withCors((request) =>
    apiKall(request, async () => {
      const soek = readSoek(request, schema(readTid().idag));
      const spoersmaal = JSON.stringify(soek);
      let body = husket.get(spoersmaal);
      if (body === undefined) {
        body = skriv(run(soek));
        husket.set(spoersmaal, body);
      }
      return withEtag(request, body, body, KAN_HUSKES, type);
    }),
  );
}

const andre = metodeIkkeTillatt(['GET']);

/**
 * Handlers for the other methods: refusals with CORS headers, so that a page of another site can read them,
 * and the answer to OPTIONS.
 */
export const aapenAvvisning = {
  POST: withCors(andre.POST),
  PUT: withCors(andre.PUT),
  PATCH: withCors(andre.PATCH),
  DELETE: withCors(andre.DELETE),
  OPTIONS: withCors(andre.OPTIONS, {
    'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Headers': 'Accept, If-None-Match, Korrelasjonsid, traceparent, tracestate',
    'Access-Control-Max-Age': '86400',
  }),
};

function withCors(
  svarer: (request: Request) => Promise<Response>,
  flere: Readonly<Record<string, string>> = {},
) {
  return async (request: Request): Promise<Response> => {
    const svar = await svarer(request);
    for (const [navn, verdi] of Object.entries({ ...CORS, ...flere })) svar.headers.set(navn, verdi);
    return svar;
  };
}
