import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { APP_URL } from '#dev/proeve/verden/miljoe';
import { startSvarer } from '#dev/proeve/verden/svarer';
import { iVerden } from '#dev/proeve/verden/verden';
import { env } from '#lib/oppsett/env';
import { UtenforError } from './hent';
import { idportenOrigins, logoutUrl, pushLogin, wellKnown } from './idporten';

const verden = iVerden();
const falsk = await startSvarer();
afterAll(() => falsk.stopp());

const paaAutorisasjon = (endring: Record<string, string> = {}) => ({
  client_id: 'test-idporten',
  scope: 'openid',
  response_type: 'code',
  redirect_uri: `${APP_URL}/api/auth/callback/idporten`,
  state: 'tilstand',
  nonce: 'engangs',
  code_challenge: 'A'.repeat(43),
  code_challenge_method: 'S256',
  acr_values: 'idporten-loa-substantial',
  ...endring,
});

it('pushes the parameters, and sends the person on with only a reference to them', async () => {
  const url = new URL(await pushLogin(paaAutorisasjon()));
  expect(`${url.origin}${url.pathname}`).toBe(`${env().IDPORTEN_ISSUER}/authorize`);
  expect([...url.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
  expect((await fetch(url)).status).toBe(200);
  expect(verden.kall).toContain('POST /idporten/par');
});

it('proves who we are with a short-lived assertion whose one audience is the issuer', async () => {
  falsk.svar(({ sti }) =>
    sti === '/par'
      ? { status: 201, kropp: '{"request_uri":"urn:x"}' }
      : {
          kropp: JSON.stringify({
            authorization_endpoint: `${falsk.url}/authorize`,
            end_session_endpoint: `${falsk.url}/logout`,
            pushed_authorization_request_endpoint: `${falsk.url}/par`,
            token_endpoint: `${falsk.url}/token`,
            jwks_uri: `${falsk.url}/jwks.json`,
          }),
        },
  );
  const ekte = env().IDPORTEN_ISSUER;
  try {
    Object.assign(env(), { IDPORTEN_ISSUER: falsk.url });
    await pushLogin(paaAutorisasjon());
    await pushLogin(paaAutorisasjon());
  } finally {
    Object.assign(env(), { IDPORTEN_ISSUER: ekte });
  }
  // The metadata is fetched once and cached.
  expect(falsk.spurt.map(({ sti }) => sti)).toEqual(['/.well-known/openid-configuration', '/par', '/par']);
  const [foerste, andre] = falsk.spurt.slice(1).map(({ kropp }) => {
    const skjema = new URLSearchParams(kropp);
    expect(skjema.get('client_assertion_type')).toBe(
      'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    );
    return skjema.get('client_assertion') ?? '';
  });
  expect(decodeProtectedHeader(foerste ?? '')).toMatchObject({ alg: 'RS256', kid: 'test' });
  const krav = decodeJwt(foerste ?? '');
  expect(krav).toMatchObject({ iss: 'test-idporten', sub: 'test-idporten', aud: falsk.url });
  expect(Number(krav.exp) - Number(krav.iat)).toBeLessThanOrEqual(120);
  expect(krav.jti).not.toBe(decodeJwt(andre ?? '').jti);
});

it('a login ID-porten refuses is an error that says why', async () => {
  const login = pushLogin(paaAutorisasjon({ redirect_uri: 'https://evil.example/' }));
  await expect(login).rejects.toThrow(UtenforError);
  await expect(login).rejects.toThrow(/400/);
});

it('logs out by client id, and with no token in the address', async () => {
  const url = new URL(await logoutUrl(`${APP_URL}/`));
  expect(`${url.origin}${url.pathname}`).toBe(`${env().IDPORTEN_ISSUER}/logout`);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: 'test-idporten',
    post_logout_redirect_uri: `${APP_URL}/`,
  });
});

it('the metadata is where the issuer says', () => {
  expect(wellKnown()).toBe(`${env().IDPORTEN_ISSUER}/.well-known/openid-configuration`);
});

describe('idportenOrigins', () => {
  it.each([
    ['https://idporten.no', ['https://idporten.no', 'https://login.idporten.no']],
    ['https://test.idporten.no', ['https://test.idporten.no', 'https://login.test.idporten.no']],
    ['http://localhost:4000/idporten', ['http://localhost:4000']],
  ])('%s', (issuer, origins) => {
    expect(idportenOrigins(issuer)).toEqual(origins);
  });
});
