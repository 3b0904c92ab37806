import type { NextRequest, NextResponse } from 'next/server';
import { svar } from '#lib/request/svarhoder';

/** Runs before every page: security headers with a fresh nonce, and the status of the pages that say what went wrong. */
export function proxy(request: NextRequest): NextResponse {
  return svar(request);
}

export const config = {
  matcher: [{ source: '/((?!_next/static|_next/image|favicon.ico).*)' }],
};
