import type { HelseSvar } from '#lib/contract/felles/helse-svar';
import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { isJobberMissing, isStopping, readMonoton } from '#lib/request/felles/prosess';
import { checkHelse } from '#lib/usecases/sesjon/check-helse';

export const dynamic = 'force-dynamic';

/** Readiness: the database answers, the process does its task, and it has not been told to stop. */
export async function GET(): Promise<Response> {
  const klar = !isStopping() && !isJobberMissing() && (await checkHelse(readMonoton()));
  const svar: HelseSvar = { status: klar ? 'ok' : 'nede' };
  return Response.json(svar, { status: klar ? 200 : 503 });
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
