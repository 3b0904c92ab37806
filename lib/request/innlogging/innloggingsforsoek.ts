import { createHash, createHmac } from 'node:crypto';
import { makeToken } from '#lib/adapters/kryptering';
import { sikreCookies, writeCookie } from '#lib/request/felles/sesjonscookie';
import { tryggSti } from '#lib/request/felles/sti';

/** How long a login may take: as long as ID-porten shows its choice of e-ID. */
const LEVETID_SEKUNDER = 60 * 60;

/**
 * The most simultaneous logins of one browser, such as when it reopens many tabs. More would fill the request
 * headers.
 */
const FLEST = 10;

/**
 * The longest address to return to, since it may contain form values. A longer one becomes the front page.
 */
const LENGSTE_STI = 1000;

/** One login in progress. Each tab has its own, so that they do not conflict. */
export interface Forsoek {
  state: string;
  nonce: string;
  codeVerifier: string;
  /** The address in the portal to continue to. */
  til: string;
}

/**
 * Starts a login: returns the parameters for ID-porten, and the cookies that tie it to this browser. `gamle`
 * are the names of the browser's present cookies.
 */
export function nyttForsoek(
  til: string,
  gamle: readonly string[],
): { parametre: Record<string, string>; setCookie: string[] } {
  const hemmelig = makeToken();
  const sti = til.length > LENGSTE_STI ? tryggSti(null) : til;
  const forsoek = toForsoek(hemmelig, sti);
  // A browser sends its oldest cookies first.
  const forMange = gamle.filter((navn) => navn.startsWith(fornavn())).slice(0, -(FLEST - 1));
  return {
    parametre: {
      state: forsoek.state,
      nonce: forsoek.nonce,
      code_challenge: createHash('sha256').update(forsoek.codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
    },
    setCookie: [
      ...forMange.map((navn) => writeCookie(navn, '', 0)),
      writeCookie(cookienavn(forsoek.state), `${hemmelig}.${encodeURIComponent(sti)}`, LEVETID_SEKUNDER),
    ],
  };
}

/**
 * Returns the login with this `state`, or null when this browser did not start it. `glem` is the header that
 * deletes its cookie.
 */
export function readForsoek(
  state: string | null,
  les: (navn: string) => string | undefined,
): (Forsoek & { glem: string }) | null {
  if (!state || !/^[\w-]{43}$/.test(state)) return null;
  const [, hemmelig = '', sti = ''] = /^([\w-]{43})\.(.*)$/.exec(les(cookienavn(state)) ?? '') ?? [];
  if (hemmelig === '') return null;
  const forsoek = toForsoek(hemmelig, tryggSti(dekod(sti)));
  return forsoek.state === state ? { ...forsoek, glem: writeCookie(cookienavn(state), '', 0) } : null;
}

/**
 * One secret in the cookie is enough: the values sent to ID-porten are derived from it and do not reveal it.
 */
function toForsoek(hemmelig: string, til: string): Forsoek {
  const avled = (hva: string) => createHmac('sha256', hemmelig).update(hva).digest('base64url');
  return { state: avled('state'), nonce: avled('nonce'), codeVerifier: avled('code_verifier'), til };
}

const fornavn = () => `${sikreCookies() ? '__Host-' : ''}innlogging-`;
const cookienavn = (state: string) => `${fornavn()}${state.slice(0, 16)}`;

/** Next has decoded the value once already where it could. */
function dekod(tekst: string): string {
  try {
    return decodeURIComponent(tekst);
  } catch {
    return '';
  }
}
