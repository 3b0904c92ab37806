import type { z } from 'zod';
import { type Context, requireContext } from '#lib/request/side/context';
import { apiKall, readSoek } from './api-kall';

/**
 * A route handler around a use case: authenticates, sets Korrelasjonsid, forbids caches outside, and turns errors into the
 * error body of the sharing services. The handler says call and shape;
 * an answer that is a Response is sent as it is.
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
