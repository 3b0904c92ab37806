import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './oppsett';

const KB = 1024;
/** What a page may weigh above its budget before the test fails. */
const SLINGRINGSMONN = 1.03;

/** Pages that are read, and pages that are worked in: JavaScript in KB (gzip). Next alone is 135 of them. */
const LESES = 145;
const BRUKES = 160;

const OFFENTLIGE = [
  '/',
  '/hvilke-frister',
  '/finnes-ikke',
  '/feil/innlogging-avbrutt',
  '/utvikler',
  '/utvikler/api',
  '/utvikler/regelverk',
  '/utvikler/regelverk/skatt',
];

/** Returns the bytes of JavaScript a page fetches, as they are sent. */
async function javascript(page: Page, sti: string): Promise<number> {
  const skript: Promise<number>[] = [];
  const hoer = (svar: Awaited<ReturnType<Page['waitForResponse']>>) => {
    if (svar.request().resourceType() === 'script')
      skript.push(
        svar
          .finished()
          .then(() => svar.request().sizes())
          .then((stoerrelser) => stoerrelser.responseBodySize),
      );
  };
  page.on('response', hoer);
  await page.goto(sti, { waitUntil: 'networkidle' });
  page.off('response', hoer);
  const bytes = (await Promise.all(skript)).reduce((sum, ett) => sum + ett, 0);
  expect(bytes, `${sti} has scripts`).toBeGreaterThan(0);
  return bytes;
}

async function expectLett(page: Page, sti: string, budsjett: number): Promise<void> {
  const kb = (await javascript(page, sti)) / KB;
  test.info().annotations.push({ type: 'JavaScript', description: `${sti}: ${kb.toFixed(1)} KB` });
  expect.soft(kb, `JavaScript of ${sti}, in KB`).toBeLessThan(budsjett * SLINGRINGSMONN);
}

test('holder de åpne sidene lette', async ({ browser }) => {
  for (const sti of OFFENTLIGE) {
    // A context of its own: a script from the cache has no size.
    const context = await browser.newContext();
    await expectLett(await context.newPage(), sti, LESES);
    await context.close();
  }
});

for (const [sti, budsjett] of [
  ['/innsyn', LESES],
  ['/frister', BRUKES],
  ['/frister/2026', BRUKES],
  ['/frister/2026/11', BRUKES],
  ['/velg-virksomhet', BRUKES],
  ['/virksomhet', BRUKES],
  ['/deling', BRUKES],
  ['/kalender', BRUKES],
  ['/paaminnelser', BRUKES],
  ['/oversikt', BRUKES],
] as const) {
  test(`holder ${sti} lett`, async ({ page, loggInn }) => {
    await loggInn('Kari Nordmann');
    await expectLett(page, sti, budsjett);
  });
}

test('holder året lett som HTML', async ({ page, loggInn }) => {
  await loggInn('Kari Nordmann');
  const svar = await page.request.get('/frister/2026');
  const kb = gzipSync(await svar.body()).length / KB;
  expect(kb, 'HTML of the year, in KB').toBeLessThan(20 * SLINGRINGSMONN);
});
