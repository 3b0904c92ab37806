import { EIER } from '../personer';
import { expect, test } from './oppsett';

const API = `/api/kalender/v2/virksomheter/${EIER['Per Larsen'].organisasjonsnummer}/oppgaver`;
/** A visitor's answers in the wizard. */
const AS = 'organisasjonsform=AS&mva=toMaaneder&arbeidsgiver=true&loennsdag=20';

test.describe('API', () => {
  test('svarer med fristene til den som har tilgang', async ({ som }) => {
    const per = await som('Per Larsen');
    const svar = await per.get(`${API}?fraOgMed=2026-11-01&tilOgMed=2026-11-30`);
    expect(svar.status()).toBe(200);
    expect(svar.headers()).toMatchObject({ 'cache-control': 'private, no-store' });
    expect(svar.headers().korrelasjonsid).toMatch(/^[0-9a-f-]{36}$/);
    expect((await svar.json()).oppgaver.length).toBeGreaterThan(0);
  });

  test('svarer 401 uten økt', async ({ request }) => {
    const svar = await request.get(`${API}?fraOgMed=2026-11-01&tilOgMed=2026-11-30`);
    expect(svar.status()).toBe(401);
    expect(await svar.json()).toMatchObject({ kode: 'KAL-004' });
  });

  for (const nummer of ['310079197', '999999999', 'abc', '..%2F310395951', '974761076']) {
    test(`svarer 403 for en virksomhet en ikke representerer: ${nummer}`, async ({ som }) => {
      const per = await som('Per Larsen');
      const svar = await per.get(
        `/api/kalender/v2/virksomheter/${nummer}/oppgaver?fraOgMed=2026-11-01&tilOgMed=2026-11-30`,
      );
      expect(svar.status()).toBe(403);
      const { kode, korrelasjonsid } = await svar.json();
      expect(kode).toBe('KAL-006');
      expect(korrelasjonsid).toBe(svar.headers().korrelasjonsid);
    });
  }

  for (const soek of [
    'fraOgMed=2026-02-30&tilOgMed=2026-03-01',
    'fraOgMed=2026-12-01&tilOgMed=2026-11-01',
    'fraOgMed=2000-01-01&tilOgMed=2040-12-31',
    'fraOgMed=1.1.2026&tilOgMed=31.1.2026',
    'fraOgMed=0000-00-00&tilOgMed=9999-99-99',
  ]) {
    test(`svarer 400 for en umulig periode: ${soek}`, async ({ som }) => {
      const per = await som('Per Larsen');
      const svar = await per.get(`${API}?${soek}`);
      expect(svar.status()).toBe(400);
      const { kode, melding } = await svar.json();
      expect(kode).toBe('KAL-002');
      expect(melding.length).toBeGreaterThan(kode.length);
    });
  }

  test('svarer 405 på det den ikke kan', async ({ som }) => {
    const per = await som('Per Larsen');
    for (const metode of ['POST', 'PUT', 'DELETE']) {
      expect((await per.fetch(API, { method: metode })).status(), metode).toBe(405);
    }
  });
});

test('det åpne API-et svarer andre nettsteder, og sier alle feilene på en gang', async ({ request }) => {
  const frister = await request.get(`/api/regelverk/v1/frister?${AS}`);
  expect(frister.status()).toBe(200);
  expect(frister.headers()['access-control-allow-origin']).toBe('*');
  const etag = frister.headers().etag ?? '';
  const igjen = await request.get(frister.url(), { headers: { 'If-None-Match': etag } });
  expect(igjen.status()).toBe(304);
  const feil = await request.get(
    '/api/regelverk/v1/frister?organisasjonsform=XX&mva=aar&fraOgMed=2026-02-31',
  );
  expect(feil.status()).toBe(400);
  const { kode, melding } = await feil.json();
  expect(kode).toBe('KAL-002');
  expect(melding).toMatch(/organisasjonsform.*arbeidsgiver.*fraOgMed/);
  const lov = await request.fetch('/api/regelverk/v1/frister', { method: 'OPTIONS' });
  expect([lov.status(), lov.headers()['access-control-allow-methods']]).toEqual([204, 'GET, HEAD, OPTIONS']);
});
