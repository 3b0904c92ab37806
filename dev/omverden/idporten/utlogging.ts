import { decodeJwt, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import {
  HttpFeil,
  json,
  type Kall,
  readParametre,
  readSkjema,
  redirect,
  type Svar,
  withQuery,
} from '../felles/http';
import { feilside, html, side } from '../felles/nettside';
import { ssoCookie } from './authorize';
import { utloggingsside } from './sider';
import { endSesjon, type Idporten, type Sesjon, SSO_COOKIE, touchSesjon } from './tilstand';

/** `GET` and `POST /logout`: RP-initiated logout. */
export async function logout(idporten: Idporten, kall: Kall): Promise<Svar> {
  try {
    const p = kall.metode === 'POST' ? readSkjema(kall) : readParametre(kall.query);
    const hint = await readHint(idporten, p.get('id_token_hint'));
    const clientId = p.get('client_id') ?? hint?.clientId;
    if (hint && clientId !== hint.clientId) throw new HttpFeil(400, 'client_id og id_token_hint er uenige.');
    const videre = findVidere(idporten, clientId, p.get('post_logout_redirect_uri'), p.get('state'));

    const sesjon = touchSesjon(idporten, hint?.sid ?? kall.cookie(SSO_COOKIE));
    const rammer = sesjon ? endSesjon(idporten, sesjon) : [];
    const hoder = { 'Set-Cookie': ssoCookie(idporten, null) };
    // No client to notify, so no page is needed.
    if (rammer.length === 0 && videre !== undefined) return redirect(videre, hoder);
    return utloggingsside(rammer, videre, hoder);
  } catch (feil) {
    if (feil instanceof HttpFeil) return feilside(feil.status, feil.message);
    throw feil;
  }
}

function findVidere(
  idporten: Idporten,
  clientId: string | undefined,
  uri: string | undefined,
  state: string | undefined,
): string | undefined {
  if (uri === undefined) return undefined;
  const klient = clientId === undefined ? undefined : idporten.klienter.get(clientId);
  if (!klient?.postLogoutRedirectUris.includes(uri)) {
    throw new HttpFeil(400, 'post_logout_redirect_uri er ikke registrert for klienten.');
  }
  if (state !== undefined && !/^[\x20-\x7e]*$/.test(state))
    throw new HttpFeil(400, 'state har ugyldige tegn.');
  return withQuery(uri, { state });
}

interface Hint {
  clientId: string;
  sid?: string;
}

/** Reads the hint. It may have expired: it is valid for two minutes, and sessions last longer. */
async function readHint(idporten: Idporten, hint: string | undefined): Promise<Hint | undefined> {
  if (hint === undefined) return undefined;
  try {
    // A signature by a key from before the last restart cannot be verified. Such a hint only names the client.
    if (decodeProtectedHeader(hint).kid !== idporten.noekkel.kid) return toHint(decodeJwt(hint), false);
    const { payload } = await jwtVerify(hint, idporten.noekkel.offentlig, {
      issuer: idporten.issuer,
      // In 1970 no hint has expired.
      currentDate: new Date(0),
    });
    return toHint(payload, true);
  } catch {
    throw new HttpFeil(400, 'id_token_hint er ugyldig.');
  }
}

function toHint(claims: JWTPayload, kontrollert: boolean): Hint {
  if (typeof claims.aud !== 'string') throw new TypeError('The hint has no aud');
  return kontrollert && typeof claims.sid === 'string'
    ? { clientId: claims.aud, sid: claims.sid }
    : { clientId: claims.aud };
}

/** `GET /avslutt-sesjoner`: a form for testers. The real ID-porten has no such page. */
export function showAvsluttSesjoner(idporten: Idporten): Svar {
  const antall = idporten.sesjoner.entries().length;
  return side({
    tittel: 'Logg ut fra en annen tjeneste',
    innhold: html`<p>Det er ${antall} åpne økter. Knappen avslutter alle, slik en annen tjeneste i ID-porten kan gjøre.</p>
<form method="post" action="${new URL(idporten.issuer).pathname}/avslutt-sesjoner">
<button>Avslutt alle økter</button>
</form>`,
  });
}

/**
 * `POST /avslutt-sesjoner`: ends every SSO session, or only the one given as `sid`, as if another service had logged the
 * person out. A browser gets the page with the frames. For a test that accepts JSON, the stand-in loads the addresses
 * itself, without cookies, as a browser does in a third-party frame.
 */
export async function endSesjoner(idporten: Idporten, kall: Kall): Promise<Svar> {
  const sid = readParametre(new URLSearchParams(kall.kropp)).get('sid');
  const sesjoner: Sesjon[] = idporten.sesjoner
    .entries()
    .map(([, sesjon]) => sesjon)
    .filter((sesjon) => sid === undefined || sesjon.sid === sid);
  const adresser = sesjoner.flatMap((sesjon) => endSesjon(idporten, sesjon));
  if (!(kall.hode('accept') ?? '').includes('application/json')) {
    return utloggingsside(adresser, undefined, { 'Set-Cookie': ssoCookie(idporten, null) });
  }
  return json(200, { avsluttet: sesjoner.length, frontchannel: await Promise.all(adresser.map(load)) });
}

async function load(url: string): Promise<{ url: string; status: number | null }> {
  try {
    const svar = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
    return { url, status: svar.status };
  } catch {
    return { url, status: null };
  }
}
