import { type Form, formAv, type Om } from './form';

/** The product's reading of the metadata: they can be used. */
export type Metadata = 'brukes';
/** The outcome of the login: logged in, or refused so that the person can try a new login. */
export type Innlogging = 'inne' | 'avslag';

const GUIDE =
  'https://docs.digdir.no/docs/idporten/oidc/oidc_guide_idporten (.well-known/openid-configuration)';
const IDTOKEN = 'https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token';
const TOKEN = 'https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_token';
const GAMMEL = 'https://docs.digdir.no/docs/idporten/oidc_old/oidc_protocol_id_token.html';

type Objekt = Record<string, unknown>;
const metadata = ({ url }: Om, endring: Objekt = {}): Objekt => ({
  issuer: url,
  pushed_authorization_request_endpoint: `${url}/par`,
  authorization_endpoint: `${url}/authorize`,
  token_endpoint: `${url}/token`,
  end_session_endpoint: `${url}/logout`,
  revocation_endpoint: `${url}/revoke`,
  jwks_uri: `${url}/jwks.json`,
  response_types_supported: ['code'],
  response_modes_supported: ['query', 'form_post', 'query.jwt', 'form_post.jwt'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  userinfo_endpoint: `${url}/userinfo`,
  scopes_supported: ['openid', 'profile'],
  ui_locales_supported: ['nb', 'nn', 'en', 'se'],
  acr_values_supported: ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'],
  frontchannel_logout_supported: true,
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt', 'none'],
  request_uri_parameter_supported: false,
  dpop_signing_alg_values_supported: ['ES256'],
  authorization_response_iss_parameter_supported: true,
  ...endring,
});
const metadataform = formAv<Metadata>('idporten-metadata');
export const IDPORTEN_METADATA: readonly Form<Metadata>[] = [
  metadataform('the metadata', GUIDE, (om) => metadata(om), 'brukes'),
  metadataform(
    'with what is empty as null',
    'OpenID Connect Discovery § 4.2 leaves it out; some servers do not',
    (om) => metadata(om, { userinfo_endpoint: null, claims_supported: null }),
    'brukes',
  ),
  metadataform(
    'without pushed requests, from before they came',
    'https://docs.digdir.no/docs/idporten/oidc_old/ (the older ID-porten, which had none)',
    (om) => metadata(om, { pushed_authorization_request_endpoint: undefined }),
    'feil',
  ),
  metadataform(
    'a page of maintenance in the place of JSON',
    'common of gateways: HTML with status 200',
    () => null,
    'feil',
    { tekst: () => '<!doctype html><title>Vedlikehold</title>' },
  ),
];

const tokenform = formAv<Innlogging>('idporten-token');
/** Placeholder for the signed token. */
export const ID_TOKEN = '<id_token>';
const tokener = {
  access_token: 'a',
  id_token: ID_TOKEN,
  token_type: 'Bearer',
  expires_in: 600,
  scope: 'openid',
};
export const IDPORTEN_TOKEN: readonly Form<Innlogging>[] = [
  tokenform('the tokens', TOKEN, () => tokener, 'inne'),
  tokenform(
    'with a refresh token, and seconds as text',
    `${TOKEN}; github.com/ramosbugs/oauth2-rs/issues/151 (of another server)`,
    () => ({ ...tokener, refresh_token: 'r', refresh_token_expires_in: 7200, expires_in: '600' }),
    'inne',
  ),
  tokenform(
    'an access token alone',
    'RFC 6749 § 5.1, where openid was not asked for',
    () => ({ ...tokener, id_token: undefined }),
    'feil',
  ),
  tokenform(
    'a code that has been used',
    `${TOKEN} (invalid_grant)`,
    () => ({ error: 'invalid_grant', error_description: 'Code is already used or expired' }),
    'avslag',
    { status: 400 },
  ),
  tokenform(
    'a client that is not known',
    `${TOKEN} (invalid_client)`,
    () => ({ error: 'invalid_client', error_description: 'Client authentication failed' }),
    'feil',
    { status: 401 },
  ),
];

/** The claims of an id_token. The claims specific to one login are added when it is signed. */
const krav = ({ pid, naa, url }: Om, endring: Objekt = {}): Objekt => ({
  sub: 'qD-kwgr3FcGA9zy4M7O_4Dco95Uobipd0RJeHSWypG5BL0VrsSND4Pppa2ZInbDyTGfo0AncdvAbU74gfdQmVe7Uz_D0el0',
  amr: ['TestID'],
  iss: url,
  pid,
  locale: 'nb',
  nonce: 'engangs',
  sid: 'dskgZMtxu8DRSyIBTljf9XgqVggBS865o6Rmf74rskQ',
  aud: 'test-idporten',
  acr: 'idporten-loa-substantial',
  auth_time: naa - 10,
  exp: naa + 120,
  iat: naa,
  jti: 'Hgb3zwO9g0bjmSbCCtQCxMowsZEu00lCJ2Exg4Zhv3g',
  ...endring,
});
const kravform = formAv<Innlogging>('idporten-krav');
export const IDPORTEN_KRAV: readonly Form<Innlogging>[] = [
  kravform('the claims', IDTOKEN, (om) => krav(om), 'inne'),
  kravform(
    'amr as one word, and no session',
    `${GAMMEL} (amr is text there, and there is no sid)`,
    (om) => krav(om, { amr: 'BankID', sid: undefined, acr: 'Level4' }),
    'inne',
  ),
  kravform(
    'nobody’s number',
    'https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_userinfo (pid is left out of pseudonymous logins)',
    (om) => krav(om, { pid: undefined }),
    'inne',
  ),
  kravform(
    'a number that is a number, and has lost its first nought',
    'seen of numbers that have been through a spreadsheet or a typed database; no id_token should',
    (om) => krav(om, { pid: Number(om.pid) }),
    'avslag',
  ),
  kravform(
    'for us among others',
    'OpenID Connect Core § 2 (aud may be a list)',
    (om) => krav(om, { aud: ['test-idporten', 'en-annen'] }),
    'inne',
  ),
  kravform('of another login', IDTOKEN, (om) => krav(om, { nonce: 'en-annens' }), 'avslag'),
  kravform('for another client', IDTOKEN, (om) => krav(om, { aud: 'en-annen' }), 'avslag'),
  kravform(
    'a nonce that is left out',
    'OpenID Connect Core § 2',
    (om) => krav(om, { nonce: undefined }),
    'avslag',
  ),
];
