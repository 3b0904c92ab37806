import { expect, test } from './oppsett';

const SIDER = ['/', '/frister/2026', '/frister/2026/11', '/virksomhet', '/velg-virksomhet'];

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

test('bruker ingen ressurser fra andre nettsteder', async ({ page, loggInn, baseURL }) => {
  const fremmede: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
      fremmede.push(request.url());
  });
  await loggInn('Per Larsen');
  for (const sti of SIDER) await page.goto(sti);
  expect(fremmede).toEqual([]);
});
