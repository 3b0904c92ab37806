import { expect, test } from './oppsett';
import { MARIT } from './personer';

test('skriver ut året med status som tekst og uten knapper', async ({ page, portal, loggInn }) => {
  await loggInn('Per Larsen');
  await page.goto('/frister/2026');
  await expect(page.getByRole('link', { name: 'Skriv ut' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(portal.overskrift).toBeVisible();
  await expect(portal.rollebanner).toBeVisible();
  await expect(page.getByText(/Skrevet ut \d+\. \p{L}+ \d{4}/u)).toBeVisible();
  await expect(
    portal.rad('Lever mva-meldingen', 'september–oktober 2026').getByText('30 dager igjen'),
  ).toBeVisible();
  await expect(
    portal.rad('Lever mva-meldingen', 'juli–august 2026').getByText('Vi vet ikke', { exact: true }),
  ).toBeVisible();
  for (const knapp of await page.getByRole('button').all()) await expect(knapp).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Hovedmeny' })).toBeHidden();
  await expect(portal.meny).toBeHidden();
});

test('åpner nettleserens utskrift', async ({ page, loggInn }) => {
  await loggInn('Per Larsen');
  await page.goto('/frister/2026/veggark');
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-skrevet-ut', 'ja');
  });
  await page.getByRole('button', { name: 'Skriv ut' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-skrevet-ut', 'ja');
});

test.describe('uten JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('har ingen utskriftsknapp som ikke gjør noe', async ({ page, loggInn }) => {
    await loggInn('Per Larsen');
    await page.goto('/frister/2026/veggark');
    await expect(page.getByRole('button', { name: 'Skriv ut' })).toHaveCount(0);
  });
});

const antallSider = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

for (const [navn, hvem, sider] of [
  ['Kari Nordmann', null, 1],
  ['Per Larsen', null, 2],
  ['Marit Johnsen', MARIT.as, 2],
] as const) {
  test(`skriver året til ${navn} på ${sider} ark eller mindre, med status i ord`, async ({
    page,
    portal,
    loggInnNy,
  }) => {
    await loggInnNy(navn);
    if (hvem) {
      await page.goto('/velg-virksomhet');
      await portal.virksomhet(hvem.navn).click();
      await expect(portal.rollebanner).toContainText(hvem.navn);
    }
    await page.goto('/frister/2026/veggark');
    await expect(page.getByRole('cell', { name: '☐' }).first()).toBeVisible();
    const rader = await page.getByRole('row').count();
    const antall = antallSider(await page.pdf({ format: 'A4' }));
    expect(antall).toBeLessThanOrEqual(sider);
    expect(antall === 1 || rader > 45, `${rader} rows on ${antall} sheets`).toBe(true);
  });
}
