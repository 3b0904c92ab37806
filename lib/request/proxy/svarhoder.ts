import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { idportenOrigins } from '#lib/adapters/idporten';
import { hasVeiviserfeil } from '#lib/contract/skjema/hvilke-frister';
import { HVILKE_FRISTER } from '#lib/contract/skjema/veiviser-adresse';
import { env } from '#lib/oppsett/env';
import { readTid } from '#lib/request/felles/clock';
import { FEILHODE, FEILSIDER, type Feilkode, isFeilkode, VENT_SEKUNDER } from '#lib/request/felles/feilkode';
import { sikkerhet } from '#lib/request/felles/sikkerhetshendelse';
import { sikkerhetshoder } from '#lib/request/felles/sikkerhetshoder';
import { findFastSpraak, SPRAAKHODE } from '#lib/request/felles/spraak';
import { hasValidForm, toAvmeldsti, toKanonisk } from '#lib/request/felles/sti';
import { avvisFraAnnetNettsted, isFromAnotherSite } from '#lib/request/side/opphav';

/** The largest body of a page request, in bytes. No form needs more than a few hundred. */
const STOERSTE_KROPP = 64 * 1024;

/**
 * Handles a request for a page before it is rendered: selects the page, the status and the headers of the
 * answer.
 */
export function svar(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const csp = contentSecurityPolicy(nonce, request.nextUrl.pathname);
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('content-security-policy', csp);
  headers.set('x-nonce', nonce);

  if (isFromAnotherSite(request)) return avvisFraAnnetNettsted();
  if (isTooLarge(request) && !toAvmeldsti(request.method, request.nextUrl.pathname)) {
    sikkerhet('skjema-avvist', { aarsak: 'for-stort' });
    return NextResponse.redirect(`${env().APP_URL}/feil/for-stort`, 303);
  }
  const rett = toKanonisk(request.nextUrl.pathname);
  if (rett) return NextResponse.redirect(`${env().APP_URL}${rett}${request.nextUrl.search}`, 308);
  headers.set(SPRAAKHODE, findFastSpraak(request.nextUrl.pathname) ?? '');
  const feil = feilkode(request);
  headers.set(FEILHODE, feil ?? '');
  const response = feil ? rewrite(request, feil, headers) : letThrough(request, headers);

  for (const [navn, verdi] of Object.entries(sikkerhetshoder(csp))) response.headers.set(navn, verdi);
  return response;
}

/** Shows an error page under the requested address, with the status of the error. */
function rewrite(request: NextRequest, feil: Feilkode, headers: Headers): NextResponse {
  const url = request.nextUrl.clone();
  url.pathname = `/feil/${feil}`;
  const status = FEILSIDER[feil];
  const response = NextResponse.rewrite(url, { status, request: { headers } });
  if (status === 503) response.headers.set('Retry-After', String(VENT_SEKUNDER));
  return response;
}

/** Lets the page answer. If its address has mistakes, the status is 400. */
function letThrough({ nextUrl, method }: NextRequest, headers: Headers): NextResponse {
  const avmeld = toAvmeldsti(method, nextUrl.pathname);
  if (avmeld) return NextResponse.rewrite(new URL(avmeld, nextUrl), { request: { headers } });
  const soek = Object.fromEntries(nextUrl.searchParams);
  return nextUrl.pathname === HVILKE_FRISTER && hasVeiviserfeil(soek, readTid().idag)
    ? NextResponse.rewrite(nextUrl, { status: 400, request: { headers } })
    : NextResponse.next({ request: { headers } });
}

/**
 * Whether the body is too large, or has no length, which no browser form leaves out. The caller redirects
 * instead of rewriting, since a rewritten page would receive the body. The link of a message is posted to by mail
 * providers in their own ways, and reads little of the body.
 */
function isTooLarge({ headers }: NextRequest): boolean {
  return Number(headers.get('content-length') ?? 0) > STOERSTE_KROPP || headers.has('transfer-encoding');
}

/**
 * Returns the error page of this request, if any. Shown by a rewrite, so that the address is kept and the
 * status is right.
 */
function feilkode({ nextUrl: { pathname } }: NextRequest): Feilkode | null {
  const [, side, kode] = pathname.split('/');
  if (side === 'feil') return kode && isFeilkode(kode) ? kode : 'ikke-funnet';
  return hasValidForm(pathname) ? null : 'ikke-funnet';
}

function contentSecurityPolicy(nonce: string, pathname: string): string {
  const idporten = idportenOrigins(env().IDPORTEN_ISSUER).join(' ');
  const utvikling = process.env.NODE_ENV === 'development';
  return [
    `default-src 'self'`,
    // Hot reload evaluates code; a production build never does.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${utvikling ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${utvikling ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    // Logging out is a form post that redirects to ID-porten.
    `form-action 'self' ${idporten}`,
    // Only ID-porten may frame us, and only this one address.
    `frame-ancestors ${pathname === '/utlogging/kanal' ? idporten : `'none'`}`,
  ].join('; ');
}
