import { expect, test } from './oppsett';

const UMULIGE = [
  '/frister/2018',
  '/frister/2041',
  '/frister/20266',
  '/frister/0000',
  '/frister/tjueseks',
  '/frister/2026/00',
  '/frister/2026/13',
  '/frister/2026/02/30',
  '/frister/2041/01',
  '/oppgave/finnes-ikke',
  '/oppgave/finnes-ikke:2026-T5',
  '/oppgave/mva-alm-levering:2026-T7',
  '/oppgave/mva-alm-levering:3026-T1',
  // A valid noekkel, but not of this virksomhet.
  '/oppgave/mva-primaer-levering:2025',
  '/oppgave/MVA:2026',
  `/oppgave/${'a'.repeat(200)}:2026`,
  '/oppgave/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '/feil/finnes-ikke',
  '/finnes-ikke',
  '/virksomhet/310079197',
  '/utvikler/regelverk/finnes-ikke',
  '/utvikler/regelverk/MVA',
  '/utvikler/en/regelverk/finnes-ikke',

  // The form that chooses a month, with invalid values.
  '/frister/velg?',
  '/frister/velg?aar=2026',
  '/frister/velg?aar=2026&maaned=13',
  '/frister/velg?aar=abc&maaned=def',
  '/frister/velg?aar=../..&maaned=//ond.example',
];

/** The content of an element in the HTML of a page. */
const readElement = (html: string, element: string): string =>
  new RegExp(`<${element}[^>]*>(.*?)</${element}>`, 's').exec(html)?.[1] ?? '';

for (const navn of ['Per Larsen', null]) {
  test(`svarer 404 med en side på norsk på umulige adresser, ${navn ? 'logget inn' : 'ikke logget inn'}`, async ({
    som,
    request,
  }) => {
    const hvem = navn ? await som(navn) : request;
    for (const sti of UMULIGE) {
      // Whether a virksomhet has an oppgave is only revealed after login.
      if (!navn && sti.startsWith('/oppgave/')) continue;
      const svar = await hvem.get(sti);
      const html = await svar.text();
      expect.soft(svar.status(), sti).toBe(404);
      expect.soft(readElement(html, 'h1'), sti).toBe('Vi finner ikke siden');
      expect.soft(readElement(html, 'title'), sti).toMatch(/^Vi finner ikke siden – /);
      expect.soft(html, sti).toContain('>Til forsiden<');
    }
  });
}

test('finner måneden også når den er skrevet uten null', async ({ som, baseURL }) => {
  const per = await som('Per Larsen');
  const svar = await per.get('/frister/2026/1?fra=lenke', { maxRedirects: 0 });
  expect([svar.status(), svar.headers().location?.replace(baseURL ?? '', '')]).toEqual([
    308,
    '/frister/2026/01?fra=lenke',
  ]);
  expect((await per.get('/frister/2026/1')).status()).toBe(200);
});
