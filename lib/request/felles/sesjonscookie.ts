import { cookies } from 'next/headers';
import { env } from '#lib/oppsett/env';

export const sikreCookies = () => env().APP_URL.startsWith('https://');

/** `__Host-`: no other host under the same domain can set it. Browsers take it over https only. */
export const sesjonscookie = () => `${sikreCookies() ? '__Host-' : ''}next-auth.session-token`;

/** How the cookie is set; it is only taken back by one that is set the same way. */
export const sesjonscookieValg = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: sikreCookies() }) as const;

/** Whether a `Cookie` header has a session in it, which need not be one of ours. */
export const hasSesjonscookie = (hode: string): boolean =>
  hode.split(';').some((del) => del.trim().startsWith(`${sesjonscookie()}=`));

/** The session cookie the person comes with, if any. */
export async function readToken(): Promise<string | undefined> {
  return (await cookies()).get(sesjonscookie())?.value;
}
