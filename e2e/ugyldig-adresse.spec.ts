import { expect, test } from './oppsett';

/** One address of each kind. `kall/` tests all of them. */
const UMULIGE = [
  '/frister/2026/13',
  '/oppgave/finnes-ikke',
  '/finnes-ikke',
  '/frister/velg?aar=2026&maaned=13',
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'med JavaScript' : 'uten JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('svarer 404 med en side på norsk på umulige adresser', async ({ page, portal, loggInn, vakt }) => {
      vakt.tillatStatus(404);
      await loggInn('Per Larsen');
      for (const sti of UMULIGE) {
        const svar = await page.goto(sti);
        expect.soft(svar?.status(), sti).toBe(404);
        await expect.soft(portal.overskrift, sti).toHaveText('Vi finner ikke siden');
        await expect.soft(page, sti).toHaveTitle(/^Vi finner ikke siden – /);
        await expect.soft(page.getByRole('link', { name: 'Til forsiden', exact: true })).toBeVisible();
      }
    });

    test('svarer 404 når virksomheten ikke finnes i Enhetsregisteret', async ({
      page,
      portal,
      loggInnNy,
      vakt,
    }) => {
      vakt.tillatStatus(404);
      await loggInnNy('Arne Moen');
      await page.goto('/velg-virksomhet');
      await portal.virksomhet('UKJENT UGLE UTSTILLING').click();
      await expect(portal.overskrift).toHaveText('Vi finner ikke virksomheten i Enhetsregisteret');
      expect((await page.goto('/frister/2026'))?.status()).toBe(404);
      await page.getByRole('link', { name: 'Velg en annen virksomhet' }).click();
      await portal.virksomhet('SKJULT SKJÆRE MALERI').click();
      await expect(portal.overskrift).toHaveText('Vi finner ikke virksomheten i Enhetsregisteret');
    });
  });
}
