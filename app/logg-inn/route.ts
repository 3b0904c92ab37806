import type { NextRequest } from 'next/server';
import { beginInnlogging } from '#lib/request/innlogging/start-innlogging';

export const dynamic = 'force-dynamic';

/** Starts a login. The address to continue to is a parameter. */
export const GET = ({ nextUrl: { searchParams }, headers }: NextRequest): Promise<Response> =>
  // A fetch from a script cannot follow the redirect to ID-porten. An answer that is not page data makes Next
  // navigate here instead.
  headers.get('sec-fetch-mode') !== null && headers.get('sec-fetch-mode') !== 'navigate'
    ? Promise.resolve(new Response(null, { headers: { 'Cache-Control': 'no-store' } }))
    : beginInnlogging(searchParams.get('til'), searchParams.get('paaNytt') === 'ja');
