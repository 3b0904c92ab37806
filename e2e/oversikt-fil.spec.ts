import { expect, test } from './oppsett';

const antallSider = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
const isLiggende = (pdf: Buffer): boolean =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].every(
    ([, bredde, hoeyde]) => Number(bredde) > Number(hoeyde),
  );

test.beforeEach(async ({ loggInnNy }) => loggInnNy('Hilde Kristiansen'));

test('laster ned alle fristene som CSV og Excel', async ({ page }) => {
  await page.goto('/oversikt?form=AS');
  const lastet = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned CSV' }).click();
  const fil = await lastet;
  expect(fil.suggestedFilename()).toMatch(/^frister-status-ikke-gjort-form-as-\d{4}-\d\d-\d\d\.csv$/);
  const svar = await page.request.get('/oversikt/eksport.xlsx?form=AS');
  expect(svar.headers()['content-type']).toContain('spreadsheetml');
  expect((await svar.body()).subarray(0, 2).toString()).toBe('PK');
});

test('skriver matrisen og lista liggende, med utvalget i ord', async ({ page }) => {
  await page.goto('/oversikt?vis=matrise');
  await expect(page.getByText(/Skrevet ut/)).toBeHidden();
  const matrise = await page.pdf({ preferCSSPageSize: true });
  expect([isLiggende(matrise), antallSider(matrise)]).toEqual([true, 2]);
  await page.goto('/oversikt?naar=senere');
  const liste = await page.pdf({ preferCSSPageSize: true });
  expect([isLiggende(liste), antallSider(liste)]).toEqual([true, 3]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/Skrevet ut .* · Senere · Status: Ikke gjort/)).toBeVisible();
  for (const felt of await page.getByRole('checkbox').all()) await expect(felt).toBeHidden();
});
