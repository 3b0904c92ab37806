import type { HelseSvar } from '#lib/contract/felles/helse-svar';
import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { isKlar } from '#lib/request/felles/prosess';

export const dynamic = 'force-dynamic';

/** Readiness. */
export async function GET(): Promise<Response> {
  const klar = await isKlar();
  const svar: HelseSvar = { status: klar ? 'ok' : 'nede' };
  return Response.json(svar, { status: klar ? 200 : 503 });
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
