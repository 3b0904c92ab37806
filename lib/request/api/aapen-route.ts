import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import type { Dato } from '#lib/domain/dag/dato';
import { readTid } from '#lib/request/felles/clock';
import { apiKall, readSoek } from './api-kall';
import { metodeIkkeTillatt } from './avvis-kall';
import { withEtag } from './etag';

/** Any site may ask from a browser: there is nothing here that is anybody's. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Korrelasjonsid',
};

/** In characters: some hundred of the largest answers, and many thousand ordinary ones. */
const STOERSTE_MINNE = 64 * 1024 * 1024;

/** Kept for an hour: what it says changes with a change of law, and at New Year when no year was asked for. */
const KAN_HUSKES = 'public, max-age=3600';

/**
 * A route handler that is open to everyone: no session is read, so that the answer is the same for all and any cache may
 * keep it. `schema` is made for the day it is, for what is left out.
 */
export function aapenRoute<S>(schema: (idag: Dato) => z.ZodType<S>, run: (soek: S) => unknown) {
  // The answer follows from the question alone, and the question has the day in it where that matters.
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
        body = JSON.stringify(run(soek));
        husket.set(spoersmaal, body);
      }
      return withEtag(request, body, body, KAN_HUSKES);
    }),
  );
}

const andre = metodeIkkeTillatt(['GET']);

/** The methods that are refused, said so that a page of another site can read it, and what such a page may ask. */
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
