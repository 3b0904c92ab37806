import type { NextRequest } from 'next/server';
import { fullfoerInnlogging } from '#lib/request/innlogging/fullfoer-innlogging';

export const dynamic = 'force-dynamic';

/** Where ID-porten sends people back to. Nothing else of next-auth answers: login begins at /logg-inn and ends at /logg-ut. */
export const GET = ({ nextUrl: { searchParams } }: NextRequest): Promise<Response> =>
  fullfoerInnlogging(searchParams);
