import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  authorizeParametre,
  callback,
  clientAssertion,
  Nettleser,
  type Proevebenk,
  postAsKlient,
  REDIRECT_URI,
  secondsFromNow,
  startProevebenk,
  tokenParametre,
} from '../test-stoette';

let benk: Proevebenk;
let issuer: string;

beforeAll(async () => {
  benk = await startProevebenk();
  issuer = `${benk.baseUrl}/idporten`;
});
afterAll(() => benk.stopp());
afterEach(() => {
  vi.useRealTimers();
});

describe('a bad authorization request', () => {
  it.each([
    ['an unknown client', { client_id: 'ukjent' }],
    ['a redirect_uri that is not registered', { redirect_uri: `${REDIRECT_URI}/` }],
    ['no redirect_uri', { redirect_uri: '' }],
  ])('stays here with %s', async (_navn, endring) => {
    const svar = await new Nettleser(benk).open(authorizeParametre(endring));
    expect(svar.status).toBe(400);
    expect(svar.headers.get('location')).toBeNull();
  });

  it.each([
    ['response_type', { response_type: 'token' }, 'unsupported_response_type'],
    ['PKCE plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['no PKCE', { code_challenge: '' }, 'invalid_request'],
    ['no nonce', { nonce: '' }, 'invalid_request'],
    ['no state', { state: '' }, 'invalid_request'],
    ['an old acr value', { acr_values: 'Level3' }, 'invalid_request'],
    ['scope without openid', { scope: 'profile' }, 'invalid_scope'],
  ])('goes back to the client with an error: %s', async (_navn, endring, error) => {
    const svar = await new Nettleser(benk).open(authorizeParametre(endring));
    expect(svar.status).toBe(302);
    expect(callback(svar).get('error')).toBe(error);
    expect(callback(svar).get('iss')).toBe(issuer);
  });

  it('is refused by PAR as JSON', async () => {
    const svar = await postAsKlient(benk, 'par', authorizeParametre({ redirect_uri: 'http://ond.example' }));
    expect([svar.status, (await svar.json()).error]).toEqual([400, 'invalid_request']);
  });

  it('escapes what it shows', async () => {
    const svar = await fetch(`${issuer}/authorize?a=1&a=2&%3Cscript%3E=1&%3Cscript%3E=2`);
    expect(await svar.text()).not.toContain('<script>');
  });
});

describe('the token endpoint', () => {
  it.each([
    ['a wrong code_verifier', { code_verifier: 'x'.repeat(50) }],
    ['another redirect_uri', { redirect_uri: 'http://localhost:3999/annen' }],
    ['an unknown code', { code: 'ukjent' }],
  ])('refuses %s', async (_navn, endring) => {
    const { code } = Object.fromEntries(await new Nettleser(benk).login());
    const svar = await postAsKlient(benk, 'token', { ...tokenParametre(code ?? ''), ...endring });
    expect([svar.status, (await svar.json()).error]).toEqual([400, 'invalid_grant']);
  });

  it('takes a code once', async () => {
    const felter = tokenParametre((await new Nettleser(benk).login()).get('code'));
    expect((await postAsKlient(benk, 'token', felter)).status).toBe(200);
    expect((await postAsKlient(benk, 'token', felter)).status).toBe(400);
  });

  it('refuses a code older than 60 seconds', async () => {
    const felter = tokenParametre((await new Nettleser(benk).login()).get('code'));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    expect((await postAsKlient(benk, 'token', felter)).status).toBe(400);
  });

  it.each([
    ['aud as an array', () => ({ aud: [issuer] })],
    ['aud of the token endpoint', () => ({ aud: `${issuer}/token` })],
    ['aud with a trailing slash', () => ({ aud: `${issuer}/` })],
    ['another iss', () => ({ iss: 'annen' })],
    ['another sub', () => ({ sub: 'annen' })],
    ['an expired assertion', () => ({ iat: secondsFromNow(-100), exp: secondsFromNow(-20) })],
    ['an assertion that lives too long', () => ({ exp: secondsFromNow(200) })],
    ['an assertion from the future', () => ({ iat: secondsFromNow(60) })],
    ['no jti', () => ({ jti: undefined })],
  ])('refuses the client with %s', async (_navn, endring) => {
    const svar = await postAsKlient(
      benk,
      'par',
      authorizeParametre(),
      await clientAssertion(benk, endring()),
    );
    expect([svar.status, (await svar.json()).error]).toEqual([401, 'invalid_client']);
  });

  it('refuses a jti that was used before', async () => {
    const assertion = await clientAssertion(benk);
    expect((await postAsKlient(benk, 'par', authorizeParametre(), assertion)).status).toBe(201);
    expect((await postAsKlient(benk, 'par', authorizeParametre(), assertion)).status).toBe(401);
  });

  it('refuses other grants', async () => {
    const svar = await postAsKlient(benk, 'token', { grant_type: 'client_credentials' });
    expect((await svar.json()).error).toBe('unsupported_grant_type');
  });
});
