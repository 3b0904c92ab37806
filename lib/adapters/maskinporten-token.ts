import { hash } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import { AppError } from '#lib/domain/felles/app-error';
import { env } from '#lib/oppsett/env';
import { toFellesTid } from '#lib/oppsett/klokke';
import { gjelderOss, Krav } from './maskinporten-krav';
import { type Noekler, rememberNoekler } from './maskinporten-noekler';

const LEEWAY_SEKUNDER = 10;

/** A token whose signature has been verified. What depends on the time of the call is kept, and checked again. */
interface Verifisert {
  exp: number;
  nbf: number | undefined;
  aud: string | undefined;
  aktoer: Systemaktoer;
}

/** The most characters of tokens that are remembered: some ten thousand tokens of the usual size. */
const MAKS_TEGN = 16 * 1024 * 1024;

/**
 * Tokens by their hash, so that no token lies in memory. Only verified ones, so that nobody without a token can
 * push out those of others.
 */
const verifiserte = new LRUCache<string, Verifisert>({ max: 20_000, maxSize: MAKS_TEGN });

let noekler: Noekler | undefined;
/** Rises when a key is taken out of use. A token that was being verified then is not remembered. */
let utgave = 0;

function glemAlle(): void {
  utgave++;
  verifiserte.clear();
}

/**
 * Verifies an access token signed by Maskinporten, and returns the caller. Maskinporten gives a consumer the
 * same token for up to two minutes of calls, so a signature that has been verified is remembered.
 * @throws AppError `ugyldig-token` when it is not valid for us now; UtenforError when the keys cannot be
 * fetched
 */
export async function verifyMaskinportenToken(token: string): Promise<Systemaktoer> {
  const issuer = env().MASKINPORTEN_ISSUER;
  noekler ??= rememberNoekler(`${issuer}jwk`, glemAlle);
  const navn = hash('sha256', token, 'base64url');
  const kanHuskes = noekler.erFerske();
  const husket = kanHuskes ? verifiserte.get(navn) : undefined;
  if (husket && isGyldigNaa(husket)) return husket.aktoer;
  const foer = utgave;
  try {
    const { payload } = await jwtVerify(token, noekler.find, {
      issuer,
      algorithms: ['RS256'],
      clockTolerance: LEEWAY_SEKUNDER,
      currentDate: toFellesTid(new Date()),
      requiredClaims: ['exp'],
    });
    const aktoer = Krav.parse(payload);
    const { exp = 0, nbf, aud } = payload;
    if (kanHuskes && foer === utgave && !Array.isArray(aud))
      verifiserte.set(navn, { exp, nbf, aud, aktoer }, { size: token.length });
    return aktoer;
  } catch (cause) {
    if (!(cause instanceof errors.JOSEError || cause instanceof z.ZodError)) throw cause;
    throw new AppError('ugyldig-token', { cause, detaljer: { token: toGrunn(cause) } });
  }
}

/** The checks that jose and `Krav` make of the time and the audience. A token that fails is verified again, which says why. */
function isGyldigNaa({ exp, nbf = 0, aud }: Verifisert): boolean {
  const naa = Math.floor(toFellesTid(new Date()).getTime() / 1000);
  return (
    exp > naa - LEEWAY_SEKUNDER && nbf <= naa + LEEWAY_SEKUNDER && (aud === undefined || gjelderOss(aud))
  );
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
