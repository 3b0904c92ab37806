import { errors, importJWK, type JWTPayload, jwtVerify } from 'jose';
import { nowSeconds } from '../felles/noekler';
import { OAuthFeil } from '../felles/oauth';
import type { IdportenKlient } from '../oppsett';
import type { Idporten } from './tilstand';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const MAKS_LEVETID = 120;
const KLOKKESLINGRING = 10;

/** Authenticates the client with private_key_jwt, the only method the stand-in accepts. */
export async function authenticateKlient(
  idporten: Idporten,
  skjema: ReadonlyMap<string, string>,
): Promise<IdportenKlient> {
  const assertion = skjema.get('client_assertion');
  if (assertion === undefined || skjema.get('client_assertion_type') !== ASSERTION_TYPE) {
    throw refuse('private_key_jwt is required');
  }
  const clientId = skjema.get('client_id') ?? readIssuer(assertion);
  const klient = idporten.klienter.get(clientId);
  if (!klient) throw refuse('Unknown client');

  const claims = await verify(klient, assertion);
  const { aud, iss, sub, iat, exp, jti } = claims;
  if (iss !== klient.clientId || sub !== klient.clientId) throw refuse('iss and sub must be the client_id');
  // ID-porten requires aud to be one string. Several libraries send an array.
  if (aud !== idporten.issuer) throw refuse('aud must be the issuer as a single value');
  if (iat === undefined || exp === undefined || jti === undefined)
    throw refuse('iat, exp and jti are required');
  if (iat > nowSeconds() + KLOKKESLINGRING) throw refuse('iat is in the future');
  if (exp - iat > MAKS_LEVETID) throw refuse(`The assertion may live for ${MAKS_LEVETID} seconds at most`);
  if (idporten.bruktJti.get(jti)) throw refuse('The jti has been used before');
  idporten.bruktJti.set(jti, true, MAKS_LEVETID + 2 * KLOKKESLINGRING);
  return klient;
}

async function verify(klient: IdportenKlient, assertion: string): Promise<JWTPayload> {
  try {
    const noekkel = await importJWK(klient.jwk, 'RS256');
    const { payload, protectedHeader } = await jwtVerify(assertion, noekkel, {
      algorithms: ['RS256', 'RS384', 'RS512'],
      clockTolerance: KLOKKESLINGRING,
    });
    if (klient.jwk.kid !== undefined && protectedHeader.kid !== klient.jwk.kid) throw refuse('Unknown kid');
    return payload;
  } catch (feil) {
    if (feil instanceof errors.JOSEError) throw refuse(`The assertion was refused: ${feil.message}`);
    throw feil;
  }
}

function readIssuer(jwt: string): string {
  try {
    const claims: unknown = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims && 'iss' in claims ? String(claims.iss) : '';
  } catch {
    return '';
  }
}

function refuse(beskrivelse: string): OAuthFeil {
  return new OAuthFeil('invalid_client', beskrivelse, 401);
}
