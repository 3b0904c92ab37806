import { expect, test } from './oppsett';
import { EIER } from './personer';

const API = `/api/kalender/v2/virksomheter/${EIER['Per Larsen'].organisasjonsnummer}/oppgaver`;
const UMULIGE = [
  '/frister/2018',
  '/frister/2041',
  '/frister/20266',
  '/frister/0000',
  '/frister/tjueseks',
  '/frister/2026/00',
  '/frister/2026/13',
  '/frister/2026/1',
  '/frister/2026/02/30',
  '/frister/2041/01',
  '/oppgave/finnes-ikke',
  '/oppgave/finnes-ikke:2026-T5',
  '/oppgave/mva-alm-levering:2026-T7',
  '/oppgave/mva-alm-levering:3026-T1',
  // The virksomhet does not have it.
  '/oppgave/mva-primaer-levering:2025',
  '/oppgave/MVA:2026',
  `/oppgave/${'a'.repeat(200)}:2026`,
  '/oppgave/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '/feil/finnes-ikke',
  '/finnes-ikke',
  '/virksomhet/310079197',
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'med JavaScript' : 'uten JavaScript', { tag: '@desktop' }, () => {
    test.use({ javaScriptEnabled });

    test('svarer 404 med en side på norsk på umulige adresser', async ({ page, portal, loggInn, vakt }) => {
      test.slow();
      vakt.tillatStatus(404);
      await loggInn('Per Larsen');
      for (const sti of UMULIGE) {
        const svar = await page.goto(sti);
        expect.soft(svar?.status(), sti).toBe(404);
        await expect.soft(portal.overskrift, sti).toHaveText('Vi finner ikke siden');
        await expect.soft(page, sti).toHaveTitle(/^Vi finner ikke siden – /);
        await expect.soft(page.getByRole('link', { name: 'Til forsiden', exact: true })).toBeVisible();
      }
    });

    test('svarer 404 også til den som ikke er logget inn, når adressen er umulig', async ({
      page,
      portal,
      vakt,
    }) => {
      vakt.tillatStatus(404);
      const svar = await page.goto('/frister/2026/13');
      expect(svar?.status()).toBe(404);
      await expect(portal.overskrift).toHaveText('Vi finner ikke siden');
    });

    test('svarer 404 når månedsskjemaet sendes med tull', async ({ page, portal, loggInn, vakt }) => {
      vakt.tillatStatus(404);
      await loggInn('Per Larsen');
      for (const soek of [
        '',
        'aar=2026',
        'aar=2026&maaned=13',
        'aar=abc&maaned=def',
        'aar=../..&maaned=//ond.example',
      ]) {
        const svar = await page.goto(`/frister/velg?${soek}`);
        expect(svar?.status(), soek).toBe(404);
        await expect(portal.overskrift).toHaveText('Vi finner ikke siden');
      }
    });

    test('svarer 404 når virksomheten ikke finnes i Enhetsregisteret', async ({ page, portal, vakt }) => {
      vakt.tillatStatus(404);
      await portal.loggInn('Arne Moen');
      await portal.virksomhet('UKJENT UGLE UTSTILLING').click();
      await expect(portal.overskrift).toHaveText('Vi finner ikke virksomheten i Enhetsregisteret');
      expect((await page.goto('/frister/2026'))?.status()).toBe(404);
      await page.getByRole('link', { name: 'Velg en annen virksomhet' }).click();
      await portal.virksomhet('SKJULT SKJÆRE MALERI').click();
      await expect(portal.overskrift).toHaveText('Vi finner ikke virksomheten i Enhetsregisteret');
    });
  });
}

test.describe('API', { tag: '@desktop' }, () => {
  test('svarer med fristene til den som har tilgang', async ({ context, loggInn }) => {
    await loggInn('Per Larsen');
    const svar = await context.request.get(`${API}?fraOgMed=2026-11-01&tilOgMed=2026-11-30`);
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
    test(`svarer 403 for en virksomhet en ikke representerer: ${nummer}`, async ({ context, loggInn }) => {
      await loggInn('Per Larsen');
      const svar = await context.request.get(
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
    test(`svarer 400 for en umulig periode: ${soek}`, async ({ context, loggInn }) => {
      await loggInn('Per Larsen');
      const svar = await context.request.get(`${API}?${soek}`);
      expect(svar.status()).toBe(400);
      const { kode, melding } = await svar.json();
      expect(kode).toBe('KAL-002');
      expect(melding.length).toBeGreaterThan(kode.length);
    });
  }

  test('svarer 405 på det den ikke kan', async ({ context, loggInn }) => {
    await loggInn('Per Larsen');
    for (const metode of ['POST', 'PUT', 'DELETE']) {
      expect((await context.request.fetch(API, { method: metode })).status(), metode).toBe(405);
    }
  });
});
