import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { MAX_KROPP } from './felles/http';
import { escapeHtml, html } from './felles/nettside';
import { startOmverden } from './server';
import { type Proevebenk, startProevebenk } from './test-stoette';

let benk: Proevebenk;

beforeAll(async () => {
  benk = await startProevebenk();
});
afterAll(() => benk.stopp());
afterEach(() => vi.unstubAllEnvs());

describe('startOmverden', () => {
  it('says that the port is taken', async () => {
    const port = Number(new URL(benk.baseUrl).port);
    const start = startOmverden({ port, klienter: benk.klienter, scenarioer: [] });
    await expect(start).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
  });

  it('does not start in production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    vi.stubEnv('MILJOE', 'produksjon');
    const start = startOmverden({ port: 0, klienter: benk.klienter, scenarioer: [] });
    await expect(start).rejects.toThrow('does not run in production');
  });

  it('lists its systems', async () => {
    expect((await (await fetch(benk.baseUrl)).json()).systemer).toContain(`${benk.baseUrl}/maskinporten`);
  });

  it.each([
    ['GET', '/ukjent', 404],
    ['GET', '/idporten/ukjent', 404],
    ['GET', '/idporten/token', 405],
  ])('answers %s %s with %i', async (method, sti, status) => {
    expect((await fetch(`${benk.baseUrl}${sti}`, { method })).status).toBe(status);
  });

  it('refuses a body that is too large', async () => {
    const svar = await fetch(`${benk.baseUrl}/idporten/token`, {
      method: 'POST',
      body: 'x'.repeat(MAX_KROPP + 1),
    });
    expect(svar.status).toBe(413);
  });

  it('stops, also with a connection open', async () => {
    const annen = await startProevebenk();
    await fetch(annen.baseUrl);
    await annen.stopp();
    await expect(fetch(annen.baseUrl)).rejects.toThrow();
  });
});

describe('html', () => {
  it('escapes text and keeps markup', () => {
    const ond = `<b a="x" b='y'>&`;
    expect(html`<p>${ond}</p>${html`<i>${1}</i>`}`.tekst).toBe(`<p>${escapeHtml(ond)}</p><i>1</i>`);
    expect(escapeHtml(ond)).toBe('&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;');
  });
});
