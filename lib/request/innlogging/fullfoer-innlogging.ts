import type { NextApiRequest, NextApiResponse } from 'next';
import { cookies } from 'next/headers';
import NextAuth from 'next-auth';
import { isUtenforError, UtenforError } from '#lib/adapters/hent';
import { Innloggingsavslag, isInnloggingsavslag } from '#lib/adapters/idporten';
import { env } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { writeMelding } from '#lib/request/felles/melding';
import { readToken, sesjonscookie } from '#lib/request/felles/sesjonscookie';
import { sikkerhet } from '#lib/request/felles/sikkerhetshendelse';
import { fromSpraakmerke, isSpraak, SPRAAKCOOKIE, writeSpraakcookie } from '#lib/request/felles/spraak';
import { tryggSti } from '#lib/request/felles/sti';
import { toFeilside } from '#lib/request/side/feil';
import { getSesjon } from '#lib/usecases/sesjon/get-sesjon';
import { getSpraak } from '#lib/usecases/sesjon/get-spraak';
import { authOptions, type IdportenProfil, type Innlogging, withInnlogging } from './innlogging';
import { type Forsoek, readForsoek } from './innloggingsforsoek';

/** The answer of ID-porten when the person broke the login off. */
const AVBRUTT = 'access_denied';

/** Errors that mean ID-porten itself is down (RFC 6749, 4.1.2.1). */
const NEDE = ['server_error', 'temporarily_unavailable'];

/**
 * Handles ID-porten's answer to a login. If it fails and the person has a session by now, they continue to
 * where they were going: they logged in in another tab, reloaded the page or went back.
 */
export async function fullfoerInnlogging(soek: URLSearchParams): Promise<Response> {
  const kurv = await cookies();
  const forsoek = readForsoek(soek.get('state'), (navn) => kurv.get(navn)?.value);
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (forsoek) headers.append('Set-Cookie', forsoek.glem);
  const til = forsoek?.til ?? tryggSti(null);
  try {
    if (!forsoek) throw new Innloggingsavslag('this browser did not start a login with this state');
    const foer = await readSesjonstilstand();
    const { location, setCookie, profil } = await askNextAuth(soek, forsoek);
    for (const linje of setCookie) headers.append('Set-Cookie', linje);
    // A page that takes up what was interrupted says so itself.
    if (foer === 'slutt' && !til.includes('avbrutt=')) headers.append('Set-Cookie', writeMelding('utloept'));
    const spraak = isSpraak(kurv.get(SPRAAKCOOKIE)?.value) ? null : await spraakcookieFor(profil);
    if (spraak) headers.append('Set-Cookie', spraak);
    headers.set('Location', location);
    sikkerhet('innlogget');
  } catch (feil) {
    const side = toSide(feil, soek);
    if (!side) toFeilside(feil, til);
    if (isInnloggingsavslag(feil)) sikkerhet('innlogging-avvist', { aarsak: String(feil) });
    else logg.warn({ aarsak: String(feil) }, 'a login was not completed');
    headers.set(
      'Location',
      (await readSesjonstilstand()) === 'aapen' ? til : `${side}?${new URLSearchParams({ til })}`,
    );
  }
  return new Response(null, { status: 303, headers });
}

/**
 * Returns the cookie of the language: the person's stored choice, else the language they use at ID-porten, as
 * a guess.
 */
async function spraakcookieFor({ pid, locale }: IdportenProfil): Promise<string | null> {
  const valgt = pid ? await getSpraak(pid) : null;
  const spraak = valgt ?? fromSpraakmerke(locale);
  return spraak && writeSpraakcookie(spraak, valgt !== null);
}

/** Returns the page that explains what stopped the login; null for an error of ours. */
function toSide(feil: unknown, soek: URLSearchParams): string | null {
  if (isInnloggingsavslag(feil))
    return soek.get('error') === AVBRUTT ? '/feil/innlogging-avbrutt' : '/feil/innlogging';
  return isUtenforError(feil) ? '/feil/idporten-utilgjengelig' : null;
}

/**
 * The session of this browser. `slutt` when it still has the cookie of one that has ended: unused for too long, or logged out
 * of elsewhere. Logging out here deletes the cookie.
 */
async function readSesjonstilstand(): Promise<'ingen' | 'aapen' | 'slutt'> {
  const token = await readToken();
  if (token === undefined) return 'ingen';
  return (await getSesjon(token)) ? 'aapen' : 'slutt';
}

/**
 * Returns the address to continue to, the session cookie and the profile.
 * @throws what stopped the login
 */
async function askNextAuth(
  soek: URLSearchParams,
  forsoek: Forsoek,
): Promise<{ location: string; setCookie: string[]; profil: IdportenProfil }> {
  const avslag = soek.get('error');
  if (avslag !== null) {
    const ord = `answered ${avslag.slice(0, 50).replace(/\W/g, '?')}`;
    throw NEDE.includes(avslag) ? new UtenforError('ID-porten', ord) : new Innloggingsavslag(ord);
  }
  const naa: Innlogging = { gammeltToken: await readToken(), forsoek };
  const svar: { location?: string; setCookie: string[] } = { setCookie: [] };
  const res = {
    status: () => res,
    getHeader: (navn: string) => (navn.toLowerCase() === 'set-cookie' ? svar.setCookie : undefined),
    setHeader(navn: string, verdi: string | string[]) {
      if (navn.toLowerCase() === 'set-cookie') svar.setCookie = [verdi].flat();
      if (navn.toLowerCase() === 'location') svar.location = String(verdi);
      return res;
    },
    json: () => undefined,
    send: () => undefined,
    end: () => undefined,
  };
  const req = {
    method: 'GET',
    headers: {},
    cookies: {},
    body: {},
    query: {
      ...Object.fromEntries(soek),
      callbackUrl: `${env().APP_URL}${forsoek.til}`,
      nextauth: ['callback', 'idporten'],
    },
  };
  await withInnlogging(naa, () =>
    NextAuth(req as unknown as NextApiRequest, res as unknown as NextApiResponse, authOptions()),
  );
  if (naa.feil !== undefined) throw naa.feil;
  if (!svar.location || new URL(svar.location, env().APP_URL).pathname.startsWith('/api/'))
    throw new Error('next-auth stopped the login without saying why');
  // Of the cookies next-auth sets, only the session cookie is kept.
  const setCookie = svar.setCookie.filter((linje) => linje.startsWith(`${sesjonscookie()}=`));
  return { location: svar.location, setCookie, profil: naa.profil ?? {} };
}
