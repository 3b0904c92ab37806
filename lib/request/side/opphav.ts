import { NextResponse } from 'next/server';
import { env } from '#lib/oppsett/env';
import { sikkerhet } from '#lib/request/felles/sikkerhetshendelse';

/** Methods that change nothing (RFC 9110, 9.2.1). */
const TRYGGE = ['GET', 'HEAD', 'OPTIONS', 'TRACE'];

/**
 * Whether a request that may change something was sent from another site, or from another host under the same
 * domain. Browsers send `Origin`, or else `Sec-Fetch-Site`. A client that sends neither is not a browser, and
 * has no one's cookies.
 */
export function isFromAnotherSite({ method, headers }: { method: string; headers: Headers }): boolean {
  if (TRYGGE.includes(method)) return false;
  const [opphav, sted] = [headers.get('origin'), headers.get('sec-fetch-site')];
  if (sted !== null && !['same-origin', 'none'].includes(sted)) return true;
  return opphav !== null && opphav !== new URL(env().APP_URL).origin && opphav !== egetOpphav(headers);
}

/**
 * Returns the origin this process was called at, for those who reach it past APP_URL. A page cannot choose
 * it.
 */
function egetOpphav(headers: Headers): string | null {
  const vert = headers.get('host');
  return vert && env().MILJOE !== 'produksjon' ? `http://${vert}` : null;
}

/** Redirects to the page that explains it. Not a rewrite, since the page would then receive the form. */
export function avvisFraAnnetNettsted(): NextResponse {
  sikkerhet('skjema-avvist', { aarsak: 'annet-nettsted' });
  return new NextResponse(null, {
    status: 303,
    headers: { 'Cache-Control': 'no-store', Location: `${env().APP_URL}/feil/annet-nettsted` },
  });
}
