import { hoursToMilliseconds, minutesToMilliseconds } from 'date-fns';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { hent, isUtenforError, type UtenforError } from './hent';
import { readNoekkelsett } from './noekkelsett';

const SYSTEM = 'Maskinporten';
const ETT_MINUTT = minutesToMilliseconds(1);
const ETT_DOEGN = hoursToMilliseconds(24);

/** The published keys of Maskinporten. */
export interface Noekler {
  /** Finds the key of a token, for jose. */
  find: JWTVerifyGetKey;
  /** Whether the cached keys are recent, and not about to be replaced. */
  erFerske: () => boolean;
}

/**
 * Makes a key lookup: Maskinporten's keys, cached for a day, and fetched again at an unknown kid, at most
 * once a minute. When Maskinporten does not answer, the cached keys remain in use.
 * @param onBorte runs when a key that was published is no longer, before the new keys are used
 */
export function rememberNoekler(url: string, onBorte: () => void): Noekler {
  let feilet: { naar: number; feil: UtenforError } | undefined;
  const fjerne = createRemoteJWKSet(new URL(url), {
    cooldownDuration: ETT_MINUTT,
    cacheMaxAge: ETT_DOEGN,
    [customFetch]: async () => {
      // Without cached keys every call fails, so each one tries again.
      if (feilet && fjerne.jwks() && Date.now() < feilet.naar + ETT_MINUTT) throw feilet.feil;
      try {
        const nye = readNoekkelsett(SYSTEM, await hent(SYSTEM, url));
        if (isEnBorte(fjerne.jwks(), nye)) onBorte();
        return Response.json(nye);
      } catch (feil) {
        if (isUtenforError(feil)) feilet = { naar: Date.now(), feil };
        throw feil;
      }
    },
  });
  const find: JWTVerifyGetKey = async (hode, token) => {
    try {
      return await fjerne(hode, token);
    } catch (feil) {
      const husket = fjerne.jwks();
      if (!husket || !isUtenforError(feil)) throw feil;
      return createLocalJWKSet(husket)(hode, token).catch(() => {
        // The token may be signed with a new key that we could not fetch.
        throw feil;
      });
    }
  };
  return { find, erFerske: () => fjerne.fresh && !fjerne.reloading };
}

/** Whether a key is missing among the new ones. One with the same name and another content is another key. */
function isEnBorte(gamle: JSONWebKeySet | undefined, nye: JSONWebKeySet): boolean {
  const finnes = new Set(nye.keys.map(({ kid, n, e }) => `${kid} ${n} ${e}`));
  return (gamle?.keys ?? []).some(({ kid, n, e }) => !finnes.has(`${kid} ${n} ${e}`));
}
