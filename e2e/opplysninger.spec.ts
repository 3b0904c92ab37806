import { readFile } from 'node:fs/promises';
import { expect, test } from './oppsett';
import { FOEDSELSNUMMER } from './personer';
import { checkAllWidths } from './tilgjengelighet';

// The deletion ends every session of the person, so no other test may run at the same time.
test.use({ alene: true });

const PERSON = 'Lars Løkken';

test.describe('opplysninger om en selv', () => {
  test.describe.configure({ mode: 'default' });

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'med JavaScript' : 'uten JavaScript', () => {
      test.use({ javaScriptEnabled });

      test('ser hva som er lagret, laster det ned, avbryter, sletter og er logget ut overalt', {
        tag: ['@smal'],
      }, async ({ page, portal, loggInnNy, context, baseURL }) => {
        await loggInnNy(PERSON);
        await context.addCookies([{ name: 'spraak', value: 'nb', url: baseURL ?? '' }]);
        await page.goto('/opplysninger');
        await expect(portal.overskrift).toHaveText('Opplysninger om deg');
        await expect(portal.innhold).toContainText('Innlogging og språk');
        const svar = await context.request.get('/opplysninger/last-ned');
        expect(svar.headers()).toMatchObject({
          'content-disposition': 'attachment; filename="opplysninger-om-deg.json"',
          'cache-control': 'private, no-store',
        });
        const tekst = await svar.text();
        expect(JSON.parse(tekst).grupper.innlogging.antall).toBeGreaterThan(0);
        expect(tekst).not.toMatch(FOEDSELSNUMMER);
        if (javaScriptEnabled) await checkAllWidths(page);
        const nedlasting = page.waitForEvent('download');
        await page.getByRole('link', { name: 'Last ned alt (JSON)' }).click();
        expect(JSON.parse(await readFile(await (await nedlasting).path(), 'utf8')).spraak).toBe('nb');

        await page.getByRole('link', { name: 'Gå videre til sletting' }).click();
        await expect(portal.overskrift).toHaveText('Vil du slette opplysningene dine?');
        if (javaScriptEnabled) await checkAllWidths(page);
        await page.getByRole('link', { name: 'Avbryt' }).click();
        await expect(portal.overskrift).toHaveText('Opplysninger om deg');
        await page.goto('/opplysninger/slett');
        await page.getByRole('button', { name: 'Slett opplysningene mine' }).click();
        await expect(portal.innhold).toContainText('Opplysningene dine er slettet, og du er logget ut.');
        const etter = await context.request.get('/opplysninger', { maxRedirects: 0 });
        expect(etter.headers().location).toMatch(/\/logg-inn/);
      });
    });
  }
});
