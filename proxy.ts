import type { NextRequest, NextResponse } from 'next/server';
import { svar } from '#lib/request/proxy/svarhoder';

/** Runs before every page: security headers with a fresh nonce, and the status of error pages. */
export function proxy(request: NextRequest): NextResponse {
  return svar(request);
}

/**
 * Does not run for the APIs: they set their own headers and limits, and Next would buffer each body for the
 * proxy and cut it at its own limit. Nor for the file that is uploaded, of which the same holds: its route checks
 * where it comes from, and counts it. Exclusions are spelled out in full, so that nothing with a similar
 * prefix is excluded.
 */
export const config = {
  matcher: '/((?!api/|_next/static/|favicon\\.ico$|oversikt/opplasting$).*)',
};
