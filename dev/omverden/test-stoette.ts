import { createHash, randomUUID } from 'node:crypto';
import {
  type CryptoKey,
  createRemoteJWKSet,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import { ALTINN_SCOPE } from './altinn/altinn';
import { PDP_SCOPE } from './altinn/altinn-pdp';
import { FULLMAKTER, SYSTEMKLIENTER } from './klienter';
import type { Klienter } from './oppsett';
import { SCENARIOER } from './scenarioer/index';
import { type Omverden, startOmverden } from './server';
import { VARSLING_SCOPE } from './varsling/varsling';

export const CLIENT_ID = 'kalendertjenester';
export const MP_CLIENT_ID = 'kalendertjenester-mp';
export const REDIRECT_URI = 'http://localhost:3999/api/auth/callback/idporten';
export const POST_LOGOUT_URI = 'http://localhost:3999/logget-ut';
export const NOEKKEL = 'abonnement';

/** Claims to change in an assertion. `undefined` removes a claim. */
type Krav = Record<string, unknown>;

export interface Proevebenk extends Omverden {
  klienter: Klienter;
  sign(claims: Krav, kid?: string): Promise<string>;
}

/** Starts the stand-ins on a free port, with a registered product and its private key. */
export async function startProevebenk(
  frontchannelLogoutUri = 'http://localhost:3999/frontchannel',
): Promise<Proevebenk> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'produkt' };
  const klienter: Klienter = {
    idporten: {
      clientId: CLIENT_ID,
      jwk,
      redirectUris: [REDIRECT_URI],
      postLogoutRedirectUris: [POST_LOGOUT_URI],
      frontchannelLogoutUri,
    },
    maskinporten: [
      {
        clientId: MP_CLIENT_ID,
        organisasjonsnummer: '974761076',
        jwk,
        scopes: [ALTINN_SCOPE, PDP_SCOPE, VARSLING_SCOPE, 'annet:scope'],
      },
      ...SYSTEMKLIENTER.map((klient) => ({ ...klient, jwk })),
      { clientId: 'digdir', organisasjonsnummer: '991825827', jwk, scopes: [VARSLING_SCOPE] },
      { clientId: 'uten-org', organisasjonsnummer: '310079197', jwk, scopes: [VARSLING_SCOPE] },
      { clientId: 'annen', organisasjonsnummer: '974761076', jwk, scopes: ['annet:scope', 'lukket:scope'] },
    ],
    fullmakter: FULLMAKTER,
    altinnAbonnementsnoekkel: NOEKKEL,
  };
  const omverden = await startOmverden({ port: 0, klienter, scenarioer: SCENARIOER });
  return { ...omverden, klienter, sign: (claims, kid = 'produkt') => sign(privateKey, claims, kid) };
}

function sign(noekkel: CryptoKey, claims: Krav, kid: string): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(noekkel);
}

export function secondsFromNow(sekunder: number): number {
  return Math.floor(Date.now() / 1000) + sekunder;
}

export function clientAssertion(benk: Proevebenk, endring: Krav = {}): Promise<string> {
  return benk.sign({
    iss: CLIENT_ID,
    sub: CLIENT_ID,
    aud: `${benk.baseUrl}/idporten`,
    iat: secondsFromNow(0),
    exp: secondsFromNow(60),
    jti: randomUUID(),
    ...endring,
  });
}

export async function postSkjema(
  url: string,
  felter: Record<string, string>,
  hoder: Record<string, string> = {},
) {
  return fetch(url, {
    method: 'POST',
    body: new URLSearchParams(felter),
    redirect: 'manual',
    headers: hoder,
  });
}

/** Posts to an endpoint that requires client authentication. */
export async function postAsKlient(
  benk: Proevebenk,
  sti: 'par' | 'token',
  felter: Record<string, string>,
  assertion?: string,
) {
  return postSkjema(`${benk.baseUrl}/idporten/${sti}`, {
    client_id: CLIENT_ID,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion ?? (await clientAssertion(benk)),
    ...felter,
  });
}

export const VERIFIER = 'v'.repeat(50);

export function authorizeParametre(endring: Record<string, string> = {}): Record<string, string> {
  return {
    response_type: 'code',
    client_id: CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    scope: 'openid profile',
    state: 'tilstand',
    nonce: 'engangs',
    acr_values: 'idporten-loa-substantial',
    ui_locales: 'nn',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    ...endring,
  };
}

/** A browser that keeps the SSO cookie and can answer the picker. */
export class Nettleser {
  private sso = '';

  constructor(private readonly benk: Proevebenk) {}

  async open(parametre: Record<string, string>): Promise<Response> {
    return this.keep(await this.fetch(`authorize?${new URLSearchParams(parametre)}`));
  }

  async choose(side: Response, felter: Record<string, string>): Promise<Response> {
    const forespoersel = /name="forespoersel" value="([^"]+)"/.exec(await side.text())?.[1] ?? '';
    const url = `${this.benk.baseUrl}/idporten/velg`;
    return this.keep(await postSkjema(url, { forespoersel, ...felter }, { cookie: this.sso }));
  }

  fetch(sti: string, init: RequestInit = {}): Promise<Response> {
    const url = `${this.benk.baseUrl}/idporten/${sti}`;
    return fetch(url, { redirect: 'manual', ...init, headers: { cookie: this.sso, ...init.headers } });
  }

  /** Logs in. Returns the parameters of the callback to the client. */
  async login(scenario = 'eplepress', parametre = authorizeParametre()): Promise<URLSearchParams> {
    return callback(await this.choose(await this.open(parametre), { scenario }));
  }

  private keep(svar: Response): Response {
    const [cookie] = svar.headers.getSetCookie();
    if (cookie) this.sso = cookie.split(';')[0] ?? '';
    return svar;
  }
}

export function callback(svar: Response): URLSearchParams {
  return new URL(svar.headers.get('location') ?? 'http://mangler').searchParams;
}

export function tokenParametre(code: string | null): Record<string, string> {
  return {
    grant_type: 'authorization_code',
    code: code ?? '',
    redirect_uri: REDIRECT_URI,
    code_verifier: VERIFIER,
  };
}

export function maskinportenAssertion(benk: Proevebenk, endring: Krav = {}, kid?: string): Promise<string> {
  const claims = {
    iss: MP_CLIENT_ID,
    aud: `${benk.baseUrl}/maskinporten/`,
    scope: ALTINN_SCOPE,
    iat: secondsFromNow(0),
    exp: secondsFromNow(100),
    jti: randomUUID(),
    ...endring,
  };
  return benk.sign(claims, kid);
}

export function postMaskinporten(benk: Proevebenk, assertion: string): Promise<Response> {
  const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  return postSkjema(`${benk.baseUrl}/maskinporten/token`, { grant_type, assertion });
}

/** Logs in, fetches the tokens, and verifies the id_token as a client does. */
export async function fetchTokens(
  benk: Proevebenk,
  nettleser: Nettleser,
  id?: string,
  parametre?: Record<string, string>,
) {
  const code = (await nettleser.login(id, parametre)).get('code');
  const svar = await postAsKlient(benk, 'token', tokenParametre(code));
  if (svar.status !== 200)
    throw new Error(`The token endpoint answered ${svar.status}: ${await svar.text()}`);
  const tokens = await svar.json();
  return { tokens, idToken: await verifyIdToken(benk, tokens.id_token) };
}

export async function verifyIdToken(benk: Proevebenk, idToken: string): Promise<JWTPayload> {
  const issuer = `${benk.baseUrl}/idporten`;
  const jwks = createRemoteJWKSet(new URL(`${issuer}/jwks.json`));
  return (await jwtVerify(idToken, jwks, { issuer, audience: CLIENT_ID })).payload;
}
