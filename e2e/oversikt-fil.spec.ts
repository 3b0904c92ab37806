import { expect, test } from './oppsett';

const antallSider = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
const isLiggende = (pdf: Buffer): boolean =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].every(
    ([, bredde, hoeyde]) => Number(bredde) > Number(hoeyde),
  );

// Others try the notes of the same person.
test.use({ alene: true });
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

test.describe('uten JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('leser inn ansvarlige og notater fra regnearket, og angrer', async ({ page }) => {
    const svar = await page.request.get('/oversikt/eksport.csv?naar=senere');
    const [hode = '', ...rader] = (await svar.text()).replace('\ufeff', '').split('\r\n');
    const felt = (rad: string) => rad.split(';');
    const nr = (navn: string) => felt(hode).indexOf(navn);
    const linjer = rader.slice(0, 30).map((rad) =>
      felt(rad)
        .map((verdi, i) => (i === nr('notat') ? 'Ring «Åse» på mandag' : verdi))
        .map((verdi, i) => (i === nr('ansvarlig') ? 'hilde kristiansen' : verdi))
        .join(';'),
    );
    // As Excel saves it in Norway.
    const fil = Buffer.from([hode, ...linjer, '999999999;x:1;;;'].join('\r\n'), 'latin1');
    await page.goto('/oversikt');
    await page.getByRole('link', { name: 'Les inn ansvarlige og notater' }).click();
    await page
      .getByLabel('CSV-fil')
      .setInputFiles({ name: 'frister.csv', mimeType: 'text/csv', buffer: fil });
    await page.getByRole('button', { name: 'Les fila' }).click();
    await expect(page.getByRole('heading', { name: 'Endre 30 frister?' })).toBeVisible();
    await expect(page.getByRole('cell', { name: 'Ring «Åse» på mandag' }).first()).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Linje 32:' })).toBeVisible();
    await page.getByRole('button', { name: 'Utfør' }).click();
    await expect(page.getByText('Utført for 30 av 30 frister.')).toBeVisible();
    await page.goto('/oversikt?naar=senere&kol=notat.ansvarlig');
    await expect(page.getByText('Ring «Åse» på mandag').first()).toBeVisible();
    await page.goBack();
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect(page.getByText('Angret for 30 av 30 frister.')).toBeVisible();
  });

  test('sier hva som er galt med en fil', async ({ page }) => {
    const MEGABYTE = 1024 * 1024;
    for (const [buffer, melding] of [
      [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), /ikke en CSV-fil/],
      [Buffer.alloc(10 * MEGABYTE + 1, 'x'), /for stor/],
      [Buffer.alloc(25 * MEGABYTE, 'x'), /for stor/],
      [Buffer.from('a;b\n1;2'), /finner ikke kolonnene/],
    ] as const) {
      await page.goto('/oversikt/import');
      await page.getByLabel('CSV-fil').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: 'Les fila' }).click();
      await expect(page.getByRole('alert')).toContainText(melding);
    }
  });
});

test('avviser en fil fra et annet nettsted', async ({ page }) => {
  const svar = await page.request.post('/oversikt/opplasting', {
    multipart: { fil: { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('x') } },
    headers: { origin: 'https://annet.test' },
    maxRedirects: 0,
  });
  expect([svar.status(), svar.headers().location]).toEqual([303, expect.stringContaining('annet-nettsted')]);
});
