import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { pushLogin } from '#lib/adapters/idporten';
import { env } from '#lib/env';
import { logg } from '#lib/logg';
import { authOptions, medInnlogging } from './innlogging';
import { tryggSti } from './sti';

interface Nextauthsvar {
  body: unknown;
  location: string | null;
  setCookie: string[];
}

/**
 * Asks next-auth to do one of its actions inside our own request. It only begins a login on a POST with its CSRF token, which
 * would need a page with a form (and JavaScript to fetch the token); a link must do.
 */
async function askNextAuth(
  action: string[],
  request: {
    method: 'GET' | 'POST';
    cookies?: Record<string, string>;
    body?: Record<string, string>;
    query?: Record<string, string>;
  },
): Promise<Nextauthsvar> {
  const svar: Nextauthsvar = { body: null, location: null, setCookie: [] };
  const res = {
    status: () => res,
    getHeader: (navn: string) => (navn.toLowerCase() === 'set-cookie' ? svar.setCookie : undefined),
    setHeader(navn: string, verdi: string | string[]) {
      if (navn.toLowerCase() === 'set-cookie') svar.setCookie = [verdi].flat();
      if (navn.toLowerCase() === 'location') svar.location = String(verdi);
      return res;
    },
    json: (body: unknown) => {
      svar.body = body;
    },
    send: (body: unknown) => {
      svar.body = body;
    },
    end: () => undefined,
  };
  const req = {
    headers: {},
    cookies: {},
    body: {},
    ...request,
    query: { ...request.query, nextauth: action },
  };
  await medInnlogging(undefined, () =>
    NextAuth(req as unknown as NextApiRequest, res as unknown as NextApiResponse, authOptions()),
  );
  return svar;
}

/**
 * Begins a login: sends the person to ID-porten, with the short-lived cookies that tie the answer to this browser.
 * `til` is where in the portal to go afterwards. `paaNytt` asks even somebody who is logged in at ID-porten: without it, one who
 * came with a login we cannot use would come back with the same one.
 */
export async function beginInnlogging(til: string | null, paaNytt: boolean): Promise<Response> {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  try {
    const { location, setCookie } = await startInnlogging(`${env().APP_URL}${tryggSti(til)}`, paaNytt);
    for (const linje of setCookie) headers.append('Set-Cookie', linje);
    headers.set('Location', location);
  } catch (feil) {
    logg.warn({ aarsak: String(feil) }, 'a login could not begin');
    headers.set('Location', `/feil/idporten-utilgjengelig?${new URLSearchParams({ til: tryggSti(til) })}`);
  }
  return new Response(null, { status: 303, headers });
}

async function startInnlogging(
  tilbakeTil: string,
  paaNytt: boolean,
): Promise<{ location: string; setCookie: string[] }> {
  const csrf = await askNextAuth(['csrf'], { method: 'GET' });
  const { csrfToken } = csrf.body as { csrfToken: string };
  const start = await askNextAuth(['signin', 'idporten'], {
    method: 'POST',
    cookies: toCookies(csrf.setCookie),
    // next-auth adds what stands in the query to the parameters of the login.
    query: paaNytt ? { prompt: 'login' } : {},
    body: { csrfToken, callbackUrl: tilbakeTil },
  });
  if (!start.location) throw new Error('next-auth gave no address to log in at');
  return { location: await pushLogin(start.location), setCookie: start.setCookie };
}

function toCookies(setCookie: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    setCookie.map((linje) => {
      const [navn = '', verdi = ''] = (linje.split(';')[0] ?? '').split('=');
      return [navn, decodeURIComponent(verdi)];
    }),
  );
}
