import type { z } from 'zod';
import { type Context, requireContext } from '#lib/request/side/context';
import { apiKall, readSoek } from './api-kall';

/**
 * Makes a route handler around a use case: authenticates the session, sets Korrelasjonsid, forbids caching,
 * and turns errors into the error body of the sharing services. `run` calls the use case and returns the
 * body; a Response is sent unchanged.
 */
export function apiRoute<P extends Record<string, string>, S>(
  schema: z.ZodType<S>,
  run: (kall: {
    request: Request;
    params: P;
    soek: S;
    context: Context;
    korrelasjonsid: string;
  }) => Promise<unknown>,
) {
  return (request: Request, { params }: { params: Promise<P> }): Promise<Response> =>
    apiKall(request, async (korrelasjonsid) => {
      const context = await requireContext();
      const soek = readSoek(request, schema);
      const svar = await run({ request, params: await params, soek, context, korrelasjonsid });
      if (svar instanceof Response) return svar;
      return Response.json(svar, { headers: { 'Cache-Control': 'private, no-store' } });
    });
}
