import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuthOptions, Profile } from 'next-auth';
import type { Adapter, AdapterSession, AdapterUser } from 'next-auth/adapters';
import { fetchIdToken, Innloggingsavslag } from '#lib/adapters/idporten';
import { makeToken, nextAuthHemmelighet, toPersonId } from '#lib/adapters/kryptering';
import { env } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { sesjonscookie, sesjonscookieValg, sikreCookies } from '#lib/request/felles/sesjonscookie';
import { endSesjon } from '#lib/usecases/sesjon/end-sesjon';
import { startSesjon } from '#lib/usecases/sesjon/start-sesjon';
import type { Forsoek } from './innloggingsforsoek';

/** The assurance levels of ID-porten, weakest first. */
const NIVAAER = ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'];
export const KREVD_NIVAA = 'idporten-loa-substantial';

/**
 * Longer than the session on purpose: the 30 minutes are counted on the server, where they cannot be edited.
 */
const COOKIE_SEKUNDER = 12 * 60 * 60;

export interface IdportenProfil extends Profile {
  pid?: string;
  sid?: string;
  /** The language the person uses at ID-porten. */
  locale?: string;
  acr?: string;
}

/**
 * The state of one login while next-auth handles it. The adapter of next-auth is only given a user id when it
 * creates a session, but our session also needs the foedselsnummer and ID-porten's `sid`; they are kept here,
 * and never longer than the login.
 */
export interface Innlogging {
  /** The session cookie of the request, which this login replaces. */
  gammeltToken: string | undefined;
  forsoek: Forsoek;
  profil?: IdportenProfil;
  /** The error that stopped it; next-auth reports it only through an address. */
  feil?: unknown;
}
const innlogging = new AsyncLocalStorage<Innlogging>();

/** Runs next-auth with the state of this login. */
export function withInnlogging<T>(naa: Innlogging, run: () => Promise<T>): Promise<T> {
  // next-auth reads its own address only from here.
  process.env.NEXTAUTH_URL = env().APP_URL;
  return innlogging.run(naa, run);
}

function toUser(personId: string): AdapterUser {
  return { id: personId, email: '', emailVerified: null };
}

/** There is no table of users: a person is a keyed hash, and only sessions are stored. */
const adapter: Adapter = {
  getUserByAccount: ({ providerAccountId }) => toUser(providerAccountId),
  getUser: (id) => toUser(id),
  // A login always starts a new session: an old one would have an old `sid`, and perhaps another person.
  getSessionAndUser: () => null,
  createSession: (sesjon): Promise<AdapterSession> =>
    husk(async ({ profil, gammeltToken }) => {
      if (!profil?.pid) throw new Error('a session can only start in a completed login');
      if (gammeltToken) await endSesjon(gammeltToken);
      await startSesjon({
        token: sesjon.sessionToken,
        pid: profil.pid,
        idportenSid: profil.sid ?? null,
      });
      return sesjon;
    }),
};

/** Runs a part of the login, and stores the error that stopped it. */
async function husk<T>(run: (naa: Innlogging) => Promise<T>): Promise<T> {
  const naa = innlogging.getStore();
  if (!naa) throw new Error('next-auth only runs in a login');
  try {
    return await run(naa);
  } catch (feil) {
    naa.feil = feil;
    throw feil;
  }
}

/** Returns the address that ID-porten redirects back to. */
export const CALLBACK = () => `${env().APP_URL}/api/auth/callback/idporten`;

export function authOptions(): AuthOptions {
  return {
    secret: nextAuthHemmelighet(),
    useSecureCookies: sikreCookies(),
    cookies: { sessionToken: { name: sesjonscookie(), options: sesjonscookieValg() } },
    session: {
      strategy: 'database',
      maxAge: COOKIE_SEKUNDER,
      generateSessionToken: makeToken,
    },
    adapter,
    providers: [
      {
        id: 'idporten',
        name: 'ID-porten',
        type: 'oauth',
        issuer: env().IDPORTEN_ISSUER,
        clientId: env().IDPORTEN_CLIENT_ID,
        idToken: true,
        // next-auth has one cookie per check for all logins of a browser; our checks are per login.
        checks: ['none'],
        // We make this request: the client of next-auth has no limit on time or size.
        token: {
          request: ({ params }) =>
            husk(async ({ forsoek }) => {
              if (params.iss !== env().IDPORTEN_ISSUER || !params.code)
                throw new Innloggingsavslag('the answer is not from ID-porten, or has no code');
              const redirectUri = CALLBACK();
              const { idToken } = await fetchIdToken({ ...forsoek, code: params.code, redirectUri });
              return { tokens: { id_token: idToken } };
            }),
        },
        // The user id of next-auth is the keyed hash. A person without a number is stopped by `signIn` below.
        profile: (profil: IdportenProfil) => ({ id: profil.pid ? toPersonId(profil.pid) : 'uten-pid' }),
      },
    ],
    callbacks: {
      signIn({ profile }) {
        const profil: IdportenProfil = profile ?? {};
        // ID-porten may answer with a lower level than requested, so it is checked here.
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
      // The metadata may contain tokens; the code is enough for an operator.
      error: (kode) => logg.warn({ kode }, 'login failed'),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
