import { IDPORTEN } from './omverden';
import { expect, test } from './oppsett';

const SIDER = [
  '/',
  '/frister/2026',
  '/frister/2026/11',
  '/virksomhet',
  '/velg-virksomhet',
  '/feil/ikke-tilgang',
  '/finnes-ikke',
  '/hvilke-frister',
  '/utvikler',
  '/utvikler/en/kontakt',
];

function direktiver(csp: string | undefined): Map<string, string> {
  return new Map(
    (csp ?? '').split(';').map((del) => {
      const [navn = '', ...kilder] = del.trim().split(' ');
      return [navn, kilder.join(' ')];
    }),
  );
}

test.describe('svarhoder', { tag: '@desktop' }, () => {
  test('har et nytt engangsnummer i hvert svar, og tillater ingen skript uten', async ({
    context,
    loggInn,
  }) => {
    await loggInn('Per Larsen');
    const nummer = new Set<string>();
    for (const sti of SIDER) {
      const svar = await context.request.get(sti);
      const csp = direktiver(svar.headers()['content-security-policy']);
      const skript = csp.get('script-src') ?? '';
      expect(skript, sti).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:(?!\/\/)/);
      expect(csp.get('object-src')).toBe("'none'");
      expect(csp.get('base-uri')).toBe("'none'");
      expect(csp.get('frame-ancestors'), sti).toBe("'none'");
      expect(csp.get('style-src'), sti).not.toContain('unsafe-inline');
      const nonce = /'nonce-([^']+)'/.exec(skript)?.[1] ?? '';
      expect(Buffer.from(nonce, 'base64').length, sti).toBeGreaterThanOrEqual(16);
      nummer.add(nonce);
      // Every script in the page has it.
      const skriptene = (await svar.text()).match(/<script[^>]*>/g) ?? [];
      expect(skriptene.length, sti).toBeGreaterThan(0);
      for (const element of skriptene) expect(element, sti).toContain(`nonce="${nonce}"`);
    }
    expect(nummer.size).toBe(SIDER.length);
  });

  test('har de andre sikkerhetshodene på alle svar', async ({ context, loggInn }) => {
    await loggInn('Per Larsen');
    for (const sti of [...SIDER, '/api/helse/live', '/frister/velg?aar=2026&maaned=11']) {
      const hoder = (await context.request.get(sti)).headers();
      expect.soft(hoder, sti).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect.soft(hoder['permissions-policy'], sti).toContain('geolocation=()');
      expect.soft(hoder['x-powered-by'], sti).toBeUndefined();
      // What only says that the product is up may be kept; what is about a person may not.
      if (SIDER.includes(sti)) expect.soft(hoder['cache-control'], sti).toContain('no-store');
    }
  });

  test('lar bare ID-porten ramme inn adressen for kanalutlogging', async ({ request }) => {
    const svar = await request.get('/utlogging/kanal', { params: { iss: IDPORTEN, sid: 'ukjent' } });
    const { origin } = new URL(IDPORTEN);
    expect(direktiver(svar.headers()['content-security-policy']).get('frame-ancestors')).toBe(origin);
    expect(svar.headers()['x-frame-options']).toBeUndefined();
  });

  test('kjører ikke et skript som er smuglet inn i siden', async ({ page, vakt }) => {
    vakt.tillat(/Content Security Policy/);
    await page.goto('/');
    await page.evaluate(() => {
      const skript = document.createElement('div');
      skript.innerHTML = '<img src="x:" onerror="window.smuglet = true">';
      document.body.append(skript);
    });
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => 'smuglet' in window)).toBe(false);
  });

  test('sier at den lever og er klar', async ({ request }) => {
    for (const sti of ['/api/helse/live', '/api/helse/klar']) {
      const svar = await request.get(sti);
      expect(svar.status()).toBe(200);
      expect(await svar.json()).toEqual({ status: 'ok' });
    }
  });

  test('bruker ingen ressurser fra andre nettsteder', async ({ page, loggInn, baseURL }) => {
    const fremmede: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
        fremmede.push(request.url());
    });
    await loggInn('Per Larsen');
    for (const sti of SIDER.slice(0, 5)) await page.goto(sti);
    expect(fremmede).toEqual([]);
  });
});
