import { expect, test } from './oppsett';
import { EIER } from './personer';

const AMINA = EIER['Amina Hassan'];
const SOLVEIG = EIER['Solveig Jensen'];
const MANGLER = 'Vi mangler opplysninger';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'med JavaScript' : 'uten JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('gir feltet en kommer til, fokus, og viser spørsmålet under banneret', { tag: '@smal' }, async ({
      page,
      portal,
      loggInn,
      reserver,
    }) => {
      await reserver(AMINA);
      await loggInn('Amina Hassan');
      await page.goto('/frister/2026');
      const spoersmaal = 'Har du fått beskjed om å betale forskuddsskatt?';
      await page.getByRole('region', { name: MANGLER }).getByRole('link', { name: spoersmaal }).click();
      await expect(page.getByRole('combobox', { name: spoersmaal })).toBeFocused();
      const banner = await portal.rollebanner.boundingBox();
      const tekst = await page.locator('label', { hasText: spoersmaal }).boundingBox();
      expect(tekst?.y).toBeGreaterThan((banner?.y ?? 0) + (banner?.height ?? 0));
    });
  });
}

test('spør om det som mangler, og leder til feltet', { tag: '@smal' }, async ({
  page,
  portal,
  loggInn,
  reserver,
}) => {
  await reserver(AMINA);
  await loggInn('Amina Hassan');
  await page.goto('/frister/2026');
  const mangler = page.getByRole('region', { name: MANGLER });
  const spoersmaal = mangler.getByRole('link', { name: 'Har du fått beskjed om å betale forskuddsskatt?' });
  await expect(mangler.getByRole('link', { name: 'Har du ansatte, eller betaler du lønn?' })).toBeVisible();
  await expect(mangler).toContainText('Gjelder: Betal forskuddsskatt');
  // The virksomhet is not registered for mva, so it is not asked how often it reports.
  await expect(mangler.getByRole('link', { name: 'Hvor ofte leverer du mva-melding?' })).toHaveCount(0);
  await expect(portal.rad('Betal forskuddsskatt', '4. termin 2026')).toHaveCount(0);

  await spoersmaal.click();
  await expect(page).toHaveURL('/virksomhet#forskuddsskatt');
  await expect(
    page.getByRole('combobox', { name: 'Har du fått beskjed om å betale forskuddsskatt?' }),
  ).toBeInViewport();
});

test('viser fristene når spørsmålet er besvart', async ({ page, portal, loggInn, reserver, database }) => {
  await reserver(AMINA);
  await loggInn('Amina Hassan');
  await page.goto('/virksomhet');
  await page
    .getByRole('combobox', { name: 'Har du fått beskjed om å betale forskuddsskatt?' })
    .selectOption('Ja');
  await page.getByRole('combobox', { name: 'Har du ansatte, eller betaler du lønn?' }).selectOption('Nei');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(page).toHaveURL('/virksomhet?lagret=ja');
  await expect(portal.innhold).toContainText('Opplysningene er lagret. Fristene er oppdatert.');
  expect(await database.brukerForhold(AMINA.organisasjonsnummer)).toEqual({
    arbeidsgiver: false,
    forskuddsskatt: true,
  });
  await portal.innslag('2026').click();
  await expect(page.getByRole('region', { name: MANGLER })).toHaveCount(0);
  await expect(portal.rad('Betal forskuddsskatt', '4. termin 2026')).toContainText('35 dager igjen');
});

test('viser mva-fristene når terminen er oppgitt, fra dagen den gjelder', async ({
  page,
  portal,
  loggInn,
  reserver,
  database,
}) => {
  await reserver(SOLVEIG);
  await loggInn('Solveig Jensen');
  await page.goto('/frister/2026');
  const mangler = page.getByRole('region', { name: MANGLER });
  await expect(portal.rad('Lever a-meldingen', 'oktober 2026')).toBeVisible();
  await expect(portal.rad('Lever mva-meldingen', 'september–oktober 2026')).toHaveCount(0);
  await mangler.getByRole('link', { name: 'Hvor ofte leverer du mva-melding?' }).click();
  await expect(page).toHaveURL('/virksomhet#mvaTermin');
  await page
    .getByRole('combobox', { name: 'Hvor ofte leverer du mva-melding?' })
    .selectOption('Annenhver måned');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(page).toHaveURL('/virksomhet?lagret=ja');
  expect(await database.brukerForhold(SOLVEIG.organisasjonsnummer)).toMatchObject({
    mvaTermin: 'toMaaneder',
    arbeidsgiver: true,
    loennsdag: 'siste',
  });
  await page.goto('/frister/2026');
  await expect(portal.rad('Lever mva-meldingen', 'september–oktober 2026')).toContainText('30 dager igjen');
  await expect(mangler.getByRole('link', { name: 'Hvor ofte leverer du mva-melding?' })).toHaveCount(0);
});

test('viser hvor hver opplysning kommer fra, og at registeret gjelder når de er uenige', async ({
  page,
  portal,
  loggInn,
  reserver,
  database,
}) => {
  const PER = EIER['Per Larsen'];
  await reserver(PER);
  await database.setBrukerForhold(PER.organisasjonsnummer, { arbeidsgiver: false, mvaTermin: 'toMaaneder' });
  await loggInn('Per Larsen');
  await page.goto('/virksomhet');
  await expect(portal.innhold).toContainText('Oppgitt av virksomheten');
  await expect(portal.innhold).toContainText(
    'Virksomheten har oppgitt noe annet enn registeret. Registeret gjelder til det er rettet der.',
  );
  await page.goto('/frister/2026');
  await expect(portal.rad('Lever a-meldingen', 'oktober 2026')).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'med JavaScript' : 'uten JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('folder sammen det få har, og spør ingen om det', async ({
      page,
      portal,
      loggInn,
      reserver,
      database,
    }) => {
      await reserver(AMINA);
      await loggInn('Amina Hassan');
      await page.goto('/virksomhet');
      const saeravgift = page.getByRole('combobox', { name: 'Er du registrert for særavgifter?' });
      await expect(saeravgift).toBeHidden();
      await expect(portal.innhold.getByText('Registrert for særavgifter', { exact: true })).toHaveCount(0);

      await page.getByText('Særlige forhold', { exact: true }).click();
      await saeravgift.selectOption('Ja');
      await page.getByRole('button', { name: 'Lagre' }).click();
      await expect(page).toHaveURL('/virksomhet?lagret=ja');
      expect(await database.brukerForhold(AMINA.organisasjonsnummer)).toEqual({ saeravgift: true });
      // The section is open when it contains an answer.
      await expect(saeravgift).toHaveValue('ja');
      await expect(saeravgift).toBeVisible();
      await expect(portal.innhold.getByText('Registrert for særavgifter', { exact: true })).toBeVisible();
      await page.goto('/frister/2026/12');
      await expect(portal.oppgavelenke('Lever særavgiftsmeldingen', 'november 2026')).toBeVisible();
    });
  });
}
