import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IDPORTEN } from './omverden';
import { expect, test } from './oppsett';
import { checkAllWidths, hasNoSidewaysScroll, isAccessible } from './tilgjengelighet';
import { alleUtviklersider, UTVIKLERSIDER } from './utvikler';

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
  test('nås fra forsiden', async ({ page, portal }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Sider for utviklere' }).click();
    await expect(portal.overskrift).toHaveText('For utviklere');
  });

  for (const { rot, annet, lang } of [
    { rot: '/utvikler', annet: 'English', lang: 'nb' },
    { rot: '/utvikler/en', annet: 'Bokmål', lang: 'en' },
  ]) {
    test(`sier hvilket språk de er på, og fører til det andre: ${lang}`, async ({ page }) => {
      for (const side of UTVIKLERSIDER) {
        await page.goto(rot + side);
        const innhold = page.locator(`#innhold > div[lang="${lang}"]`);
        await expect(innhold).toHaveCount(1);
        await expect(innhold.locator('[aria-current="page"]')).toHaveCount(1);
        const videre = innhold.getByRole('link', { name: annet, exact: true });
        const motsatt = rot === '/utvikler' ? '/utvikler/en' : '/utvikler';
        await expect(videre).toHaveAttribute('href', motsatt + side);
      }
    });
  }

  test('skriver alle ordene på engelsk', async ({ page }) => {
    // The page of the APIs contains answers in bokmål.
    for (const side of UTVIKLERSIDER.filter((en) => en !== '/api')) {
      await page.goto(`/utvikler/en${side}`);
      const tekst = await page.locator('#innhold').textContent();
      expect(tekst, side).not.toMatch(/\b(ikke|eller|virksomheten|dere|som|og)\b/);
    }
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
    await expect(page.getByRole('link', { name: 'English' })).toBeHidden();
    for (const knapp of await page.getByRole('button').all()) await expect(knapp).toBeHidden();
  });

  test.describe('uten JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('er like hele', async ({ page, portal }) => {
      for (const sti of alleUtviklersider()) {
        await page.goto(sti);
        await expect(portal.overskrift).toBeVisible();
      }
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
