import { alleUtviklersider, UTVIKLERROT } from '../utvikler';
import { expect, test } from './oppsett';

const AAPNE = [
  '/',
  '/hvilke-frister',
  ...Object.values(UTVIKLERROT).map((rot) => `${rot}/regelverk/mva`),
  ...alleUtviklersider(),
];

const attributt = (html: string, element: RegExp): string | undefined => element.exec(html)?.[1];

test('sier til søkemotorer hva de åpne sidene er, og hvor de er', async ({ request, baseURL }) => {
  const beskrivelser = new Set<string>();
  for (const sti of AAPNE) {
    const html = await (await request.get(sti)).text();
    expect.soft(attributt(html, /<meta name="robots" content="([^"]+)"/), sti).toBe('index');
    expect
      .soft(attributt(html, /<link rel="canonical" href="([^"]+)"/)?.replace(/\/$/, ''), sti)
      .toBe(`${baseURL}${sti}`.replace(/\/$/, ''));
    const beskrivelse = attributt(html, /<meta name="description" content="([^"]+)"/) ?? '';
    expect.soft(beskrivelse.length, sti).toBeGreaterThan(20);
    beskrivelser.add(beskrivelse);
    const andre = [...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/gi)];
    expect
      .soft(
        andre.map(([, spraak]) => spraak),
        sti,
      )
      .toEqual(sti.startsWith('/utvikler') ? Object.keys(UTVIKLERROT) : []);
    for (const [, , adresse] of andre) expect.soft(adresse, sti).toMatch(new RegExp(`^${baseURL}/utvikler`));
  }
  // The parts of the rules have that of the contents.
  expect(beskrivelser.size).toBe(AAPNE.length - Object.keys(UTVIKLERROT).length);
});

test('lar ikke søkemotorer ta med feilsider', async ({ request }) => {
  expect(await (await request.get('/feil/innlogging')).text()).toContain(
    '<meta name="robots" content="noindex"',
  );
});

test('har et kart over de åpne sidene, og ber søkemotorer la resten være', async ({ request, baseURL }) => {
  const kart = await request.get('/sitemap.xml');
  expect(kart.headers()['content-type']).toBe('application/xml; charset=utf-8');
  const adresser = [...(await kart.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, adresse = '']) => adresse,
  );
  for (const sti of AAPNE) expect.soft(adresser).toContain(`${baseURL}${sti}`);
  for (const adresse of adresser) expect.soft((await request.get(adresse)).status(), adresse).toBe(200);
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const lukket = [...robots.matchAll(/^Disallow: (.+)$/gm)].map(([, sti = '']) => sti);
  expect(lukket).toContain('/frister');
  for (const sti of AAPNE)
    expect
      .soft(
        lukket.filter((en) => sti.startsWith(en)),
        sti,
      )
      .toEqual([]);
});

test('sier hvor en melder en svakhet (RFC 9116)', async ({ request, baseURL }) => {
  const svar = await request.get('/.well-known/security.txt');
  expect(svar.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const felt = Object.fromEntries(
    (await svar.text())
      .trim()
      .split('\n')
      .map((linje) => /^([\w-]+): (.+)$/.exec(linje)?.slice(1) ?? []),
  );
  expect(Object.keys(felt)).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical']);
  expect(felt.Contact).toMatch(/^(https?:\/\/|mailto:)/);
  expect(felt.Canonical).toBe(`${baseURL}/.well-known/security.txt`);
  const dager = (Date.parse(felt.Expires) - Date.now()) / (24 * 60 * 60 * 1000);
  expect(dager).toBeGreaterThan(100);
  expect(dager).toBeLessThan(365);
});
