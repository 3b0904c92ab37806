import { expect, test } from './oppsett';
import { EIER } from './personer';

const ANNE = EIER['Anne Andersen'];
const MEGABYTE = 1024 * 1024;

test('sier hvilke felter som er feil, og beholder det en skrev', { tag: '@smal' }, async ({
  page,
  portal,
  loggInn,
  reserver,
  database,
}) => {
  await reserver(ANNE);
  const foer = await database.brukerForhold(ANNE.organisasjonsnummer);
  await loggInn('Anne Andersen');
  await page.goto('/virksomhet');
  await page.getByText('Gjelder fra (valgfritt)').first().click();
  await page.locator('#mvaTerminFra').fill('32.13.2026');
  await page.getByRole('combobox', { name: 'Hvilken dag i måneden' }).selectOption('Den 12.');
  await page.getByRole('button', { name: 'Lagre' }).click();
  const oppsummering = portal.innhold.getByRole('link', { name: /Skriv datoen slik: 1.4.2026/ });
  await expect(oppsummering).toBeVisible();
  await expect(page.locator('#mvaTerminFra')).toHaveValue('32.13.2026');
  await expect(page.locator('#mvaTerminFra')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('combobox', { name: 'Hvilken dag i måneden' })).toHaveValue('12');
  await oppsummering.click();
  await expect(page.locator('#mvaTerminFra')).toBeFocused();
  expect(await database.brukerForhold(ANNE.organisasjonsnummer)).toEqual(foer);
});

for (const [felt, verdi] of [
  ['loennsdag', '32'],
  ['mvaTermin', 'hverDag'],
  ['regnskapsaarSlutt', '02-31'],
  ['arbeidsgiver', 'kanskje'],
] as const) {
  test(`avviser et svar som ikke finnes: ${felt}`, async ({ page, portal, loggInn, reserver, database }) => {
    await reserver(ANNE);
    const foer = await database.brukerForhold(ANNE.organisasjonsnummer);
    await loggInn('Anne Andersen');
    await page.goto('/virksomhet');
    await page.locator(`#${felt}`).evaluate((valg, ny) => {
      valg.append(new Option(ny, ny, true, true));
    }, verdi);
    await page.getByRole('button', { name: 'Lagre' }).click();
    await expect(portal.innhold).toContainText('Velg ett av svarene i listen.');
    expect(await database.brukerForhold(ANNE.organisasjonsnummer)).toEqual(foer);
  });
}

test('avviser en noekkel som ikke finnes, uten å lagre', async ({
  page,
  portal,
  loggInn,
  reserver,
  database,
  vakt,
}) => {
  vakt.tillatStatus(400, 404);
  await reserver(ANNE);
  await loggInn('Anne Andersen');
  for (const noekkel of ['finnes-ikke:2026', 'bare tull', '']) {
    await page.goto('/oppgave/skattemelding-as:2025');
    const skjema = page.locator('form').filter({ has: page.locator('input[name="noekkel"]') });
    await skjema.evaluate((form: HTMLFormElement, ny) => {
      // The copy behaves as without JavaScript. The portal's script would send its own values instead of the form's.
      const kopi = form.cloneNode(true) as HTMLFormElement;
      kopi.querySelector('input[name="noekkel"]')?.setAttribute('value', ny);
      form.replaceWith(kopi);
    }, noekkel);
    await portal.knapp('Merk som gjort').click();
    await expect(portal.overskrift).toHaveText(/Vi finner ikke siden|Vi forstod ikke det du sendte/);
  }
  expect(await database.antallMarkeringer(ANNE.organisasjonsnummer)).toBe(0);
});

test('lagrer én gang når en dobbeltklikker på «Merk som gjort»', async ({
  page,
  portal,
  loggInn,
  reserver,
  database,
}) => {
  await reserver(ANNE);
  await loggInn('Anne Andersen');
  await page.goto('/frister/2026');
  const rad = portal.rad('Lever skattemeldingen for selskapet', '2025');
  await portal.knapp('Merk som gjort', rad).dblclick({ delay: 60 });
  await expect(rad).toContainText('Merket som gjort av Anne Andersen');
  await page.reload();
  await expect(rad.getByText('Gjort', { exact: true })).toBeVisible();
  expect((await database.markering(ANNE.organisasjonsnummer, 'skattemelding-as:2025'))?.verdi).toBe(
    'fullfoert',
  );
});

for (const [side, noekkel] of [
  ['/frister/2026', 'skattemelding-as:2025'],
  ['/frister', 'aksjonaerregisteroppgaven:2025'],
] as const) {
  test(`lar det andre av to klikk ligge når raden har flyttet seg: ${side}`, async ({
    page,
    portal,
    loggInn,
    reserver,
    database,
  }) => {
    await reserver(ANNE);
    await loggInn('Anne Andersen');
    await page.goto(side);
    const foer = await database.antallMarkeringer(ANNE.organisasjonsnummer);
    const rad = page.getByRole('listitem').filter({ has: page.locator(`[value="${noekkel}"]`) });
    const knapp = portal.knapp('Merk som gjort', rad.last());
    await knapp.hover();
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => database.antallMarkeringer(ANNE.organisasjonsnummer)).toBe(foer + 1);
    await expect(knapp).toHaveCount(0);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    // Time for what must not happen.
    await page.waitForTimeout(1500);
    await expect(page).toHaveURL(side);
    expect(await database.antallMarkeringer(ANNE.organisasjonsnummer)).toBe(foer + 1);
  });
}

test('lagrer opplysningene én gang når en dobbeltklikker på «Lagre»', async ({
  page,
  loggInn,
  reserver,
  database,
}) => {
  await reserver(ANNE);
  await loggInn('Anne Andersen');
  await page.goto('/virksomhet');
  await page.getByRole('combobox', { name: 'Hvilken dag i måneden' }).selectOption('Den 12.');
  await page.getByRole('button', { name: 'Lagre' }).dblclick();
  await expect(page).toHaveURL('/virksomhet?lagret=ja');
  const rader = await database.brukerForholdRader(ANNE.organisasjonsnummer);
  expect(rader.filter(({ navn }) => navn === 'loennsdag')).toHaveLength(1);
});

test.describe('uten JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('tåler at samme skjema sendes to ganger', async ({ page, portal, loggInn, reserver, database }) => {
    await reserver(ANNE);
    await loggInn('Anne Andersen');
    await page.goto('/oppgave/skattemelding-as:2025');
    const andre = await page.context().newPage();
    await andre.goto('/oppgave/skattemelding-as:2025');
    await portal.knapp('Merk som gjort').click();
    await expect(portal.innhold).toContainText('Merket som gjort av Anne Andersen');
    // The other tab still shows it as not done.
    await andre.getByRole('button', { name: 'Merk som gjort' }).click();
    await expect(andre.getByRole('main')).toContainText('Merket som gjort av Anne Andersen');
    expect(await database.antallMarkeringer(ANNE.organisasjonsnummer)).toBe(1);
  });
});

test.describe('for stort, uten JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('sier fra når en limer inn 2 MB i et felt', async ({ page, portal, loggInn, vakt }) => {
    vakt.tillatStatus(413);
    await loggInn('Anne Andersen');
    await page.goto('/virksomhet');
    await page.locator('#mvaTerminFra').evaluate(
      (felt: HTMLInputElement, stort) => {
        felt.removeAttribute('maxlength');
        felt.value = stort;
      },
      'x'.repeat(2 * MEGABYTE),
    );
    await page.getByRole('button', { name: 'Lagre' }).click();
    await expect(portal.overskrift).toHaveText('Det du sendte, var for stort');
  });
});
