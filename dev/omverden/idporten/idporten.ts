import { withBryter } from '../felles/bryter';
import { json, type Ruter } from '../felles/http';
import type { Oppsett } from '../oppsett';
import { authorize, choosePerson, par } from './authorize';
import { SCOPES, UI_LOCALES } from './forespoersel';
import { ACR_NIVAA, createTilstand, type Idporten } from './tilstand';
import { token, userinfo } from './token';
import { endSesjoner, logout, showAvsluttSesjoner } from './utlogging';

/** ID-porten under `{baseUrl}/idporten`. The issuer has no trailing slash. */
export async function createIdporten(oppsett: Oppsett): Promise<Ruter> {
  const idporten = await createTilstand(oppsett);
  return {
    // The fault switch affects the routes the product calls, not the pages for people.
    ...withBryter({
      'GET /.well-known/openid-configuration': () => json(200, discovery(idporten)),
      'GET /jwks.json': () => json(200, idporten.noekkel.jwks),
      'POST /par': (kall) => par(idporten, kall),
      'POST /token': (kall) => token(idporten, kall),
    }),
    'GET /authorize': (kall) => authorize(idporten, kall),
    'POST /velg': (kall) => choosePerson(idporten, kall),
    'GET /userinfo': (kall) => userinfo(idporten, kall),
    'GET /logout': (kall) => logout(idporten, kall),
    'POST /logout': (kall) => logout(idporten, kall),
    'GET /avslutt-sesjoner': () => showAvsluttSesjoner(idporten),
    'POST /avslutt-sesjoner': (kall) => endSesjoner(idporten, kall),
  };
}

/** The same fields as the real document, limited to the values the stand-in supports. */
function discovery({ issuer }: Idporten) {
  const signering = ['RS256', 'RS384', 'RS512'];
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    pushed_authorization_request_endpoint: `${issuer}/par`,
    token_endpoint: `${issuer}/token`,
    end_session_endpoint: `${issuer}/logout`,
    jwks_uri: `${issuer}/jwks.json`,
    userinfo_endpoint: `${issuer}/userinfo`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code'],
    subject_types_supported: ['pairwise'],
    scopes_supported: SCOPES,
    acr_values_supported: ACR_NIVAA,
    ui_locales_supported: UI_LOCALES,
    prompt_values_supported: ['consent', 'login', 'none'],
    code_challenge_methods_supported: ['S256'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: signering,
    request_parameter_supported: false,
    request_uri_parameter_supported: true,
    claims_parameter_supported: false,
    require_pushed_authorization_requests: false,
    authorization_response_iss_parameter_supported: true,
    frontchannel_logout_supported: true,
    frontchannel_logout_session_supported: true,
    backchannel_logout_supported: false,
  };
}
