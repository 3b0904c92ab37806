import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { AppError, isAppError } from '#lib/domain/app-error';
import { logg } from '#lib/logg';
import { type Context, requireContext } from './context';
import { FEILSIDER, isFeilkode } from './feil';
import { toFeil } from './form-action';

/**
 * A route handler around a use case: authenticates, sets Korrelasjonsid, forbids caches outside, and turns errors into the
 * error body of the sharing services. The handler says call and shape.
 */
export function apiRoute<P extends Record<string, string>, S>(
  schema: z.ZodType<S>,
  run: (kall: { params: P; soek: S; context: Context }) => Promise<unknown>,
) {
  return async function handler(request: Request, { params }: { params: Promise<P> }): Promise<Response> {
    const korrelasjonsid = randomUUID();
    const headers = { Korrelasjonsid: korrelasjonsid, 'Cache-Control': 'private, no-store' };
    try {
      const context = await requireContext();
      const soek = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
      if (!soek.success) throw new AppError('ugyldig', { detaljer: toFeil(soek.error) });
      const svar = await run({ params: await params, soek: soek.data, context });
      return Response.json(svar, { headers });
    } catch (feil) {
      const { kode, status } = toApiFeil(feil);
      if (status === 500) logg.error({ korrelasjonsid, err: feil }, 'unexpected error in the API');
      const detaljer = isAppError(feil, 'ugyldig')
        ? Object.entries(feil.detaljer ?? {}).map((par) => par.join(': '))
        : [];
      const melding = [kode, ...detaljer].join(' – ');
      return Response.json({ kode, melding, korrelasjonsid }, { status, headers });
    }
  };
}

function toApiFeil(feil: unknown): { kode: string; status: number } {
  if (isAppError(feil, 'ikke-innlogget')) return { kode: feil.code, status: 401 };
  if (isAppError(feil) && isFeilkode(feil.code)) return { kode: feil.code, status: FEILSIDER[feil.code] };
  return { kode: 'uventet', status: 500 };
}
