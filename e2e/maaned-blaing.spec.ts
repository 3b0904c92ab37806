import type { Page } from '@playwright/test';
import { expect, test } from './oppsett';

test.beforeEach(async ({ loggInn }) => loggInn('Ola Haugen'));

/** Waits until the month that begins on this day has been fetched and the page has stored it. */
async function hasFetched(page: Page, fraOgMed: string): Promise<void> {
  const svar = await page.waitForResponse((ett) => ett.url().includes(`fraOgMed=${fraOgMed}`));
  await svar.finished();
  await page.evaluate(() => new Promise((ferdig) => requestIdleCallback(ferdig)));
}

/** Collects the page requests from now on, both full pages and Next's client-side navigation. */
function countSider(page: Page): string[] {
  const sider: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'document' || pathname.startsWith('/frister/')) sider.push(request.url());
  });
  return sider;
}

test('blar uten å spørre serveren om siden, og adressen følger med', async ({ page, portal }) => {
  const foerHentet = hasFetched(page, '2027-04-01');
  await page.goto('/frister/2027/03');
  await foerHentet;
  const sider = countSider(page);
  const videreHentet = hasFetched(page, '2027-05-01');
  await portal.bla('Neste').click();
  await expect(page).toHaveURL('/frister/2027/04');
  await expect(page.getByRole('heading', { name: 'April 2027' })).toBeVisible();
  // 10 April 2027 is a Saturday.
  await expect(portal.dag('12. april 2027')).toContainText('12. april 2027, 2 frister');
  await videreHentet;
  await portal.bla('Neste').click();
  await expect(page).toHaveURL('/frister/2027/05');
  expect(sider).toEqual([]);
});

test('går tilbake og fram med nettleserens knapper', async ({ page, portal }) => {
  const foerHentet = hasFetched(page, '2027-02-01');
  await page.goto('/frister/2027/03');
  await foerHentet;
  await portal.bla('Forrige').click();
  await expect(page.getByRole('heading', { name: 'Februar 2027' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/frister/2027/03');
  await expect(page.getByRole('heading', { name: 'Mars 2027' })).toBeVisible();
  await page.goForward();
  await expect(page).toHaveURL('/frister/2027/02');
  await expect(page.getByRole('heading', { name: 'Februar 2027' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Februar 2027' })).toBeVisible();
});

test('tar resten av siden med når en blar: tittel, år og skjema', async ({ page, portal }) => {
  const foerHentet = hasFetched(page, '2027-01-01');
  await page.goto('/frister/2026/12');
  await foerHentet;
  await portal.bla('Neste').click();
  await expect(page.getByRole('heading', { name: 'Januar 2027' })).toBeVisible();
  await expect(page).toHaveTitle(/januar 2027/);
  await expect(page.getByRole('link', { name: 'Se hele 2027' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Måned' })).toHaveValue('1');
});

test('holder fokus på lenken når en blar med tastaturet', async ({ page, portal }) => {
  const foerHentet = hasFetched(page, '2027-04-01');
  await page.goto('/frister/2027/03');
  await foerHentet;
  // The page also needs time to process the answer.
  await page.waitForLoadState('networkidle');
  await portal.bla('Neste').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/frister/2027/04');
  await expect(portal.bla('Neste')).toBeFocused();
});

test('følger lenken som en vanlig lenke når nabomåneden ikke er hentet', async ({ page, portal, vakt }) => {
  vakt.tillat(/net::ERR_FAILED/);
  await page.route('**/api/kalender/**', (rute) => rute.abort());
  await page.goto('/frister/2027/03');
  await portal.bla('Neste').click();
  await expect(page).toHaveURL('/frister/2027/04');
  await expect(portal.dag('12. april 2027')).toContainText('2 frister');
});

test('stopper ved den første og den siste måneden', async ({ page, portal }) => {
  await page.goto('/frister/2019/01');
  await expect(portal.bla('Forrige')).toHaveCount(0);
  await expect(portal.bla('Neste')).toBeVisible();
  await page.goto('/frister/2040/12');
  await expect(portal.bla('Neste')).toHaveCount(0);
  await expect(portal.bla('Forrige')).toBeVisible();
});
