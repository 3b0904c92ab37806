import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IDPORTEN } from './omverden';
import { expect, test } from './oppsett';
import { checkAllWidths, hasNoSidewaysScroll, isAccessible } from './tilgjengelighet';
import { alleUtviklersider, UTVIKLERROT, UTVIKLERSIDER } from './utvikler';

const PUBLIC = join(import.meta.dirname, '..', 'public');

/** The addresses of all files for download. */
const filer = (): string[] =>
  ['eksempler', 'skjema'].flatMap((mappe) =>
    readdirSync(join(PUBLIC, mappe), { recursive: true, withFileTypes: true })
      .filter((post) => post.isFile())
      .map((post) => join(post.parentPath, post.name).slice(PUBLIC.length)),
  );

for (const sti of alleUtviklersider()) {
  test(`er uten feil axe kan finne, og ruller ikke sidelengs: ${sti}`, async ({ page, portal }) => {
    test.slow();
    await page.goto(sti);
    await expect(portal.overskrift).toHaveCount(1);
    await checkAllWidths(page);
  });
}

test.describe('sidene for utviklere', () => {
  test('har regelverket i deler, med innhold og samme meny', async ({ page, portal }) => {
    await page.goto('/utvikler/regelverk');
    const meny = page.getByRole('navigation', { name: 'Sider for utviklere' });
    await expect(meny.locator('[aria-current]')).toHaveText('Regelverket bak fristene');
    const innhold = page.getByRole('navigation', { name: 'Innhold' });
    expect(await innhold.getByRole('link').count()).toBeGreaterThan(50);
    await innhold.getByRole('link', { name: 'Lever aksjonærregisteroppgaven' }).click();
    await expect(page).toHaveURL(/\/utvikler\/regelverk\/aksjonaer#/);
    await expect(portal.overskrift).toHaveText('Aksjonærer');
    await expect(page.getByRole('heading', { name: 'Lever aksjonærregisteroppgaven' })).toBeInViewport();
    await expect(meny).toBeAttached();
    await page.getByRole('link', { name: 'Årsregnskap' }).click();
    await expect(portal.overskrift).toHaveText('Årsregnskap');
    await portal.velgSpraak('Nynorsk');
    await expect(page).toHaveURL(/\/utvikler\/nn\/regelverk\/aarsregnskap$/);
    await expect(portal.overskrift).toHaveText('Årsrekneskap');
    await page.getByRole('link', { name: 'Regelverket bak fristane' }).last().click();
    await expect(page).toHaveURL(/\/utvikler\/nn\/regelverk$/);
  });

  test('nås fra forsiden', async ({ page, portal }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Sider for utviklere' }).click();
    await expect(portal.overskrift).toHaveText('For utviklere');
  });

  test('er helt på sitt språk, og velgeren fører til den samme siden på et annet', async ({
    page,
    portal,
  }) => {
    for (const [lang, rot] of Object.entries(UTVIKLERROT)) {
      for (const side of UTVIKLERSIDER) {
        await page.goto(rot + side);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.locator('#innhold [aria-current="page"]')).toHaveCount(1);
        for (const [annet, annenRot] of Object.entries(UTVIKLERROT)) {
          const lenke = page.locator(`link[rel="alternate"][hreflang="${annet}"]`);
          await expect(lenke).toHaveAttribute('href', new RegExp(`${annenRot + side}$`));
        }
      }
    }
    await page.goto('/utvikler/en/feil?fra=test');
    await portal.velgSpraak('Nynorsk');
    await expect(page).toHaveURL(/\/utvikler\/nn\/feil\?fra=test$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  });

  test('har ikke med seg språket sitt til sider som følger valget', async ({ page, portal }) => {
    await page.goto('/utvikler/en');
    await page.getByRole('link', { name: 'Which deadlines apply?' }).click();
    await expect(portal.overskrift).toHaveText('Hvilke frister gjelder for oss?');
    await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
  });

  test('viser hver fil som kan lastes ned, og ingen som ikke finnes', async ({ page, request }) => {
    for (const sti of ['/utvikler/eksempler', '/utvikler/en/eksempler']) {
      await page.goto(sti);
      const lenker = page.locator('#innhold a[download]');
      const adresser = await lenker.evaluateAll((alle) => alle.map((en) => en.getAttribute('href') ?? ''));
      expect([...adresser].sort()).toEqual(filer().sort());
    }
    for (const fil of filer()) {
      const svar = await request.get(fil);
      expect(svar.status(), fil).toBe(200);
    }
  });

  test('lenker ikke til noe hos oss som ikke finnes', async ({ request }) => {
    test.slow();
    const adresser = new Set<string>();
    for (const sti of alleUtviklersider()) {
      const html = await (await request.get(sti)).text();
      for (const [, adresse = ''] of html.matchAll(/ href="(\/utvikler[^"#]*)"/g)) adresser.add(adresse);
    }
    expect(adresser.size).toBeGreaterThan(2 * UTVIKLERSIDER.length);
    for (const adresse of adresser) {
      expect((await request.get(adresse)).status(), adresse).toBe(200);
    }
  });

  test('finner en feilkode med koden i adressen', async ({ page }) => {
    await page.goto('/utvikler/feil#KAL-017');
    const rad = page.getByRole('row', { name: /KAL-017/ });
    await expect(rad).toContainText('HTTP 429');
    await expect(rad).toContainText('For mange kall');
    await expect(page.getByRole('row', { name: /KAL-009/ })).toContainText(
      'FRI-003 i Frister-API-et (HTTP 404)',
    );
    await page.goto('/utvikler/en/feil');
    await expect(page.getByRole('row', { name: /KAL-017/ })).toContainText('Too many calls');
  });

  test('skriver ut hvem som svarer kunden, uten menyer', async ({ page, portal }) => {
    await page.goto('/utvikler/kontakt');
    await expect(page.getByText(/Skrevet ut/)).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(portal.overskrift).toBeVisible();
    await expect(page.getByText('Skrevet ut 10.11.2026')).toBeVisible();
    const rad = page.getByRole('row', { name: /Årsregnskap/ });
    await expect(rad).toContainText('75 00 75 00');
    await expect(page.getByRole('link', { name: /www\.skatteetaten\.no\/kontakt/ })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Sider for utviklere' })).toBeHidden();
    for (const knapp of await page.getByRole('button').all()) await expect(knapp).toBeHidden();
  });

  test.describe('uten JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('er like hele', async ({ page, portal }) => {
      for (const sti of alleUtviklersider()) {
        await page.goto(sti);
        await expect(portal.overskrift).toBeVisible();
      }
      await page.goto('/utvikler/nn/kontakt');
      await expect(page.getByRole('row')).not.toHaveCount(0);
    });
  });

  test('siden som gir et token, er uten feil axe kan finne', async ({ page }) => {
    const tokenside = `${new URL(IDPORTEN).origin}/maskinporten/_token`;
    await page.goto(tokenside);
    await isAccessible(page);
    await page.getByRole('button', { name: 'Lag token' }).click();
    await expect(page.getByRole('heading', { name: 'Tokenet' })).toBeVisible();
    await isAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await hasNoSidewaysScroll(page);
  });
});
