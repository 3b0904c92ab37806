import { OAuthFeil } from '../felles/oauth';
import type { IdportenKlient } from '../oppsett';
import { ACR_NIVAA, type Forespoersel, type Idporten, type Locale } from './tilstand';

export const UI_LOCALES: readonly Locale[] = ['en', 'nb', 'nn', 'se'];
export const SCOPES = ['openid', 'profile'] as const;

/** A refusal that can be sent back to the client, because its redirect_uri has been checked. */
export class RedirectFeil extends OAuthFeil {
  constructor(
    readonly redirectUri: string,
    readonly state: string | undefined,
    error: string,
    beskrivelse: string,
  ) {
    super(error, beskrivelse);
  }
}

export function findKlient(idporten: Idporten, clientId: string | undefined): IdportenKlient {
  const klient = clientId === undefined ? undefined : idporten.klienter.get(clientId);
  if (!klient) throw new OAuthFeil('invalid_client', 'Unknown client_id', 401);
  return klient;
}

/** Validates an authorization request, from the query or from PAR. */
export function readForespoersel(klient: IdportenKlient, p: ReadonlyMap<string, string>): Forespoersel {
  const redirectUri = p.get('redirect_uri');
  if (redirectUri === undefined || !klient.redirectUris.includes(redirectUri)) {
    throw new OAuthFeil('invalid_request', 'redirect_uri is not registered for the client');
  }
  const state = p.get('state');
  const fail = (error: string, beskrivelse: string) =>
    new RedirectFeil(redirectUri, state, error, beskrivelse);
  const required = (navn: string) => {
    const verdi = p.get(navn);
    if (verdi === undefined) throw fail('invalid_request', `${navn} is missing`);
    return verdi;
  };

  if (p.has('request')) throw fail('request_not_supported', 'request is not supported');
  if (required('response_type') !== 'code') throw fail('unsupported_response_type', 'Only code is supported');
  if ((p.get('response_mode') ?? 'query') !== 'query') {
    throw fail('invalid_request', 'Only response_mode query is supported');
  }
  const scope = required('scope');
  const scopes = scope.split(' ');
  if (!scopes.includes('openid') || scopes.some((s) => !SCOPES.some((kjent) => kjent === s))) {
    throw fail('invalid_scope', `scope must be openid and may hold ${SCOPES.join(', ')}`);
  }
  const codeChallenge = required('code_challenge');
  if (p.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(codeChallenge)) {
    throw fail('invalid_request', 'PKCE with code_challenge_method S256 is required');
  }
  return {
    clientId: klient.clientId,
    redirectUri,
    scope,
    state: required('state'),
    nonce: required('nonce'),
    acr: readAcr(p.get('acr_values'), fail),
    locale: readLocale(p.get('ui_locales')),
    prompt: readPrompt(p.get('prompt'), fail),
    codeChallenge,
  };
}

type Fail = (error: string, beskrivelse: string) => OAuthFeil;

/** Returns the level the login must reach: the lowest of the requested ones. */
function readAcr(verdi: string | undefined, fail: Fail) {
  const oensket = (verdi ?? 'idporten-loa-substantial').split(' ');
  if (oensket.some((acr) => !ACR_NIVAA.some((kjent) => kjent === acr))) {
    throw fail('invalid_request', `acr_values must be of ${ACR_NIVAA.join(', ')}`);
  }
  return ACR_NIVAA.find((acr) => oensket.includes(acr)) ?? 'idporten-loa-substantial';
}

/** Returns the first supported language. Unknown languages are ignored, as OpenID Connect requires. */
function readLocale(verdi: string | undefined): Locale | undefined {
  for (const locale of (verdi ?? '').split(' ')) {
    const kjent = UI_LOCALES.find((l) => l === locale);
    if (kjent) return kjent;
  }
  return undefined;
}

function readPrompt(verdi: string | undefined, fail: Fail): 'login' | 'none' | undefined {
  if (verdi === undefined || verdi === 'consent') return undefined;
  if (verdi === 'login' || verdi === 'none') return verdi;
  throw fail('invalid_request', 'prompt must be consent, login or none');
}
