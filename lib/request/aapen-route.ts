import type { z } from 'zod';
import type { Dato } from '#lib/domain/dato';
import { apiKall, lesSoek } from './api-kall';
import { readTid } from './clock';
import { medEtag } from './etag';

/** Any site may ask from a browser: there is nothing here that is anybody's. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Korrelasjonsid',
};

/** Kept for an hour: what it says changes with a change of law, and at New Year when no year was asked for. */
const KAN_HUSKES = 'public, max-age=3600';

/**
 * A route handler that is open to everyone: no session is read, so that the answer is the same for all and any cache may
 * keep it. `schema` is made for the day it is, for what is left out.
 */
export function aapenRoute<S>(schema: (idag: Dato) => z.ZodType<S>, run: (soek: S) => unknown) {
  return async (request: Request): Promise<Response> => {
    const svar = await apiKall(request, async () => {
      const body = JSON.stringify(run(lesSoek(request, schema(readTid().idag))));
      return medEtag(request, body, body, KAN_HUSKES);
    });
    for (const [navn, verdi] of Object.entries(CORS)) svar.headers.set(navn, verdi);
    return svar;
  };
}

/** The answer to a browser that asks whether another site may ask. */
export function aapenOptions(request: Request): Promise<Response> {
  const headers = {
    ...CORS,
    'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Headers': 'Accept, If-None-Match, Korrelasjonsid',
    'Access-Control-Max-Age': '86400',
    Allow: 'GET, HEAD, OPTIONS',
  };
  return apiKall(request, async () => new Response(null, { status: 204, headers }));
}
