import { createHash } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, errors, importJWK, type JWTPayload, jwtVerify } from 'jose';
import { withBryter } from '../felles/bryter';
import {
  HttpFeil,
  isObjekt,
  json,
  type Kall,
  type Ruter,
  readJsonObjekt,
  readSkjema,
  type Svar,
} from '../felles/http';
import { Huskeliste } from '../felles/huskeliste';
import { createSigneringsnoekkel, nowSeconds, randomId, type Signeringsnoekkel } from '../felles/noekler';
import { answerOAuth } from '../felles/oauth';
import type { MaskinportenKlient, Oppsett } from '../oppsett';
import { refuse } from './maskinporten-feil';
import { type Krav, readTillegg, TILLEGGSKRAV, toPart } from './maskinporten-tillegg';
import { createTokenside } from './tokenside';

const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const SIGNERING = ['RS256', 'RS384', 'RS512'];
const MAKS_LEVETID = 120;
const KLOKKESLINGRING = 10;
const TOKEN_LEVETID = 120;
const GRUNNKRAV: readonly string[] = ['aud', 'iss', 'scope', 'iat', 'exp', 'jti'];

export interface Maskinporten {
  issuer: string;
  noekkel: Signeringsnoekkel;
  ruter: Ruter;
}

/** Maskinporten under `{baseUrl}/maskinporten/`. The issuer ends with a slash. */
export async function createMaskinporten(oppsett: Oppsett): Promise<Maskinporten> {
  const { baseUrl, klienter } = oppsett;
  const issuer = `${baseUrl}/maskinporten/`;
  const noekkel = await createSigneringsnoekkel();
  const brukt = new Huskeliste<true>();
  const register = new Map(klienter.maskinporten.map((klient) => [klient.clientId, klient]));
  const kjenteScopes = new Set(klienter.maskinporten.flatMap((klient) => klient.scopes));

  async function token(kall: Kall): Promise<Svar> {
    const skjema = readSkjema(kall);
    const assertion = skjema.get('assertion');
    if (skjema.get('grant_type') !== GRANT)
      throw refuse('unsupported_grant_type', 'Unknown grant_type', 'MP-011');
    if (assertion === undefined) throw refuse('invalid_request', 'assertion is missing', 'MP-011');
    const klient = findKlient(register, assertion);
    const claims = await verify(klient, assertion);
    checkTider(claims);
    // aud must be one value: the issuer, with its slash. Maskinporten no longer accepts the token endpoint's address.
    if (claims.aud !== issuer) throw refuse('invalid_grant', 'aud must be the issuer', 'MP-110');
    checkUkjenteKrav(claims);
    const { scope, krav } = readKrav(klient, claims);

    // Checked last, so that a refused assertion can be corrected and sent again. Without a jti, the assertion itself is one-time.
    const engangs = `${klient.clientId}|${claims.jti ?? createHash('sha256').update(assertion).digest('hex')}`;
    if (brukt.get(engangs)) throw refuse('invalid_grant', 'The grant has been used before', 'MP-012');
    brukt.set(engangs, true, MAKS_LEVETID + 2 * KLOKKESLINGRING);

    return json(200, {
      access_token: await noekkel.sign(krav),
      token_type: 'Bearer',
      expires_in: TOKEN_LEVETID - 1,
      scope,
    });
  }

  /** Returns the claims of the token for an assertion. @throws OAuthFeil when the client may not have it */
  function readKrav(klient: MaskinportenKlient, claims: Krav): { scope: string; krav: JWTPayload } {
    const scope = checkScope(claims.scope, klient, kjenteScopes);
    const { fullmakter } = klienter;
    const tillegg = readTillegg(claims, { klient, fullmakter, scopes: scope.split(' ') });
    return { scope, krav: { ...grunnkrav(klient, scope), ...tillegg } };
  }

  function grunnkrav({ clientId, organisasjonsnummer }: MaskinportenKlient, scope: string): JWTPayload {
    const iat = nowSeconds();
    return {
      iss: issuer,
      client_amr: 'private_key_jwt',
      token_type: 'Bearer',
      aud: 'unspecified',
      scope,
      client_id: clientId,
      jti: randomId(),
      iat,
      exp: iat + TOKEN_LEVETID,
      consumer: toPart(organisasjonsnummer),
    };
  }

  /**
   * Signs tokens that Maskinporten never would, for tests of token validation: the claims of an ordinary token of `clientId`,
   * overridden by `claims`. A null removes the claim.
   */
  async function sign(kall: Kall): Promise<Svar> {
    const { clientId, claims } = readJsonObjekt(kall);
    const klient = register.get(String(clientId));
    if (!klient || !isObjekt(claims)) throw new HttpFeil(400, 'Expected clientId and claims');
    const alle = { ...grunnkrav(klient, klient.scopes.join(' ')), ...claims };
    const igjen = Object.entries(alle).filter(([, verdi]) => verdi !== null);
    return json(200, { access_token: await noekkel.sign(Object.fromEntries(igjen)) });
  }

  const metadata = {
    issuer,
    token_endpoint: `${issuer}token`,
    jwks_uri: `${issuer}jwk`,
    grant_types_supported: [GRANT],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: SIGNERING,
    authorization_details_types_supported: ['urn:altinn:systemuser', 'urn:altinn:consent'],
  };
  const ruter = withBryter({
    'GET /.well-known/oauth-authorization-server': () => json(200, metadata),
    'GET /jwk': () => json(200, noekkel.jwks),
    'POST /token': (kall) => answerOAuth(() => token(kall)),
    'POST /_token': sign,
    'GET /_token': createTokenside(oppsett, (klient, krav) => noekkel.sign(readKrav(klient, krav).krav)),
  });
  return { issuer, noekkel, ruter };
}

function findKlient(
  register: ReadonlyMap<string, MaskinportenKlient>,
  assertion: string,
): MaskinportenKlient {
  let iss: string | undefined;
  try {
    iss = decodeJwt(assertion).iss;
  } catch {
    throw refuse('invalid_grant', 'Invalid assertion. It is not a JWT', 'MP-011');
  }
  const klient = iss === undefined ? undefined : register.get(iss);
  if (!klient) throw refuse('invalid_grant', 'Unknown client', 'MP-100');
  return klient;
}

async function verify(klient: MaskinportenKlient, assertion: string): Promise<Krav> {
  try {
    const { kid } = decodeProtectedHeader(assertion);
    if (kid === undefined || kid !== klient.jwk.kid) throw refuse('invalid_grant', 'Unknown kid', 'MP-120');
    const noekkel = await importJWK(klient.jwk, 'RS256');
    const { payload } = await jwtVerify<Krav>(assertion, noekkel, {
      algorithms: SIGNERING,
      clockTolerance: KLOKKESLINGRING,
    });
    return payload;
  } catch (feil) {
    if (feil instanceof errors.JWTExpired)
      throw refuse('invalid_grant', 'The assertion has expired', 'MP-130');
    if (feil instanceof errors.JOSEError) throw refuse('invalid_grant', 'Invalid signature', 'MP-124');
    throw feil;
  }
}

function checkTider({ iat, exp }: JWTPayload): void {
  if (iat === undefined || exp === undefined)
    throw refuse('invalid_grant', 'iat and exp are required', 'MP-130');
  if (iat > nowSeconds() + KLOKKESLINGRING) throw refuse('invalid_grant', 'iat is in the future', 'MP-130');
  if (exp - iat > MAKS_LEVETID) {
    throw refuse('invalid_grant', `exp may be at most ${MAKS_LEVETID} seconds after iat`, 'MP-130');
  }
}

function checkUkjenteKrav(claims: Krav): void {
  const ukjent = Object.keys(claims).find((navn) => !GRUNNKRAV.includes(navn) && !(navn in TILLEGGSKRAV));
  if (ukjent !== undefined) {
    throw refuse('invalid_request', `Invalid assertion. Unknown claim ${ukjent}`, 'MP-011');
  }
}

function checkScope(scope: unknown, klient: MaskinportenKlient, kjente: ReadonlySet<string>): string {
  if (typeof scope !== 'string' || scope.trim() === '') {
    throw refuse('invalid_scope', 'scope is required', 'MP-200');
  }
  for (const enkelt of scope.split(' ')) {
    if (!kjente.has(enkelt)) throw refuse('invalid_scope', `Unknown scope ${enkelt}`, 'MP-200');
    if (!klient.scopes.includes(enkelt)) {
      throw refuse('invalid_scope', `The consumer has no access to ${enkelt}`, 'MP-250', 403);
    }
  }
  return scope;
}
