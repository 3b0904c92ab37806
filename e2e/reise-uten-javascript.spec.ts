import { expect, test } from './oppsett';
import { EIER, MARIT } from './personer';

test.use({ javaScriptEnabled: false });

const BERIT = EIER['Berit Johansen'];

test('merker, tar tilbake og merker som ikke aktuell uten JavaScript', async ({
  page,
  portal,
  reserver,
  database,
}) => {
  await reserver(BERIT);
  await page.goto('/');
  await portal.innhold.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
  await portal.velgPerson('Berit Johansen');
  await expect(page).toHaveURL('/frister');
  await page.goto('/frister/2026');
  const rad = portal.rad('Lever mva-meldingen for hele året', '2025');
  await expect(rad).toContainText('Vi vet ikke');

  await portal.knapp('Merk som gjort', rad).click();
  await expect(page).toHaveURL(/\/frister\/2026(#.*)?$/);
  await expect(rad.getByText('Gjort', { exact: true })).toBeVisible();
  await page.reload();
  await expect(rad).toContainText('Merket som gjort av Berit Johansen');
  expect(await database.antallMarkeringer(BERIT.organisasjonsnummer)).toBe(1);

  await portal.knapp('Angre merkingen', rad).click();
  await expect(rad).toContainText('Vi vet ikke');
  await portal.knapp('Ikke aktuell for oss', rad).click();
  await expect(rad).toContainText('Merket som ikke aktuell av Berit Johansen');
});

test('kommer tilbake til året en merket i', async ({ page, portal, loggInn, reserver }) => {
  await reserver(BERIT);
  await loggInn('Berit Johansen');
  await page.goto('/frister/2025');
  const rad = portal.rad('Betal forskuddsskatt', '2. termin 2025');
  await portal.knapp('Merk som gjort', rad).click();
  await expect(page).toHaveURL(/\/frister\/2025#/);
  await expect(rad.getByText('Gjort', { exact: true })).toBeVisible();
});

test('merker på siden om oppgaven uten JavaScript', async ({ page, portal, loggInn, reserver }) => {
  await reserver(BERIT);
  await loggInn('Berit Johansen');
  await page.goto('/oppgave/mva-aar-betaling:2025');
  await portal.knapp('Merk som gjort').click();
  await expect(page).toHaveURL('/oppgave/mva-aar-betaling:2025');
  await expect(portal.innhold).toContainText('Merket som gjort av Berit Johansen');
});

test('velger måned i skjemaet og blar uten JavaScript', { tag: '@smal' }, async ({
  page,
  portal,
  loggInn,
}) => {
  await loggInn('Berit Johansen');
  await page.goto('/frister/2026/11');
  const skjema = page.getByRole('form', { name: 'Velg måned' });
  await skjema.getByRole('combobox', { name: 'Måned' }).selectOption('Mars');
  await skjema.getByRole('combobox', { name: 'År' }).selectOption('2027');
  await skjema.getByRole('button', { name: 'Vis' }).click();
  await expect(page).toHaveURL('/frister/2027/03');
  await expect(page.getByRole('heading', { name: 'Mars 2027' })).toBeVisible();
  await expect(portal.oppgavelenke('Lever mva-meldingen for hele året', '2026')).toBeVisible();
  await portal.bla('Neste').click();
  await expect(page).toHaveURL('/frister/2027/04');
  await portal.bla('Forrige').click();
  await expect(page).toHaveURL('/frister/2027/03');
  await page.getByRole('link', { name: 'Gå til denne måneden' }).click();
  await expect(page).toHaveURL('/frister/2026/11');
});

test('velger virksomhet uten JavaScript', async ({ page, portal }) => {
  await portal.loggInn('Marit Johnsen');
  await expect(portal.overskrift).toHaveText('Hvem vil du se fristene til?');
  await portal.virksomhet(MARIT.as.navn).click();
  await expect(page).toHaveURL('/frister');
  await expect(portal.rollebanner).toContainText(MARIT.as.navn);
  await portal.virksomhetsvelger.click();
  await portal.virksomhet(MARIT.enk.navn).click();
  await expect(page).toHaveURL('/frister');
  await expect(portal.rollebanner).toContainText(MARIT.enk.navn);
});

test('retter en feil i skjemaet og lagrer uten JavaScript', async ({
  page,
  portal,
  loggInn,
  reserver,
  database,
}) => {
  await reserver(BERIT);
  const foer = await database.brukerForhold(BERIT.organisasjonsnummer);
  await loggInn('Berit Johansen');
  await page.goto('/virksomhet');
  const lagre = page.getByRole('button', { name: 'Lagre' });
  const arbeidsgiver = page.getByRole('combobox', { name: 'Har du ansatte' });
  const dato = page.locator('#arbeidsgiverFra');
  await arbeidsgiver.selectOption('Ja');
  await page.getByText('Gjelder fra (valgfritt)').nth(2).click();
  await dato.fill('31.02.2026');
  await lagre.click();
  await expect(portal.innhold).toContainText('Rett opp dette:');
  await expect(dato).toHaveValue('31.02.2026');
  await expect(dato).toHaveAttribute('aria-invalid', 'true');
  await expect(arbeidsgiver).toHaveValue('ja');
  expect(await database.brukerForhold(BERIT.organisasjonsnummer)).toEqual(foer);

  await dato.fill('1.2.2026');
  await lagre.click();
  await expect(page).toHaveURL('/virksomhet?lagret=ja');
  await expect(portal.innhold).toContainText('Opplysningene er lagret.');
  await expect(dato).toHaveValue('01.02.2026');
  expect(await database.brukerForhold(BERIT.organisasjonsnummer)).toMatchObject({ arbeidsgiver: true });
});

test('logger ut uten JavaScript', async ({ page, portal }) => {
  await portal.loggInn('Berit Johansen');
  await portal.loggUt();
  // Goes through ID-porten's page, which ends its own session too.
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('link', { name: 'Logg inn', exact: true })).toBeVisible();
  await page.goto('/frister/2026');
  await expect(page.getByRole('heading', { name: 'Hvem vil du logge inn som?' })).toBeVisible();
});
