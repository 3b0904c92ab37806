import { cookies } from 'next/headers';
import { env } from '#lib/oppsett/env';

export const sikreCookies = () => env().APP_URL.startsWith('https://');

/**
 * The name of the session cookie. With `__Host-`, no other host under the same domain can set it; browsers
 * require https for that.
 */
export const sesjonscookie = () => `${sikreCookies() ? '__Host-' : ''}next-auth.session-token`;

/** The attributes of the cookie. Deleting it requires the same attributes. */
export const sesjonscookieValg = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: sikreCookies() }) as const;

/** Whether a `Cookie` header has a session cookie. The session need not exist. */
export const hasSesjonscookie = (hode: string): boolean =>
  hode.split(';').some((del) => del.trim().startsWith(`${sesjonscookie()}=`));

/** Returns the session token of the request, if any. */
export async function readToken(): Promise<string | undefined> {
  return (await cookies()).get(sesjonscookie())?.value;
}
