import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  authorizeParametre,
  CLIENT_ID,
  fetchTokens,
  Nettleser,
  POST_LOGOUT_URI,
  type Proevebenk,
  startProevebenk,
} from '../test-stoette';

let benk: Proevebenk;
let issuer: string;
const varslet: string[] = [];
const tjeneste = createServer((req, res) => {
  varslet.push(req.url ?? '');
  res.end();
});

beforeAll(async () => {
  await new Promise<void>((ferdig) => tjeneste.listen(0, '127.0.0.1', ferdig));
  const { port } = tjeneste.address() as AddressInfo;
  benk = await startProevebenk(`http://127.0.0.1:${port}/frontchannel`);
  issuer = `${benk.baseUrl}/idporten`;
});
afterAll(async () => {
  await benk.stopp();
  tjeneste.close();
});
afterEach(() => {
  vi.useRealTimers();
  varslet.length = 0;
});

describe('logout', () => {
  it('tells the client in a hidden frame, goes on, and ends the SSO session', async () => {
    const nettleser = new Nettleser(benk);
    const { tokens, idToken } = await fetchTokens(benk, nettleser);
    // The hint usually expires long before people log out.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 });
    const felter = {
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: POST_LOGOUT_URI,
      state: 'a b',
    };
    const svar = await nettleser.fetch('logout', { method: 'POST', body: new URLSearchParams(felter) });
    const side = await svar.text();
    const ramme = `iss=${encodeURIComponent(issuer)}&amp;sid=${idToken.sid}`;
    expect(side).toContain(ramme);
    expect(side).toContain(`content="0;url=${POST_LOGOUT_URI}?state=a+b"`);
    expect(side).toContain(`<a href="${POST_LOGOUT_URI}?state=a+b">`);
    expect((await nettleser.open(authorizeParametre())).status).toBe(200);
  });

  it('finds the session by its cookie when only client_id is given', async () => {
    const nettleser = new Nettleser(benk);
    await nettleser.login();
    const felter = new URLSearchParams({ client_id: CLIENT_ID, post_logout_redirect_uri: POST_LOGOUT_URI });
    expect(await (await nettleser.fetch(`logout?${felter}`)).text()).toContain('<iframe');
    // The second time there is no client to notify.
    expect((await nettleser.fetch(`logout?${felter}`)).headers.get('location')).toBe(POST_LOGOUT_URI);
  });

  it.each([
    [
      'an address that is not registered',
      { client_id: CLIENT_ID, post_logout_redirect_uri: `${POST_LOGOUT_URI}x` },
    ],
    ['an address without a client', { post_logout_redirect_uri: POST_LOGOUT_URI }],
    ['a hint that is no JWT', { id_token_hint: 'tull', post_logout_redirect_uri: POST_LOGOUT_URI }],
  ])('refuses %s', async (_navn, felter) => {
    const svar = await fetch(`${issuer}/logout?${new URLSearchParams(felter)}`, { redirect: 'manual' });
    expect(svar.status).toBe(400);
  });

  it('logs out from another service when a test asks for it', async () => {
    const nettleser = new Nettleser(benk);
    const { idToken } = await fetchTokens(benk, nettleser);
    const svar = await fetch(`${issuer}/avslutt-sesjoner`, {
      method: 'POST',
      body: new URLSearchParams({ sid: String(idToken.sid) }),
      headers: { accept: 'application/json' },
    });
    expect(await svar.json()).toMatchObject({ avsluttet: 1, frontchannel: [{ status: 200 }] });
    expect(varslet).toEqual([`/frontchannel?iss=${encodeURIComponent(issuer)}&sid=${idToken.sid}`]);
    expect((await nettleser.open(authorizeParametre())).status).toBe(200);
  });
});
