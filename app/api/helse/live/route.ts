import type { HelseSvar } from '#lib/contract/helse-svar';
import { metodeIkkeTillatt } from '#lib/request/avvis-kall';
import { isILive } from '#lib/request/prosess';

/** The process runs, and can become ready by itself if it is not. */
export function GET(): Response {
  const lever = isILive();
  return Response.json({ status: lever ? 'ok' : 'nede' } satisfies HelseSvar, { status: lever ? 200 : 503 });
}

export const dynamic = 'force-dynamic';

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
