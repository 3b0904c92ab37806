import type { HelseSvar } from '#lib/contract/helse-svar';

/** The process runs. */
export function GET(): Response {
  return Response.json({ status: 'ok' } satisfies HelseSvar);
}

export const dynamic = 'force-dynamic';
