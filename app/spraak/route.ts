import { saveSpraak } from '#lib/request/side/velg-spraak';

export const dynamic = 'force-dynamic';

/** The switch of language: a plain form, so that it works from a page of any build and without JavaScript. */
export const POST = saveSpraak;

/** A link chooses nothing. */
export const GET = (): Response =>
  new Response(null, { status: 303, headers: { 'Cache-Control': 'no-store', Location: '/' } });
