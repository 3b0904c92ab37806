import { randomUUID } from 'node:crypto';
import { importJWK, type JWTPayload, SignJWT } from 'jose';
import { env, type PrivateJwk } from '#lib/oppsett/env';
import { toFellesTid } from '#lib/oppsett/klokke';

const LEVETID_SEKUNDER = 60;

/**
 * Signs a JWT that authenticates us as a client (RFC 7523), as ID-porten and Maskinporten require: a single
 * `aud`, which is the issuer, and a life of at most two minutes.
 */
export async function klientbevis(
  klient: { clientId: string; jwk: PrivateJwk; issuer: string },
  krav: JWTPayload = {},
): Promise<string> {
  const naa = Math.floor(toFellesTid(new Date()).getTime() / 1_000);
  return new SignJWT({ jti: randomUUID(), ...krav })
    .setProtectedHeader({ alg: 'RS256', kid: klient.jwk.kid })
    .setIssuer(klient.clientId)
    .setAudience(klient.issuer)
    .setIssuedAt(naa)
    .setExpirationTime(naa + LEVETID_SEKUNDER)
    .sign(await importJWK(klient.jwk, 'RS256'));
}

export const idportenKlient = () => ({
  clientId: env().IDPORTEN_CLIENT_ID,
  jwk: env().IDPORTEN_JWK,
  issuer: env().IDPORTEN_ISSUER,
});

export const maskinportenKlient = () => ({
  clientId: env().MASKINPORTEN_CLIENT_ID,
  jwk: env().MASKINPORTEN_JWK,
  issuer: env().MASKINPORTEN_ISSUER,
});
