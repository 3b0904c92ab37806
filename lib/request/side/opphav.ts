import { NextResponse } from 'next/server';
import { env } from '#lib/oppsett/env';
import { sikkerhet } from '#lib/request/felles/sikkerhetshendelse';

/** What changes nothing (RFC 9110, 9.2.1). */
const TRYGGE = ['GET', 'HEAD', 'OPTIONS', 'TRACE'];

/**
 * Whether a request that may change something was sent from another site, or from another host under the same domain. A browser
 * says so in `Origin`; where that is missing, in `Sec-Fetch-Site`. A client that says neither is no browser, and carries nobody's cookies.
 */
export function isFromAnotherSite({ method, headers }: { method: string; headers: Headers }): boolean {
  if (TRYGGE.includes(method)) return false;
  const [opphav, sted] = [headers.get('origin'), headers.get('sec-fetch-site')];
  if (sted !== null && !['same-origin', 'none'].includes(sted)) return true;
  return opphav !== null && opphav !== new URL(env().APP_URL).origin && opphav !== egetOpphav(headers);
}

/** The address this process was asked at, for the one who reaches it past APP_URL. A browser does not let a page choose it. */
function egetOpphav(headers: Headers): string | null {
  const vert = headers.get('host');
  return vert && env().MILJOE !== 'produksjon' ? `http://${vert}` : null;
}

/** Sent on to the page that says so and not rewritten to it: the page would else be handed the form. */
export function avvisFraAnnetNettsted(): NextResponse {
  sikkerhet('skjema-avvist', { aarsak: 'annet-nettsted' });
  return new NextResponse(null, {
    status: 303,
    headers: { 'Cache-Control': 'no-store', Location: `${env().APP_URL}/feil/annet-nettsted` },
  });
}
