import { cookies } from 'next/headers';
import { hasCookie, writeCookie } from './sesjonscookie';

/** Messages shown once, on the next page: the old session has ended, or the person has logged out, or deleted everything. */
const MELDINGER = ['utloept', 'utlogget', 'slettet'] as const;
export type Melding = (typeof MELDINGER)[number];

/**
 * The cookie that carries a message through redirects and ID-porten. A parameter would not do: the address after a logout is
 * registered at ID-porten, and an address with a message would show it again when shared.
 */
const COOKIE = 'melding';
/** Long enough for ID-porten to end its session; short enough not to be shown another day. */
const LEVETID_SEKUNDER = 5 * 60;

/** Builds the `Set-Cookie` header of a message. */
export const writeMelding = (melding: Melding): string => writeCookie(COOKIE, melding, LEVETID_SEKUNDER);

/** Returns the `Set-Cookie` header that deletes the message of a `Cookie` header; null when there is none. */
export const forgetMelding = (hode = ''): string | null =>
  hasCookie(hode, COOKIE) ? writeCookie(COOKIE, '', 0) : null;

/** Returns the message of this request, if any. */
export async function readMelding(): Promise<Melding | null> {
  const verdi = (await cookies()).get(COOKIE)?.value;
  return MELDINGER.find((kjent) => kjent === verdi) ?? null;
}
