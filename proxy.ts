import type { NextRequest, NextResponse } from 'next/server';
import { svar } from '#lib/request/svarhoder';

/** Runs before every page: security headers with a fresh nonce, and the status of the pages that say what went wrong. */
export function proxy(request: NextRequest): NextResponse | Promise<Response> {
  return svar(request);
}

/**
 * Not before the APIs: they set their own headers and limits, and Next would keep a copy of each body for the proxy and cut it
 * at its own limit. Those of next-auth and the health checks have no wrapper that does so.
 */
export const config = {
  matcher: [
    { source: '/((?!_next/static|_next/image|favicon.ico|api/(?!auth/|helse/)).*)' },
    // What no address of an API has, and Next itself stumbles over when it is not UTF-8.
    { source: '/api/(.*%(?:[89A-Fa-f]|(?![0-9A-Fa-f]{2})).*)' },
  ],
};
