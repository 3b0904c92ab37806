import type { HelseSvar } from '#lib/contract/felles/helse-svar';
import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { isILive } from '#lib/request/felles/prosess';

/** Liveness: the process runs, and can become ready by itself if it is not. */
export function GET(): Response {
  const lever = isILive();
  return Response.json({ status: lever ? 'ok' : 'nede' } satisfies HelseSvar, { status: lever ? 200 : 503 });
}

export const dynamic = 'force-dynamic';

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
