import type { Page } from '@playwright/test';
import { expect, test } from './oppsett';
import { EIER } from './personer';
import { readPost, runVarsling } from './post';
import { checkAllWidths } from './tilgjengelighet';

// Kilder and reminders reach across tests, so no other test may run at the same time.
test.use({ alene: true });

const KARI = EIER['Kari Nordmann'];
const virksomhet = KARI.organisasjonsnummer;
const noekkel = 'mva-alm-levering:2026-T5';

test.beforeEach(async ({ loggInn, reserver, database }) => {
  await reserver(KARI);
  await database.slettPaaminnelser();
  await loggInn('Kari Nordmann');
});
test.afterEach(({ database }) => database.slettPaaminnelser());

/** Turns reminders on with an address, and confirms it with the code in the mail. */
async function turnOn(page: Page, epost: string) {
  await page.goto('/paaminnelser');
  await page.getByLabel('E-post til en adresse du velger').check();
  await page.getByRole('button', { name: 'Slå på påminnelser' }).click();
  await expect(page.getByText('Valgene dine er lagret.')).toBeVisible();
  await page.getByLabel('E-postadresse', { exact: true }).fill(epost);
  await page.getByRole('button', { name: 'Send kode' }).click();
  await page.getByLabel('Kode på seks siffer').waitFor();
  const kode = /\d{6}/.exec((await readPost(page.request, epost)).at(-1)?.tekst ?? '')?.[0] ?? '';
  await page.getByLabel('Kode på seks siffer').fill(kode === '000000' ? '000001' : '000000');
  await page.getByRole('button', { name: 'Bekreft adressen' }).click();
  await expect(page.getByText('Koden stemmer ikke.').first()).toBeVisible();
  await page.getByLabel('Kode på seks siffer').fill(kode);
  await page.getByRole('button', { name: 'Bekreft adressen' }).click();
  await expect(page.getByText('E-postadressen er bekreftet.')).toBeVisible();
}

for (const medJs of [true, false]) {
  test.describe(medJs ? 'med JavaScript' : 'uten JavaScript', () => {
    test.use({ javaScriptEnabled: medJs });

    test(
      'slår på, tar pause, starter igjen og slår av',
      { tag: medJs ? ['@smal'] : [] },
      async ({ page }, { project }) => {
        await turnOn(page, `kari-${project.name}-${medJs}@example.no`);
        await expect(page.getByText(/Blir sendt \S+ \d+\. \S+ 2026/)).toBeVisible();
        if (medJs) await checkAllWidths(page);
        await page.getByRole('button', { name: 'Ta pause' }).click();
        await expect(page.getByText('Påminnelsene er satt på pause.', { exact: true })).toBeVisible();
        await page.getByRole('button', { name: 'Start igjen' }).click();
        await expect(page.getByText('Påminnelser er startet igjen.')).toBeVisible();
        for (const steg of ['Første virkedag etter fristen', 'Sju dager før gebyr', 'To dager før gebyr'])
          await page.getByLabel(steg).uncheck();
        await page.getByRole('button', { name: 'Lagre endringen' }).click();
        await expect(page.getByText('Velg minst én.').first()).toBeVisible();
        await page.getByLabel('Tre dager før fristen').check();
        await page.getByRole('button', { name: 'Lagre endringen' }).click();
        await expect(page.getByText('Valgene dine er lagret.')).toBeVisible();
        await page.getByRole('button', { name: 'Slå av påminnelser' }).click();
        await expect(page.getByText('adressen din er slettet')).toBeVisible();
        await expect(page.getByText('Du har ikke slått på påminnelser.')).toBeVisible();
      },
    );
  });
}

test('redder den som er for sent ute, og tier når det er levert', async ({ page, kilder, database }) => {
  const epost = 'kari-redning@example.no';
  const mvapost = async () =>
    (await readPost(page.request, epost)).filter(({ emne }) => emne.startsWith('Lever mva-meldingen'));
  await kilder.utfoer({ handling: 'utsett', virksomhet, noekkel, frist: '2026-12-10', aarsak: 'Ingen' });
  await database.settHoert('2026-12-30T12:00:00Z');
  await turnOn(page, epost);

  await runVarsling('kjoer', '2026-12-11');
  expect((await mvapost())[0]?.tekst).toContain(
    'Fristen var 10. desember 2026. Skatteetaten har ikke registrert at det er gjort.',
  );

  await kilder.utfoer({ handling: 'varsle', virksomhet, noekkel, loeperFra: '2026-12-24' });
  await runVarsling('kjoer', '2026-12-17');
  const [, varslet] = await mvapost();
  expect(varslet?.emne).toContain('Gjør det senest 23. desember');
  expect(varslet?.tekst).toMatch(
    /løper fra og med 24\. desember 2026.*672,50\skroner per dag, høyst 67\s250\skroner/,
  );
  // The same day once more sends nothing.
  await runVarsling('kjoer', '2026-12-17');
  expect(await mvapost()).toHaveLength(2);

  await kilder.utfoer({ handling: 'lever', virksomhet, noekkel });
  await runVarsling('kjoer', '2026-12-22');
  expect(await mvapost()).toHaveLength(2);

  await page.goto('/paaminnelser');
  const historikk = page.getByRole('region', { name: 'Det som er sendt' });
  await expect(historikk).toContainText('Sendt: Første virkedag etter fristen.');
  await expect(historikk).toContainText('Sendt: Sju dager før gebyr eller tvangsmulkt begynner.');
  await expect(historikk).toContainText(
    'Ikke sendt: To dager før gebyr eller tvangsmulkt begynner. Myndigheten har mottatt det du skulle levere eller betale.',
  );
});

test('slutter med ett klikk uten innlogging, og ikke når noen bare åpner lenken', async ({
  page,
  kilder,
  request,
  browser,
}) => {
  const epost = 'kari-avmeld@example.no';
  await kilder.utfoer({ handling: 'utsett', virksomhet, noekkel, frist: '2026-12-10', aarsak: 'Ingen' });
  await turnOn(page, epost);
  await runVarsling('kjoer', '2026-12-11');
  const lenke =
    /https?:\S+\/avmeld\/\S+/.exec((await readPost(request, epost)).at(-1)?.tekst ?? '')?.[0] ?? '';
  const sti = new URL(lenke).pathname;

  const utenInnlogging = await browser.newContext();
  const fremmed = await utenInnlogging.newPage();
  await fremmed.goto(sti);
  await expect(fremmed.getByRole('button', { name: 'Slå av' })).toBeVisible();
  await page.goto('/paaminnelser');
  await expect(page.getByText('Påminnelser er slått på.')).toBeVisible();

  const post = (til: string) =>
    request.post(til, { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 });
  // A link that never was gets the same answer, and ends nothing.
  expect((await post(`${sti}x`)).status()).toBe(200);
  await page.reload();
  await expect(page.getByText('Påminnelser er slått på.')).toBeVisible();

  await fremmed.getByRole('button', { name: 'Slå av' }).click();
  await expect(fremmed.getByText('Påminnelser er slått av')).toBeVisible();
  await checkAllWidths(fremmed);
  expect((await post(sti)).status()).toBe(200);
  expect((await post(sti)).status()).toBe(200);
  await page.reload();
  await utenInnlogging.close();
  await expect(page.getByText(/Du har ikke slått på påminnelser|Påminnelser er slått på/)).toBeVisible();
});
