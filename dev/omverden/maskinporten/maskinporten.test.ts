import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALTINN_SCOPE } from '../altinn/altinn';
import {
  MP_CLIENT_ID,
  maskinportenAssertion,
  type Proevebenk,
  postMaskinporten,
  postSkjema,
  secondsFromNow,
  startProevebenk,
} from '../test-stoette';

let benk: Proevebenk;
let issuer: string;

beforeAll(async () => {
  benk = await startProevebenk();
  issuer = `${benk.baseUrl}/maskinporten/`;
});
afterAll(() => benk.stopp());

describe('Maskinporten', () => {
  it('publishes its metadata', async () => {
    const svar = await fetch(`${issuer}.well-known/oauth-authorization-server`);
    expect(await svar.json()).toMatchObject({
      issuer,
      token_endpoint: `${issuer}token`,
      jwks_uri: `${issuer}jwk`,
    });
  });

  it('gives a token with the consumer in ISO 6523 form', async () => {
    const svar = await postMaskinporten(benk, await maskinportenAssertion(benk));
    expect(svar.status).toBe(200);
    const { access_token, ...resten } = await svar.json();
    expect(resten).toEqual({ token_type: 'Bearer', expires_in: 119, scope: ALTINN_SCOPE });
    const { payload } = await jwtVerify(access_token, createRemoteJWKSet(new URL(`${issuer}jwk`)), {
      issuer,
    });
    expect(payload).toMatchObject({
      aud: 'unspecified',
      token_type: 'Bearer',
      client_amr: 'private_key_jwt',
      client_id: MP_CLIENT_ID,
      scope: ALTINN_SCOPE,
      consumer: { authority: 'iso6523-actorid-upis', ID: '0192:974761076' },
    });
  });

  it('makes resource the audience', async () => {
    const assertion = await maskinportenAssertion(benk, { resource: ['https://api.example'] });
    const { access_token } = await (await postMaskinporten(benk, assertion)).json();
    const jwks = createRemoteJWKSet(new URL(`${issuer}jwk`));
    const { payload } = await jwtVerify(access_token, jwks, { audience: 'https://api.example' });
    expect(payload.aud).toEqual(['https://api.example']);
  });

  it.each([
    ['aud of the token endpoint', () => ({ aud: `${issuer}token` }), 'invalid_grant', 'MP-110'],
    ['aud without the slash', () => ({ aud: issuer.slice(0, -1) }), 'invalid_grant', 'MP-110'],
    ['aud as an array', () => ({ aud: [issuer] }), 'invalid_grant', 'MP-110'],
    ['no aud', () => ({ aud: undefined }), 'invalid_grant', 'MP-110'],
    ['an unknown client', () => ({ iss: 'ukjent' }), 'invalid_grant', 'MP-100'],
    [
      'an expired assertion',
      () => ({ iat: secondsFromNow(-90), exp: secondsFromNow(-20) }),
      'invalid_grant',
      'MP-130',
    ],
    ['too long a life', () => ({ exp: secondsFromNow(130) }), 'invalid_grant', 'MP-130'],
    ['iat in the future', () => ({ iat: secondsFromNow(30) }), 'invalid_grant', 'MP-130'],
    ['no iat', () => ({ iat: undefined }), 'invalid_grant', 'MP-130'],
    ['no scope', () => ({ scope: undefined }), 'invalid_scope', 'MP-200'],
    ['an unknown scope', () => ({ scope: 'finnes:ikke' }), 'invalid_scope', 'MP-200'],
    ['an unknown claim', () => ({ fremmed: 1 }), 'invalid_request', 'MP-011'],
    ['iss_onbehalfof', () => ({ iss_onbehalfof: 'en' }), 'invalid_request', 'MP-251'],
    ['no detail', () => ({ authorization_details: [] }), 'invalid_request', 'MP-301'],
  ])('refuses %s', async (_navn, endring, error, kode) => {
    const svar = await postMaskinporten(benk, await maskinportenAssertion(benk, endring()));
    const kropp = await svar.json();
    expect([svar.status, kropp.error]).toEqual([400, error]);
    expect(kropp.error_description).toContain(kode);
  });

  it('refuses a scope of another consumer', async () => {
    const svar = await postMaskinporten(benk, await maskinportenAssertion(benk, { scope: 'lukket:scope' }));
    expect(svar.status).toBe(403);
    expect((await svar.json()).error_description).toContain('MP-250');
  });

  it('refuses an unknown kid', async () => {
    const svar = await postMaskinporten(benk, await maskinportenAssertion(benk, {}, 'fremmed'));
    expect((await svar.json()).error_description).toContain('MP-120');
  });

  it('refuses a forged signature', async () => {
    const assertion = await maskinportenAssertion(benk);
    const annen = await maskinportenAssertion(benk);
    const forfalsket = [...assertion.split('.').slice(0, 2), annen.split('.')[2]].join('.');
    expect((await (await postMaskinporten(benk, forfalsket)).json()).error_description).toContain('MP-124');
  });

  it.each([
    ['with jti', {}],
    ['without jti', { jti: undefined }],
  ])('takes a grant once, %s', async (_navn, endring) => {
    const assertion = await maskinportenAssertion(benk, endring);
    expect((await postMaskinporten(benk, assertion)).status).toBe(200);
    expect((await (await postMaskinporten(benk, assertion)).json()).error_description).toContain('MP-012');
  });

  it('refuses another grant_type and what is no JWT', async () => {
    const annen = await postSkjema(`${issuer}token`, { grant_type: 'client_credentials' });
    expect((await annen.json()).error).toBe('unsupported_grant_type');
    expect((await postMaskinporten(benk, 'tull')).status).toBe(400);
  });
});
