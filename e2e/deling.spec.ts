import type { APIRequestContext } from '@playwright/test';
import { addBank, fjernDelinger } from './delinger';
import { fetchBanktoken } from './omverden';
import { expect, test } from './oppsett';
import { EIER } from './personer';

const ANNE = EIER['Anne Andersen'];

test.describe('deling', () => {
  test.describe.configure({ mode: 'default' });

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'med JavaScript' : 'uten JavaScript', () => {
      test.use({ javaScriptEnabled });

      test('gir en bank tilgang, ser at den leser, og trekker tilgangen tilbake', {
        tag: javaScriptEnabled ? '@kjerne' : [],
      }, async ({ page, portal, request, database, loggInn, reserver }) => {
        await reserver(ANNE);
        await addBank(database);
        await fjernDelinger(database, ANNE.organisasjonsnummer);
        await loggInn('Anne Andersen');
        await page.goto('/frister/2026');
        await page.getByRole('link', { name: 'Deling' }).click();
        await expect(portal.overskrift).toHaveText('Deling');
        await expect(portal.innhold).toContainText('Du deler ikke fristene med noen.');
        expect(await spoer(request)).toEqual([403, 'KAL-007']);

        await page.getByLabel('Hvem skal få lese?').selectOption('Kystsparebanken');
        await page.getByLabel('Hva skal de få lese?').selectOption('Frister og status');
        await page.getByRole('button', { name: 'Gi tilgang' }).click();
        await expect(portal.innhold).toContainText('Skriv hvilken dag tilgangen skal ta slutt.');
        await page.getByLabel('Til og med').fill('31.12.2026');
        await page.getByRole('button', { name: 'Gi tilgang' }).click();
        await expect(portal.innhold).toContainText('Tilgangen er gitt.');
        await expect(portal.avsnitt('Har tilgang')).toContainText('til og med 31. desember 2026');
        await expect(portal.avsnitt('Har tilgang')).toContainText('av Anne Andersen');

        expect(await spoer(request)).toEqual([200, undefined]);
        await page.goto('/deling');
        await expect(portal.avsnitt('Har tilgang')).toContainText('Leste sist');
        await page.getByRole('link', { name: 'Se hvem som har lest' }).click();
        await expect(portal.overskrift).toHaveText('Hvem har lest');
        await expect(page.getByRole('row', { name: /Kystsparebanken/ }).first()).toContainText(
          'Frister og oppgaver',
        );
        const egne = page.getByRole('row', { name: /Anne Andersen/ });
        await expect(egne).toHaveCount(0);
        await portal.innhold.getByText(/^Dine egne besøk \(\d+\)$/).click();
        await expect(egne.first()).toContainText('i portalen');

        await page.goto('/deling');
        await page.getByRole('button', { name: 'Trekk tilbake tilgangen til Kystsparebanken' }).click();
        await expect(portal.innhold).toContainText('Tilgangen er trukket tilbake. De kan ikke lese mer.');
        await expect(portal.avsnitt('Har hatt tilgang')).toContainText('Trukket tilbake');
        expect(await spoer(request)).toEqual([403, 'KAL-007']);
      });
    });
  }
});

/** Asks about Anne's virksomhet as the bank. Returns the status and error code. */
async function spoer(request: APIRequestContext): Promise<[status: number, kode: string | undefined]> {
  const svar = await request.get(`/api/kalender/v2/virksomheter/${ANNE.organisasjonsnummer}/oppgaver`, {
    headers: { Authorization: `Bearer ${await fetchBanktoken(request)}` },
  });
  return [svar.status(), (await svar.json()).kode];
}
