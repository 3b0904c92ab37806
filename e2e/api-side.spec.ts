import { expect, test } from './oppsett';
import { checkAllWidths } from './tilgjengelighet';

const SIDER = [
  { sti: '/utvikler/api', tittel: 'API-ene', spraak: 'nb' },
  { sti: '/utvikler/nn/api', tittel: 'API-a', spraak: 'nn' },
  { sti: '/utvikler/en/api', tittel: 'The APIs', spraak: 'en' },
] as const;

for (const { sti, tittel, spraak } of SIDER) {
  test(`${sti} er universelt utformet og får plass, også med alt åpnet`, async ({ page }) => {
    // The page is long, and axe checks every node.
    test.slow();
    await page.goto(sti);
    await expect(page.getByRole('heading', { level: 1, name: tittel })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', spraak);
    // With every section open, so that all content is checked.
    await page.evaluate(() => {
      for (const ett of document.querySelectorAll('details')) ett.open = true;
    });
    await checkAllWidths(page);
  });
}

test.describe('uten JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('viser hvert API, og det samme dokumentet som kan hentes', async ({ page, request }) => {
    await page.goto('/utvikler/api');
    const svar = await request.get('/openapi.json');
    expect(svar.headers()['content-type']).toContain('application/json');
    const stier = Object.keys((await svar.json()).paths);
    expect(stier.length).toBeGreaterThan(10);
    for (const sti of stier) await expect(page.getByText(sti, { exact: false }).first()).toBeVisible();
    await page.getByText('Kalenderne til én eller mange').click();
    await expect(page.getByText('Token fra Maskinporten').first()).toBeVisible();
  });
});
