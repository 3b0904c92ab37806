import { hoursToMilliseconds, minutesToMilliseconds } from 'date-fns';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { z } from 'zod';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import { AppError } from '#lib/domain/felles/app-error';
import { env } from '#lib/oppsett/env';
import { toFellesTid } from '#lib/oppsett/klokke';
import { hent, isUtenforError, type UtenforError } from './hent';
import { Krav } from './maskinporten-krav';
import { readNoekkelsett } from './noekkelsett';

const SYSTEM = 'Maskinporten';
const LEEWAY_SEKUNDER = 10;
const ETT_MINUTT = minutesToMilliseconds(1);
const ETT_DOEGN = hoursToMilliseconds(24);

let noekler: JWTVerifyGetKey | undefined;

/**
 * Verifies an access token signed by Maskinporten, and returns the caller.
 * @throws AppError `ugyldig-token` when it is not valid for us now; UtenforError when the keys cannot be
 * fetched
 */
export async function verifyMaskinportenToken(token: string): Promise<Systemaktoer> {
  const issuer = env().MASKINPORTEN_ISSUER;
  noekler ??= rememberNoekler(`${issuer}jwk`);
  try {
    const { payload } = await jwtVerify(token, noekler, {
      issuer,
      algorithms: ['RS256'],
      clockTolerance: LEEWAY_SEKUNDER,
      currentDate: toFellesTid(new Date()),
      requiredClaims: ['exp'],
    });
    return Krav.parse(payload);
  } catch (cause) {
    if (!(cause instanceof errors.JOSEError || cause instanceof z.ZodError)) throw cause;
    throw new AppError('ugyldig-token', { cause, detaljer: { token: toGrunn(cause) } });
  }
}

/**
 * Returns a reason that helps an honest caller without helping an attacker: the token has expired, or which
 * claim is wrong.
 */
function toGrunn(feil: Error): string {
  if (feil instanceof errors.JWTExpired) return 'utloept';
  if (feil instanceof errors.JWTClaimValidationFailed) return `feil-${feil.claim}`;
  return feil instanceof z.ZodError ? `feil-${String(feil.issues[0]?.path[0])}` : 'ikke-gyldig';
}

/**
 * Makes a key lookup: Maskinporten's keys, cached for a day, and fetched again at an unknown kid, at most
 * once a minute. When Maskinporten does not answer, the cached keys remain in use.
 */
function rememberNoekler(url: string): JWTVerifyGetKey {
  let feilet: { naar: number; feil: UtenforError } | undefined;
  const fjerne = createRemoteJWKSet(new URL(url), {
    cooldownDuration: ETT_MINUTT,
    cacheMaxAge: ETT_DOEGN,
    [customFetch]: async () => {
      // Without cached keys every call fails, so each one tries again.
      if (feilet && fjerne.jwks() && Date.now() < feilet.naar + ETT_MINUTT) throw feilet.feil;
      try {
        return Response.json(readNoekkelsett(SYSTEM, await hent(SYSTEM, url)));
      } catch (feil) {
        if (isUtenforError(feil)) feilet = { naar: Date.now(), feil };
        throw feil;
      }
    },
  });
  return async (hode, token) => {
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
}
