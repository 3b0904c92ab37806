import { cookies } from 'next/headers';
import { isUtenforError } from '#lib/adapters/hent';
import { logoutUrl } from '#lib/adapters/idporten';
import { env } from '#lib/oppsett/env';
import { type Melding, writeMelding } from '#lib/request/felles/melding';
import { readToken, sesjonscookie, sesjonscookieValg } from '#lib/request/felles/sesjonscookie';
import { sikkerhet } from '#lib/request/felles/sikkerhetshendelse';
import { toFeilside } from '#lib/request/side/feil';
import { avvisFraAnnetNettsted, isFromAnotherSite } from '#lib/request/side/opphav';
import { endSesjon } from '#lib/usecases/sesjon/end-sesjon';

/** Ends our session, on the server and in the browser, and redirects to end ID-porten's too. */
export async function loggUt(request: Request): Promise<Response> {
  if (isFromAnotherSite(request)) return avvisFraAnnetNettsted();
  try {
    const token = await readToken();
    if (token) {
      await endSesjon(token);
      sikkerhet('utlogget');
    }
    return await leaveIdporten('utlogget');
  } catch (feil) {
    return toFeilside(feil, '/');
  }
}

/**
 * Ends the session in the browser, when it has ended on the server, and redirects to end ID-porten's too. The browser's
 * cache and storage are cleared; cookies are not, since that would clear those of the whole domain.
 */
export async function leaveIdporten(melding: Melding): Promise<Response> {
  (await cookies()).set(sesjonscookie(), '', { ...sesjonscookieValg(), maxAge: 0 });
  return new Response(null, {
    status: 303,
    headers: {
      'Cache-Control': 'no-store',
      'Set-Cookie': writeMelding(melding),
      'Clear-Site-Data': '"cache", "storage"',
      Location: await ut(),
    },
  });
}

async function ut(): Promise<string> {
  try {
    return await logoutUrl(`${env().APP_URL}/`);
  } catch (feil) {
    // With ID-porten down, the person is still logged out here.
    if (isUtenforError(feil)) return '/';
    throw feil;
  }
}
