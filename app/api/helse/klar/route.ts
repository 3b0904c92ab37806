import { sjekkHelse } from '#lib/usecases/sjekk-helse';

export const dynamic = 'force-dynamic';

/** The product can serve: the database answers. */
export async function GET(): Promise<Response> {
  const klar = await sjekkHelse();
  return Response.json({ status: klar ? 'ok' : 'nede' }, { status: klar ? 200 : 503 });
}
