import type { Modus } from './omverden';
import { expect, test } from './oppsett';
import { EIER } from './personer';

const TORE = EIER['Tore Karlsen'];
const ALTINN_NEDE = 'Altinn svarer ikke akkurat nå';
const REGISTERET_NEDE = 'Enhetsregisteret svarer ikke akkurat nå';

test.use({ alene: true });
test.describe.configure({ mode: 'default' });

const FEIL: [Modus, number?][] = [['500'], ['nede'], ['soeppel'], ['treg', 12_000]];

for (const [modus, forsinkelse] of FEIL) {
  test(`viser en tydelig side uten data når Altinn er ${modus}`, async ({
    page,
    portal,
    bryter,
    vakt,
    request,
  }) => {
    test.slow(modus === 'treg');
    vakt.tillatStatus(503);
    await bryter('altinn', modus, forsinkelse);
    await page.goto('/logg-inn');
    const svar = page.waitForResponse('**/feil/altinn-utilgjengelig*');
    await portal.velgPerson('Tore Karlsen');
    expect((await svar).status()).toBe(503);
    await expect(portal.overskrift).toHaveText(ALTINN_NEDE);
    expect(await page.content()).not.toContain(TORE.navn);
    // The person is logged in and can log out.
    await portal.meny.click();
    await expect(page.getByRole('button', { name: 'Logg ut' })).toBeVisible();

    const api = await page.request.get(
      `/api/kalender/v2/virksomheter/${TORE.organisasjonsnummer}/oppgaver?fraOgMed=2026-11-01&tilOgMed=2026-11-30`,
    );
    expect(api.status()).toBe(503);
    expect(await api.json()).toMatchObject({ kode: 'KAL-020' });
    expect((await request.get('/api/helse/klar')).status()).toBe(200);

    await bryter('altinn', 'ok');
    await page.getByRole('link', { name: 'Prøv igjen' }).click();
    await expect(page).toHaveURL('/frister');
    await expect(portal.rollebanner).toContainText(TORE.navn);
  });
}

test('spør Altinn på nytt ved hver innlogging', async ({ page, portal, bryter, vakt }) => {
  vakt.tillatStatus(503);
  await portal.loggInn('Tore Karlsen');
  await expect(portal.rollebanner).toContainText(TORE.navn);
  await bryter('altinn', '500');
  // ID-porten still has a session and does not ask.
  await page.goto('/logg-inn');
  await expect(portal.overskrift).toHaveText(ALTINN_NEDE);
  expect(await page.content()).not.toContain(TORE.navn);
});

test('venter på Altinn når den er litt treg', async ({ page, portal, bryter }) => {
  await bryter('altinn', 'treg', 700);
  await portal.loggInn('Tore Karlsen');
  await expect(page).toHaveURL('/frister');
  await expect(portal.rollebanner).toContainText(TORE.navn);
});

test('slipper ingen gjennom et skjema når Altinn er nede', async ({
  page,
  portal,
  bryter,
  vakt,
  reserver,
  database,
}) => {
  vakt.tillatStatus(503);
  await reserver(TORE);
  const foer = await database.brukerForhold(TORE.organisasjonsnummer);
  await portal.loggInn('Tore Karlsen', '/virksomhet');
  // Altinn's answer is cached for some minutes. A new login clears it.
  await page.getByRole('combobox', { name: 'Har du ansatte' }).selectOption('Ja');
  await bryter('altinn', '500');
  const andre = await page.context().newPage();
  await andre.goto('/logg-inn');
  await andre.close();
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(portal.overskrift).toHaveText(ALTINN_NEDE);
  expect(await database.brukerForhold(TORE.organisasjonsnummer)).toEqual(foer);
});

for (const [modus, forsinkelse] of FEIL) {
  test(`viser en tydelig side når Enhetsregisteret er ${modus} og ingenting er kjent`, async ({
    page,
    portal,
    bryter,
    vakt,
    database,
  }) => {
    test.slow(modus === 'treg');
    vakt.tillatStatus(503);
    await portal.loggInn('Tore Karlsen');
    await database.glemVirksomhet(TORE.organisasjonsnummer);
    await bryter('enhetsregisteret', modus, forsinkelse);
    // With a slow register, one page is enough: each waits for the time limit.
    const foerst = modus === 'treg' ? [] : ['/frister/2026', '/frister/2026/11'];
    for (const sti of [...foerst, '/virksomhet']) {
      const svar = await page.goto(sti);
      expect(svar?.status()).toBe(503);
      await expect(portal.overskrift).toHaveText(REGISTERET_NEDE);
    }
    await bryter('enhetsregisteret', 'ok');
    await page.getByRole('link', { name: 'Prøv igjen' }).click();
    await expect(page).toHaveURL('/virksomhet');
    await expect(portal.overskrift).toHaveText('Om virksomheten');
  });

  test(`viser det som var kjent, med varsel, når Enhetsregisteret er ${modus}`, async ({
    page,
    portal,
    bryter,
    database,
  }) => {
    test.slow(modus === 'treg');
    await portal.loggInn('Tore Karlsen');
    await expect(portal.rollebanner).toContainText(TORE.navn);
    await database.gjoerGammel(TORE.organisasjonsnummer, 3);
    await bryter('enhetsregisteret', modus, forsinkelse);
    await page.goto('/frister/2026');
    await expect(portal.innhold).toContainText(
      /Enhetsregisteret svarer ikke akkurat nå\. Opplysningene fra Enhetsregisteret er fra \d+\. [a-z]+ \d{4}/,
    );
    await expect(portal.rad('Lever mva-meldingen', 'september–oktober 2026')).toContainText('30 dager igjen');
    await bryter('enhetsregisteret', 'ok');
    await page.reload();
    await expect(portal.innhold).toContainText(
      'Fristene er regnet ut fra regelverket og opplysninger fra Enhetsregisteret',
    );
    await expect(portal.innhold).not.toContainText('svarer ikke akkurat nå');
  });
}
