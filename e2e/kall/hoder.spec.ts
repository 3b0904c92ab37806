import { IDPORTEN } from '../omverden';
import { hoderAv, sendRaatt, statusAv } from '../raa';
import { ruter } from '../ruter';
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

test('har et nytt engangsnummer i hvert svar, og tillater ingen skript uten', async ({ som }) => {
  const per = await som('Per Larsen');
  const nummer = new Set<string>();
  for (const sti of SIDER) {
    const svar = await per.get(sti);
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
    // Every script of the page has the nonce.
    const skriptene = (await svar.text()).match(/<script[^>]*>/g) ?? [];
    expect(skriptene.length, sti).toBeGreaterThan(0);
    for (const element of skriptene) expect(element, sti).toContain(`nonce="${nonce}"`);
  }
  expect(nummer.size).toBe(SIDER.length);
});

test('har de andre sikkerhetshodene på alle svar', async ({ som }) => {
  const per = await som('Per Larsen');
  for (const sti of [...SIDER, '/api/helse/live', '/frister/velg?aar=2026&maaned=11']) {
    const hoder = (await per.get(sti)).headers();
    expect.soft(hoder, sti).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect.soft(hoder['permissions-policy'], sti).toContain('geolocation=()');
    expect.soft(hoder['x-powered-by'], sti).toBeUndefined();
    // Health answers may be cached; pages may not.
    if (SIDER.includes(sti)) expect.soft(hoder['cache-control'], sti).toContain('no-store');
  }
});

test('har sikkerhetshodene på hver adresse, også dem ingen har tenkt på', async ({ baseURL, request }) => {
  const [, bunt = ''] = /"(\/_next\/static\/[^"]+\.js)"/.exec(await (await request.get('/')).text()) ?? [];
  const adresser: [linje: string, status?: number][] = [
    ...ruter().map((rute): [string] => [`GET ${rute.replace(/\[+\.{0,3}(\w+)\]+/g, 'x')}`]),
    [`GET ${bunt}`, 200],
    ['GET /favicon.ico', 200],
    ['GET /icon.svg', 200],
    ['GET /openapi.json', 200],
    ['GET /_next/static/finnes-ikke.js', 404],
    ['GET /_next/staticX', 404],
    ['GET /_next/image', 404],
    ['GET /_next/image?url=%2Ficon.svg&w=64&q=75', 404],
    ['GET /_next/imageX', 404],
    ['GET /_next/data/x/frister.json', 404],
    ['GET /faviconX', 404],
    ['GET /favicon.icoX', 404],
    ['GET /apiX', 404],
    ['GET /api', 404],
    ['GET /api/authX', 404],
    ['GET /api/auth/session', 404],
    ['GET /api/helseX', 404],
    ['GET /%00', 404],
    ['GET /%zz', 404],
    ['GET //evil.example', 308],
    ['GET /frister/', 308],
    ['GET /api/helse/live/', 200],
    ['GET /api/%E0', 404],
    ['GET tull', 400],
    ['OPTIONS *', 204],
    ['OPTIONS /frister', 204],
    ['TRACE /', 405],
    ['TRACE /api/helse/live', 405],
    ['TRACE /favicon.ico', 405],
    ['PUT /frister', 405],
    ['DELETE /hvilke-frister', 405],
    ['PROPFIND /api/regelverk/v1/regler', 405],
    ['POST /logg-inn', 405],
    ['POST /api/helse/klar', 405],
  ];
  const tabell = [];
  for (const [linje, ventet] of adresser) {
    const [metode = '', maal = ''] = linje.split(' ');
    const hoder = [
      ['X-Nonce', 'smuglet'],
      ['Content-Security-Policy', `script-src 'nonce-smuglet'`],
    ] as const;
    const svar = await sendRaatt(baseURL ?? '', { metode, maal, hoder });
    const [status, fikk] = [statusAv(svar), hoderAv(svar)];
    if (ventet !== undefined) expect.soft(status, linje).toBe(ventet);
    expect.soft(status, linje).toBeGreaterThanOrEqual(200);
    expect.soft(svar, linje).not.toContain('smuglet');
    expect.soft(fikk['content-security-policy'], linje).toContain('frame-ancestors ');
    expect.soft(fikk['content-security-policy'], linje).not.toMatch(/,|unsafe-eval/);
    expect.soft(fikk['x-content-type-options'], linje).toBe('nosniff');
    expect.soft(fikk['referrer-policy'], linje).toBe('same-origin');
    expect.soft(fikk['cross-origin-opener-policy'], linje).toBe('same-origin');
    expect.soft(fikk['permissions-policy'], linje).toContain('geolocation=()');
    expect
      .soft(fikk['cache-control'], linje)
      .toMatch(status === 200 && !maal.startsWith('/api/helse') ? /./ : /no-store|^public, max-age=0/);
    if (status === 405) expect.soft(fikk.allow, linje).toMatch(/GET|POST|PUT/);
    if (status === 405 && maal.startsWith('/api/')) expect.soft(fikk.korrelasjonsid, linje).toBeDefined();
    tabell.push({
      linje,
      status,
      csp: fikk['content-security-policy']?.slice(0, 40),
      lagring: fikk['cache-control'],
    });
  }
  console.table(tabell);
});

test('svarer i HTTP/1.1 den som ber om å bytte protokoll', async ({ baseURL }) => {
  for (const [oppgradering, ...flere] of [
    ['h2c', ['HTTP2-Settings', 'AAMAAABkAAQAoAAAAAIAAAAA']],
    ['websocket', ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='], ['Sec-WebSocket-Version', '13']],
  ] as const) {
    for (const [metode, maal, kropp] of [
      ['GET', '/api/regelverk/v1/regler', ''],
      ['GET', '/hvilke-frister', ''],
      ['POST', '/api/kalender/v1/frister', '{}'],
    ] as const) {
      const hoder = [['Upgrade', oppgradering], ['Connection', 'Upgrade, HTTP2-Settings'], ...flere] as const;
      const svar = await sendRaatt(baseURL ?? '', { metode, maal, hoder, kropp });
      expect
        .soft([oppgradering, maal, statusAv(svar)])
        .toEqual([oppgradering, maal, metode === 'GET' ? 200 : 401]);
    }
  }
});

test('lar bare ID-porten ramme inn adressen for kanalutlogging', async ({ request }) => {
  const svar = await request.get('/utlogging/kanal', { params: { iss: IDPORTEN, sid: 'ukjent' } });
  const { origin } = new URL(IDPORTEN);
  expect(direktiver(svar.headers()['content-security-policy']).get('frame-ancestors')).toBe(origin);
  expect(svar.headers()['x-frame-options']).toBeUndefined();
});

test('sier at den lever og er klar', async ({ request }) => {
  for (const sti of ['/api/helse/live', '/api/helse/klar']) {
    const svar = await request.get(sti);
    expect(svar.status()).toBe(200);
    expect(await svar.json()).toEqual({ status: 'ok' });
  }
});
