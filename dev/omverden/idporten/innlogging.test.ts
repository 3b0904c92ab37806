import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SCENARIOER, scenario } from '../scenarioer/index';
import {
  authorizeParametre,
  CLIENT_ID,
  callback,
  fetchTokens,
  Nettleser,
  type Proevebenk,
  postAsKlient,
  REDIRECT_URI,
  startProevebenk,
  tokenParametre,
  verifyIdToken,
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

describe('discovery', () => {
  it('describes the issuer without a trailing slash', async () => {
    const svar = await fetch(`${issuer}/.well-known/openid-configuration`);
    expect(await svar.json()).toMatchObject({
      issuer,
      token_endpoint: `${issuer}/token`,
      pushed_authorization_request_endpoint: `${issuer}/par`,
      code_challenge_methods_supported: ['S256'],
      frontchannel_logout_supported: true,
      authorization_response_iss_parameter_supported: true,
    });
  });
});

describe('login', () => {
  it('gives code, state and iss, and tokens about the person chosen', async () => {
    const tilbake = await new Nettleser(benk).login();
    expect(tilbake.get('state')).toBe('tilstand');
    expect(tilbake.get('iss')).toBe(issuer);

    const { tokens, idToken } = await fetchTokens(benk, new Nettleser(benk));
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 120 });
    expect(idToken).toMatchObject({
      aud: CLIENT_ID,
      pid: scenario('eplepress').person.foedselsnummer,
      acr: 'idporten-loa-substantial',
      amr: ['TestID'],
      locale: 'nn',
      nonce: 'engangs',
      sid: expect.any(String),
      auth_time: expect.any(Number),
      jti: expect.any(String),
    });
    expect((idToken.exp ?? 0) - (idToken.iat ?? 0)).toBe(120);

    const userinfo = await fetch(`${issuer}/userinfo`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    expect(await userinfo.json()).toEqual({ sub: idToken.sub, pid: idToken.pid, locale: 'nn' });
  });

  it('works through PAR, and a request_uri is used once', async () => {
    const svar = await postAsKlient(benk, 'par', authorizeParametre());
    expect(svar.status).toBe(201);
    const { request_uri, expires_in } = await svar.json();
    expect(expires_in).toBe(120);
    const parametre = { client_id: CLIENT_ID, request_uri };
    const { idToken } = await fetchTokens(benk, new Nettleser(benk), 'as-ansatte', parametre);
    expect(idToken.pid).toBe(scenario('as-ansatte').person.foedselsnummer);
    expect((await new Nettleser(benk).open(parametre)).status).toBe(400);
  });

  it('gives the same pairwise sub each time', async () => {
    const en = await fetchTokens(benk, new Nettleser(benk));
    const to = await fetchTokens(benk, new Nettleser(benk));
    expect(en.idToken.sub).toBe(to.idToken.sub);
    expect(en.idToken.sid).not.toBe(to.idToken.sid);
  });

  it('leaves pid out for an eIDAS user', async () => {
    const { idToken, tokens } = await fetchTokens(benk, new Nettleser(benk), 'eidas');
    expect(idToken).not.toHaveProperty('pid');
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    expect(await (await fetch(`${issuer}/userinfo`, { headers })).json()).not.toHaveProperty('pid');
  });

  it('gives a lower acr than asked for, for the person who has one', async () => {
    expect((await fetchTokens(benk, new Nettleser(benk), 'lavt-nivaa')).idToken.acr).toBe('idporten-loa-low');
  });

  it('lets the tester choose the level', async () => {
    const nettleser = new Nettleser(benk);
    const side = await nettleser.open(authorizeParametre());
    const valgt = await nettleser.choose(side, { scenario: 'eplepress', acr: 'idporten-loa-high' });
    expect(callback(valgt).get('code')).toBeTruthy();
    // The session already has the level high, so the next request does not ask again.
    expect((await nettleser.open(authorizeParametre({ acr_values: 'idporten-loa-high' }))).status).toBe(302);
  });

  it('sends access_denied back when the person cancels', async () => {
    const nettleser = new Nettleser(benk);
    const svar = await nettleser.choose(await nettleser.open(authorizeParametre()), { avbryt: 'ja' });
    expect(callback(svar).get('error')).toBe('access_denied');
  });
});

describe('the picker', () => {
  it('has one button for each person and needs no script', async () => {
    const svar = await new Nettleser(benk).open(authorizeParametre());
    const side = await svar.text();
    expect(side).toContain('<html lang="nb">');
    expect(side.match(/<h1>/g)).toHaveLength(1);
    expect(side.match(/name="scenario"/g)).toHaveLength(SCENARIOER.length);
    expect(side).toContain(scenario('eplepress').beskrivelse);
    expect(side).not.toContain('<script');
    const csp = svar.headers.get('content-security-policy');
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain(`form-action 'self' ${new URL(REDIRECT_URI).origin}`);
  });
});

describe('SSO', () => {
  it('does not ask again within the session', async () => {
    const nettleser = new Nettleser(benk);
    const en = await fetchTokens(benk, nettleser);
    const svar = await nettleser.open(authorizeParametre());
    const to = await postAsKlient(benk, 'token', tokenParametre(callback(svar).get('code')));
    const { id_token } = await to.json();
    expect((await verifyIdToken(benk, id_token)).sid).toBe(en.idToken.sid);
  });

  it.each([
    ['prompt=login', { prompt: 'login' }],
    ['a higher level', { acr_values: 'idporten-loa-high' }],
  ])('asks again for %s', async (_navn, endring) => {
    const nettleser = new Nettleser(benk);
    await nettleser.login();
    expect((await nettleser.open(authorizeParametre(endring))).status).toBe(200);
  });

  it('ends after 30 minutes without use', async () => {
    const nettleser = new Nettleser(benk);
    await nettleser.login();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 60_000 });
    expect((await nettleser.open(authorizeParametre())).status).toBe(200);
  });

  it('answers login_required to prompt=none without a session', async () => {
    const svar = await new Nettleser(benk).open(authorizeParametre({ prompt: 'none' }));
    expect(callback(svar).get('error')).toBe('login_required');
  });
});
