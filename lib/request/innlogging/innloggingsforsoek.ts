import { createHash, createHmac, randomBytes } from 'node:crypto';
import { sikreCookies } from '#lib/request/felles/sesjonscookie';
import { tryggSti } from '#lib/request/felles/sti';

/** As long as ID-porten lets somebody stand at its choice of e-ID. */
const LEVETID_SEKUNDER = 60 * 60;

/** A browser that opens again with many tabs begins a login in each. More than these would fill the header of a request. */
const FLEST = 10;

/** Where one was going may carry what was typed in a form; beyond this the way back is to the front door. */
const LENGSTE_STI = 1000;

/** What one login must bring back from ID-porten: each tab has its own, so that they do not stand in each other's way. */
export interface Forsoek {
  state: string;
  nonce: string;
  codeVerifier: string;
  /** Where in the portal the person was going. */
  til: string;
}

/** The parameters of a login and the cookies that tie it to this browser. `gamle` are the names of the cookies it has. */
export function nyttForsoek(
  til: string,
  gamle: readonly string[],
): { parametre: Record<string, string>; setCookie: string[] } {
  const hemmelig = randomBytes(32).toString('base64url');
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
      ...forMange.map((navn) => toCookie(navn, '', 0)),
      toCookie(cookienavn(forsoek.state), `${hemmelig}.${encodeURIComponent(sti)}`, LEVETID_SEKUNDER),
    ],
  };
}

/** The login that ID-porten's answer with this `state` belongs to, or null when this browser did not begin it. */
export function readForsoek(
  state: string | null,
  les: (navn: string) => string | undefined,
): (Forsoek & { glem: string }) | null {
  if (!state || !/^[\w-]{43}$/.test(state)) return null;
  const [, hemmelig = '', sti = ''] = /^([\w-]{43})\.(.*)$/.exec(les(cookienavn(state)) ?? '') ?? [];
  if (hemmelig === '') return null;
  const forsoek = toForsoek(hemmelig, tryggSti(dekod(sti)));
  return forsoek.state === state ? { ...forsoek, glem: toCookie(cookienavn(state), '', 0) } : null;
}

/** One secret in the cookie is enough: what is told to ID-porten is derived from it, and tells nothing of it. */
function toForsoek(hemmelig: string, til: string): Forsoek {
  const avled = (hva: string) => createHmac('sha256', hemmelig).update(hva).digest('base64url');
  return { state: avled('state'), nonce: avled('nonce'), codeVerifier: avled('code_verifier'), til };
}

const fornavn = () => `${sikreCookies() ? '__Host-' : ''}innlogging-`;
const cookienavn = (state: string) => `${fornavn()}${state.slice(0, 16)}`;

/** Lax: the answer comes by a link from ID-porten. */
const toCookie = (navn: string, verdi: string, sekunder: number) =>
  `${navn}=${verdi}; Max-Age=${sekunder}; Path=/; HttpOnly; SameSite=Lax${sikreCookies() ? '; Secure' : ''}`;

/** Next has decoded the value once already where it could. */
function dekod(tekst: string): string {
  try {
    return decodeURIComponent(tekst);
  } catch {
    return '';
  }
}
