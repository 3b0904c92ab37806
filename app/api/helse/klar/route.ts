import type { HelseSvar } from '#lib/contract/felles/helse-svar';
import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { isStopping, readMonoton } from '#lib/request/felles/prosess';
import { checkHelse } from '#lib/usecases/sesjon/check-helse';

export const dynamic = 'force-dynamic';

/** Readiness: the database answers, and the process has not been told to stop. */
export async function GET(): Promise<Response> {
  const klar = !isStopping() && (await checkHelse(readMonoton()));
  const svar: HelseSvar = { status: klar ? 'ok' : 'nede' };
  return Response.json(svar, { status: klar ? 200 : 503 });
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
