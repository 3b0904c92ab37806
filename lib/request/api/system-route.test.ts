import { describe, expect, it, vi } from 'vitest';
import { FRISTER, KALENDER, LEVER, orgnrTil } from '#dev/omverden/klienter';
import { AppError } from '#lib/domain/felles/app-error';
import { metodeIkkeTillatt, ukjentAdresse } from './avvis-kall';
import { ID, iSystemrute, MAKS } from './test-systemkall';

const { miljoe, params, lever, spoer, feil, sist, settSvar } = iSystemrute();

describe('who asks', () => {
  it('is the consumer of the token, and the route is told', async () => {
    const svar = await spoer({ soek: '?antall=2', kropp: '{"oppgaver":[{"frist":"2026-12-10"}]}' });
    expect([svar.status, await svar.json()]).toEqual([200, { ok: true }]);
    expect(svar.headers.get('Content-Security-Policy')).toBe(`default-src 'none'; frame-ancestors 'none'`);
    expect(svar.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(sist()).toMatchObject({
      params: { kilde: 'mva' },
      body: { oppgaver: [{ frist: '2026-12-10' }] },
      soek: { antall: '2' },
      system: { consumer: orgnrTil('skatteetaten-mva'), supplier: null, scopes: [LEVER] },
      tid: { idag: '2026-11-10' },
      korrelasjonsid: ID,
    });
  });

  it('may write the scheme as it likes', async () => {
    expect((await spoer({ token: `bearer  ${await lever()}` })).status).toBe(200);
  });

  it.each([
    ['no token', null, 'Bearer realm="kalendertjenester"'],
    ['another scheme', 'Basic YTpi', 'Bearer realm="kalendertjenester", error="invalid_token"'],
    ['two tokens', 'Bearer a, Bearer b', 'Bearer realm="kalendertjenester", error="invalid_token"'],
    ['an empty token', 'Bearer ', 'Bearer realm="kalendertjenester", error="invalid_token"'],
    ['garbage', 'Bearer tull', 'Bearer realm="kalendertjenester", error="invalid_token"'],
  ])('is refused with %s', async (_navn, token, utfordring) => {
    expect(await feil({ token })).toMatchObject({ status: 401, kode: 'KAL-003', utfordring });
  });

  it('is told that the token is too old', async () => {
    const svar = await fetch(`${miljoe.baseUrl()}/maskinporten/_token`, {
      method: 'POST',
      body: JSON.stringify({ clientId: 'skatteetaten-mva', claims: { exp: 1 } }),
    });
    const { status, melding } = await feil({ token: `Bearer ${(await svar.json()).access_token}` });
    expect([status, melding]).toEqual([401, expect.stringContaining('token: utloept')]);
  });

  it.each([KALENDER, FRISTER, `${KALENDER} ${FRISTER}`])('is refused with the scope %s', async (scope) => {
    const token = `Bearer ${await miljoe.fetchToken('fremmed', { scope })}`;
    const utfordring = `Bearer realm="kalendertjenester", error="insufficient_scope", scope="${LEVER}"`;
    expect(await feil({ token })).toMatchObject({ status: 403, kode: 'KAL-005', utfordring });
  });

  it('is decided before anything that was sent is read', async () => {
    expect((await feil({ token: null, kropp: 'x'.repeat(MAKS + 1) })).status).toBe(401);
  });
});

describe('what comes back', () => {
  it('is nothing when there is nothing to say', async () => {
    settSvar(() => undefined);
    const svar = await spoer();
    expect([svar.status, await svar.text()]).toEqual([204, '']);
  });

  it('says nothing of what went wrong inside', async () => {
    settSvar(() => {
      throw new Error('det innerste');
    });
    const svar = await spoer();
    expect([svar.status, await svar.json()]).toEqual([
      500,
      { kode: 'KAL-001', melding: 'Noe gikk galt hos oss', korrelasjonsid: ID },
    ]);
  });

  it('is the status of the code of the use case', async () => {
    settSvar(() => {
      throw new AppError('ikke-tilgang');
    });
    expect((await spoer()).status).toBe(403);
  });

  it('is that Maskinporten is down, when its keys have never been had', async () => {
    const bryt = (modus: string) =>
      fetch(`${miljoe.baseUrl()}/maskinporten/_bryter`, { method: 'PUT', body: JSON.stringify({ modus }) });
    const token = `Bearer ${await lever()}`;
    await bryt('nede');
    expect((await spoer({ token })).status).toBe(200);
    vi.resetModules();
    const { systemRoute: ny } = await import('./system-route');
    const headers = { Authorization: token };
    const svar = await ny({ scope: LEVER }, async () => ({}))(new Request('http://x/', { headers }), {
      params,
    });
    expect([svar.status, (await svar.json()).kode]).toEqual([503, 'KAL-019']);
    await bryt('ok');
  });
});

describe('other methods and addresses', () => {
  const andre = metodeIkkeTillatt(['PUT']);
  const request = new Request('http://localhost/api/x', { method: 'POST', headers: { Korrelasjonsid: ID } });

  it('are refused in the published form', async () => {
    expect(Object.keys(andre)).toEqual(['GET', 'POST', 'PATCH', 'DELETE', 'OPTIONS']);
    const svar = await andre.POST(request);
    expect([svar.status, svar.headers.get('Allow')]).toEqual([405, 'PUT, OPTIONS']);
    const melding = 'Adressen tar ikke imot denne metoden';
    expect(await svar.json()).toEqual({ kode: 'KAL-012', melding, korrelasjonsid: ID });
    expect((await andre.OPTIONS(request)).headers.get('Allow')).toBe('PUT, OPTIONS');
    expect((await metodeIkkeTillatt(['GET']).PUT(request)).headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    const ukjent = await ukjentAdresse(request);
    expect([ukjent.status, (await ukjent.json()).kode]).toEqual([404, 'KAL-009']);
  });
});
