import { cookies } from 'next/headers';
import { env } from '#lib/oppsett/env';

export const sikreCookies = () => env().APP_URL.startsWith('https://');

/**
 * Builds the `Set-Cookie` header of one of our cookies. Without `sekunder` it lasts until the browser is closed; 0 deletes it.
 * Lax, since a login comes back by a link from ID-porten.
 */
export function writeCookie(navn: string, verdi: string, sekunder?: number): string {
  const deler = [`${navn}=${verdi}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (sekunder !== undefined) deler.push(`Max-Age=${sekunder}`);
  if (sikreCookies()) deler.push('Secure');
  return deler.join('; ');
}

/**
 * The name of the session cookie. With `__Host-`, no other host under the same domain can set it; browsers
 * require https for that.
 */
export const sesjonscookie = () => `${sikreCookies() ? '__Host-' : ''}next-auth.session-token`;

/** The attributes of the cookie. Deleting it requires the same attributes. */
export const sesjonscookieValg = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: sikreCookies() }) as const;

/** Whether a `Cookie` header has a cookie of this name. */
export const hasCookie = (hode: string, navn: string): boolean =>
  hode.split(';').some((del) => del.trim().startsWith(`${navn}=`));

/** Whether a `Cookie` header has a session cookie. The session need not exist. */
export const hasSesjonscookie = (hode: string): boolean => hasCookie(hode, sesjonscookie());

/** Returns the session token of the request, if any. */
export async function readToken(): Promise<string | undefined> {
  return (await cookies()).get(sesjonscookie())?.value;
}
