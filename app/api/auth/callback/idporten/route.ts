import type { NextRequest } from 'next/server';
import { fullfoerInnlogging } from '#lib/request/innlogging/fullfoer-innlogging';

export const dynamic = 'force-dynamic';

/**
 * The address ID-porten redirects back to. The only route of next-auth: login starts at /logg-inn, logout at
 * /logg-ut.
 */
export const GET = ({ nextUrl: { searchParams } }: NextRequest): Promise<Response> =>
  fullfoerInnlogging(searchParams);
