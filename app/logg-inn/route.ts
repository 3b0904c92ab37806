import type { NextRequest } from 'next/server';
import { beginInnlogging } from '#lib/request/start-innlogging';

export const dynamic = 'force-dynamic';

/** A link is enough to log in; where to go afterwards follows along. */
export const GET = ({ nextUrl: { searchParams } }: NextRequest): Promise<Response> =>
  beginInnlogging(searchParams.get('til'), searchParams.get('paaNytt') === 'ja');
