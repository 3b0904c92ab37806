import type { Page } from '@playwright/test';
import { expect, test } from './oppsett';
import { addFremmedNotat, forgetByraa } from './oversiktsdata';
import { HILDE } from './personer';
import { checkAllWidths, hasNoSidewaysScroll, isAccessible } from './tilgjengelighet';

/** Clients of Hilde that pay late in these tests. */
const SENE = ['317998198', '318077398'] as const;
/** An oppgave that is due after the tests. */
const NOEKKEL = 'amelding-levering:2027-03';
/** What another firm has written. */
const FREMMED = 'HEMMELIG HOS ET ANNET BYRAA';
const rader = (page: Page) => page.locator('.oversikt-tabell tbody tr');

test.use({ alene: true });

test.beforeEach(async ({ kilder, reserver, database }) => {
  await forgetByraa(database, HILDE.eget.organisasjonsnummer);
  for (const organisasjonsnummer of SENE) {
    await reserver({ organisasjonsnummer });
    await kilder.utfoer({ handling: 'aar', virksomhet: organisasjonsnummer });
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'med JavaScript' : 'uten JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('viser de som er for sene, med ett trykk etter innlogging, og lar en merke og angre', async ({
      page,
      portal,
      loggInnNy,
    }) => {
      test.slow();
      await loggInnNy('Hilde Kristiansen');
      await page.goto('/velg-virksomhet');
      await portal.innhold.getByRole('link', { name: 'Se frister for alle 61 samlet' }).click();
      await expect(page).toHaveURL(/\/oversikt/);
      await expect(portal.overskrift).toHaveText('Frister for 60 klienter');
      await expect(page.getByRole('link', { name: /^2 Forfalt$/ })).toHaveAttribute('aria-current', 'true');
      await expect(rader(page)).toHaveCount(2);
      for (const rad of await rader(page).all()) await expect(rad).toContainText('Ikke betalt');

      await page.getByRole('checkbox', { name: 'Velg alle 2 i utvalget' }).check();
      await page.getByRole('button', { name: 'Merk som gjort' }).click();
      await expect(portal.overskrift).toHaveText('Merke 2 frister som gjort?');
      await expect(portal.innhold).toContainText('Utvalget: Forfalt · Status: Ikke gjort.');
      await page.getByRole('button', { name: 'Utfør' }).click();
      await expect(page.getByText('Utført for 2 av 2 frister.')).toBeVisible();
      await rader(page).first().getByRole('link').click();
      await expect(page).toHaveURL(/\/oversikt\/\d{9}\//);
      await expect(portal.innhold).toContainText('Du: gjort');
      await page.getByRole('link', { name: 'Tilbake til klientene' }).click();
      await expect(page).toHaveURL(/\/oversikt\?naar=forfalt/);
      await page.goBack();
      await page.goBack();
      await page.getByRole('button', { name: 'Angre' }).click();
      await expect(page.getByText('Angret for 2 av 2 frister.')).toBeVisible();
      for (const rad of await rader(page).all()) await expect(rad).toContainText('Ikke betalt');
    });

    test('lar en sette ansvarlig og skrive notat, og finne dem igjen i et filter', async ({
      page,
      portal,
      loggInnNy,
    }) => {
      test.slow();
      await loggInnNy('Hilde Kristiansen');
      await page.goto('/oversikt?naar=forfalt&kol=ansvarlig.notat');
      await rader(page).first().getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Sett ansvarlig' }).click();
      await page.locator('#medlem').selectOption('Hilde Kristiansen');
      await page.getByRole('button', { name: 'Utfør' }).click();
      await expect(rader(page).first()).toContainText('Hilde Kristiansen');
      await rader(page).first().getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Skriv notat' }).click();
      await page.getByLabel('Notat').fill('Ring kunden <b>i dag</b>');
      await page.getByRole('button', { name: 'Utfør' }).click();
      await expect(rader(page).first()).toContainText('Ring kunden <b>i dag</b>');
      await page.locator('#ansvarlig').selectOption('Meg');
      await page.getByRole('button', { name: 'Vis', exact: true }).click();
      await expect(page).toHaveURL(/ansvarlig=meg/);
      await expect(rader(page)).toHaveCount(1);
      await page.goto('/oversikt?vis=belastning');
      await expect(page.getByRole('row', { name: /Hilde Kristiansen/ })).toBeVisible();
      await expect(portal.innhold).toContainText('Uten ansvarlig');
    });
  });
}

test('viser matrisen med bokstaver som forklares, og leder til fristen og tilbake', async ({
  page,
  portal,
  loggInnNy,
}) => {
  await loggInnNy('Hilde Kristiansen');
  await page.goto('/oversikt?vis=matrise&sok=BLID+ELG');
  const rad = page.getByRole('row', { name: /BLID ELG BAKERI/ });
  await expect(rad).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tegnforklaring' })).toContainText('levert');
  const celle = rad.getByRole('link').first();
  await expect(celle).toHaveAccessibleName(/\p{L}/u);
  await celle.click();
  await expect(portal.innhold).toContainText(HILDE.klient.navn);
  await page.getByRole('link', { name: 'Tilbake til klientene' }).click();
  await expect(page).toHaveURL(/vis=matrise&sok=BLID/);
});

test('lagrer en visning under et navn, og sletter den', async ({ page, loggInnNy }) => {
  await loggInnNy('Hilde Kristiansen');
  await page.goto('/oversikt?naar=senere&form=AS');
  await page.getByText(/^Lagrede visninger/).click();
  await page.getByLabel('Navn på det du ser nå').fill('AS senere');
  await page.getByRole('button', { name: 'Lagre visningen' }).click();
  await page.goto('/oversikt');
  await page.getByText('Lagrede visninger (1)').click();
  await page.getByRole('link', { name: 'AS senere' }).click();
  await expect(page).toHaveURL('/oversikt?naar=senere&form=AS');
  await page.goto('/oversikt');
  await page.getByText('Lagrede visninger (1)').click();
  await page.getByRole('button', { name: 'Slett AS senere' }).click();
  await expect(page.getByText('Lagrede visninger (0)')).toBeVisible();
});

test('er tilgjengelig i alle bredder, på alle språk', async ({ page, portal, loggInnNy }) => {
  test.slow();
  await loggInnNy('Hilde Kristiansen');
  for (const sti of [
    '/oversikt',
    '/oversikt?naar=senere&sorter=klient&kol=merking.ansvarlig.notat.kontroll',
    '/oversikt?vis=matrise',
    '/oversikt?vis=belastning',
    '/oversikt/merk?handling=ansvarlig&alle=1&utvalg=naar%3Dforfalt',
  ]) {
    await page.goto(sti);
    await checkAllWidths(page);
  }
  for (const [spraak, tittel] of [
    ['Nynorsk', 'Fristar for 60 klientar'],
    ['English', 'Deadlines for 60 clients'],
  ] as const) {
    await page.goto('/oversikt');
    await portal.velgSpraak(spraak);
    await expect(portal.overskrift).toHaveText(tittel);
    await isAccessible(page);
    await hasNoSidewaysScroll(page);
  }
  await portal.velgSpraak('Bokmål');
});

test('lar en nå alt med tastaturet: velge, merke og komme tilbake', async ({ page, portal, loggInnNy }) => {
  await loggInnNy('Hilde Kristiansen');
  await page.goto('/oversikt?naar=forfalt');
  const boks = rader(page).first().getByRole('checkbox');
  await boks.focus();
  await page.keyboard.press('Space');
  await expect(boks).toBeChecked();
  await page.getByRole('button', { name: 'Merk som gjort' }).focus();
  await page.keyboard.press('Enter');
  await expect(portal.overskrift).toHaveText('Merke 1 frist som gjort?');
  await page.getByRole('link', { name: 'Avbryt' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/oversikt?naar=forfalt');
});

test('viser ingenting av det et annet byrå har notert om samme klient, heller ikke klienten selv', async ({
  page,
  database,
  loggInnNy,
}) => {
  const [organisasjonsnummer] = SENE;
  await addFremmedNotat(database, organisasjonsnummer, NOEKKEL, FREMMED);
  await loggInnNy('Hilde Kristiansen');
  for (const sti of [
    '/oversikt?naar=senere&status=alle&valgfrie=1&kol=merking.ansvarlig.konsekvens.beloep.notat.kontroll',
    '/oversikt?vis=matrise',
    '/oversikt?vis=belastning',
    `/oversikt/merk?handling=ansvarlig&v-${organisasjonsnummer}.${NOEKKEL}=on`,
    `/oversikt/${organisasjonsnummer}/${NOEKKEL}`,
    '/oversikt/eksport.csv',
    '/oversikt/eksport.xlsx',
    '/oversikt/import',
  ]) {
    const svar = await page.request.get(sti);
    expect.soft(svar.status(), sti).toBe(200);
    expect.soft((await svar.body()).includes(FREMMED), sti).toBe(false);
  }
  // As the one who acts for the client sees it.
  await page.goto('/velg-virksomhet?soek=ARTIG+BEVER');
  await page.getByRole('button', { name: /ARTIG BEVER/ }).click();
  for (const sti of [
    '/frister',
    '/frister/2026',
    '/frister/2027',
    `/oppgave/${NOEKKEL}`,
    '/innsyn',
    '/virksomhet',
  ])
    expect.soft(await (await page.request.get(sti)).text(), sti).not.toContain(FREMMED);
});
