import type { NextRequest, NextResponse } from 'next/server';
import { svar } from '#lib/request/proxy/svarhoder';

/** Runs before every page: security headers with a fresh nonce, and the status of the pages that say what went wrong. */
export function proxy(request: NextRequest): NextResponse {
  return svar(request);
}

/**
 * Not before the APIs: they set their own headers and limits, and Next would keep a copy of each body for the proxy and cut it
 * at its own limit. What is left out is named whole, so that nothing that only begins alike goes past.
 */
export const config = {
  matcher: '/((?!api/|_next/static/|favicon\\.ico$).*)',
};
