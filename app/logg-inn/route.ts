import type { NextRequest } from 'next/server';
import { beginInnlogging } from '#lib/request/innlogging/start-innlogging';

export const dynamic = 'force-dynamic';

/** A link is enough to log in; where to go afterwards follows along. */
export const GET = ({ nextUrl: { searchParams }, headers }: NextRequest): Promise<Response> =>
  // A script that is sent here cannot follow to ID-porten. An answer that is not a page's data makes Next go here itself.
  headers.get('sec-fetch-mode') !== null && headers.get('sec-fetch-mode') !== 'navigate'
    ? Promise.resolve(new Response(null, { headers: { 'Cache-Control': 'no-store' } }))
    : beginInnlogging(searchParams.get('til'), searchParams.get('paaNytt') === 'ja');
