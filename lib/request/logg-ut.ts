import { cookies } from 'next/headers';
import { isUtenforError } from '#lib/adapters/hent';
import { logoutUrl } from '#lib/adapters/idporten';
import { env } from '#lib/env';
import { avsluttSesjon } from '#lib/usecases/avslutt-sesjon';
import { sesjonscookie, sikreCookies } from './innlogging';

/** Ends our session at once, and gives the address that ends ID-porten's too. */
export async function loggUt(): Promise<string> {
  const kurv = await cookies();
  const token = kurv.get(sesjonscookie())?.value;
  if (token) await avsluttSesjon(token);
  // A __Secure- cookie is only taken back by one that is Secure as well.
  kurv.set(sesjonscookie(), '', {
    maxAge: 0,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: sikreCookies(),
  });
  try {
    return await logoutUrl(`${env().APP_URL}/`);
  } catch (feil) {
    // With ID-porten down the person is still logged out here, which is what was asked for.
    if (isUtenforError(feil)) return '/';
    throw feil;
  }
}
