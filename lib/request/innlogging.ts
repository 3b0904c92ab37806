import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import type { AuthOptions, Profile } from 'next-auth';
import type { Adapter, AdapterSession, AdapterUser } from 'next-auth/adapters';
import { wellKnown } from '#lib/adapters/idporten';
import { nextAuthHemmelighet, toPersonId } from '#lib/adapters/kryptering';
import { env } from '#lib/env';
import { logg } from '#lib/logg';
import { avsluttSesjon } from '#lib/usecases/avslutt-sesjon';
import { startSesjon } from '#lib/usecases/start-sesjon';

/** The levels of assurance of ID-porten, weakest first. */
const NIVAAER = ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'];
const KREVD_NIVAA = 'idporten-loa-substantial';

/** The cookie outlives the session on purpose: the 30 minutes are counted on the server, where they cannot be edited. */
const COOKIE_SEKUNDER = 12 * 60 * 60;

interface IdportenProfil extends Profile {
  pid?: string;
  sid?: string;
  acr?: string;
}

/**
 * What one login knows while next-auth works on it. next-auth's adapter is only told a user id when it makes a session,
 * but ours needs the foedselsnummer and ID-porten's `sid` as well; they travel here, and never further.
 */
interface Innlogging {
  /** The session cookie the person came with, which this login replaces. */
  gammeltToken: string | undefined;
  profil?: IdportenProfil;
}
const innlogging = new AsyncLocalStorage<Innlogging>();

export const sikreCookies = () => env().APP_URL.startsWith('https://');
export const sesjonscookie = () => `${sikreCookies() ? '__Secure-' : ''}next-auth.session-token`;

/** The session cookie the person comes with, if any. */
export async function readToken(): Promise<string | undefined> {
  return (await cookies()).get(sesjonscookie())?.value;
}

/** Runs next-auth with a place to keep what this login knows. */
export function medInnlogging<T>(gammelt: string | undefined, run: () => Promise<T>): Promise<T> {
  // next-auth takes its own address from here and nowhere else.
  process.env.NEXTAUTH_URL = env().APP_URL;
  return innlogging.run({ gammeltToken: gammelt }, run);
}

function toUser(personId: string): AdapterUser {
  return { id: personId, email: '', emailVerified: null };
}

/** There is no table of users: a person is a keyed hash, and a session is what we keep. */
const adapter: Adapter = {
  getUserByAccount: ({ providerAccountId }) => toUser(providerAccountId),
  getUser: (id) => toUser(id),
  // A login always begins a session of its own: an old one would carry an old `sid`, perhaps another person.
  getSessionAndUser: () => null,
  async createSession(sesjon): Promise<AdapterSession> {
    const naa = innlogging.getStore();
    if (!naa?.profil?.pid) throw new Error('a session can only begin in a login that has passed');
    if (naa.gammeltToken) await avsluttSesjon(naa.gammeltToken);
    await startSesjon({
      token: sesjon.sessionToken,
      pid: naa.profil.pid,
      idportenSid: naa.profil.sid ?? null,
    });
    return sesjon;
  },
};

export function authOptions(): AuthOptions {
  return {
    secret: nextAuthHemmelighet(),
    useSecureCookies: sikreCookies(),
    session: {
      strategy: 'database',
      maxAge: COOKIE_SEKUNDER,
      generateSessionToken: () => randomBytes(32).toString('base64url'),
    },
    adapter,
    providers: [
      {
        id: 'idporten',
        name: 'ID-porten',
        type: 'oauth',
        wellKnown: wellKnown(),
        clientId: env().IDPORTEN_CLIENT_ID,
        idToken: true,
        checks: ['pkce', 'state', 'nonce'],
        authorization: { params: { scope: 'openid', acr_values: KREVD_NIVAA, ui_locales: 'nb' } },
        client: { token_endpoint_auth_method: 'private_key_jwt', id_token_signed_response_alg: 'RS256' },
        jwks: { keys: [env().IDPORTEN_JWK] },
        // The id next-auth sees is the keyed hash; a person without a number gets no further than `signIn` below.
        profile: (profil: IdportenProfil) => ({ id: profil.pid ? toPersonId(profil.pid) : 'uten-pid' }),
      },
    ],
    callbacks: {
      signIn({ profile }) {
        const profil: IdportenProfil = profile ?? {};
        // ID-porten may answer with less than we asked for; the check is ours.
        if (NIVAAER.indexOf(profil.acr ?? '') < NIVAAER.indexOf(KREVD_NIVAA)) return '/feil/for-lavt-nivaa';
        if (!profil.pid) return '/feil/uten-pid';
        const naa = innlogging.getStore();
        if (naa) naa.profil = profil;
        return true;
      },
      redirect: ({ url, baseUrl }) => (new URL(url, baseUrl).origin === baseUrl ? url : baseUrl),
    },
    pages: { error: '/feil/innlogging', signIn: '/feil/innlogging' },
    logger: {
      // The metadata may hold tokens; the code tells an operator what to look for.
      error: (kode) => logg.warn({ kode }, 'login failed'),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
