import { endElsewhere, IDPORTEN } from './omverden';
import { expect, test } from './oppsett';
import { SESJONSCOOKIE } from './portal';

const VELGER = 'Hvem vil du logge inn som?';

test('avslutter ID-portens økt også når en logger ut', { tag: ['@smal', '@kjerne'] }, async ({
  page,
  portal,
  database,
}) => {
  await portal.loggInn('Jan Pedersen');
  const token = await portal.token();
  expect(await database.sesjon(token)).not.toBeNull();
  await portal.loggUt();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('link', { name: 'Logg inn', exact: true })).toBeVisible();
  await expect(portal.innhold).toContainText('Du er logget ut.');
  expect(await database.sesjon(token)).toBeNull();
  expect(await portal.token()).toBe('');
  // ID-porten asks again, because its session has ended too.
  await page.goto('/frister/2026');
  await expect(page.getByRole('heading', { name: VELGER })).toBeVisible();
});

test('har ingen nytte av en cookie som er logget ut', async ({ page, context, portal }) => {
  await portal.loggInn('Jan Pedersen');
  const foer = await context.cookies();
  await portal.loggUt();
  await expect(page).toHaveURL('/');
  await context.addCookies(foer.filter(({ name }) => name === SESJONSCOOKIE));
  await page.goto('/frister/2026');
  await expect(page.getByRole('heading', { name: VELGER })).toBeVisible();
});

test('er logget ut når en logger ut av en annen tjeneste', async ({ page, portal, request, database }) => {
  await portal.loggInn('Jan Pedersen');
  const token = await portal.token();
  const sesjon = await database.sesjon(token);
  await endElsewhere(request, sesjon?.idporten_sid ?? '');
  expect(await database.sesjon(token)).toBeNull();
  await page.goto('/virksomhet');
  await expect(page.getByRole('heading', { name: VELGER })).toBeVisible();
});

test('kommer til siden en ville til, etter innloggingen', async ({ page, portal }) => {
  await page.goto('/oppgave/mva-alm-levering:2026-T5');
  await portal.velgPerson('Kari Nordmann');
  await expect(page).toHaveURL('/oppgave/mva-alm-levering:2026-T5');
  await expect(portal.overskrift).toHaveText('Lever mva-meldingen for september–oktober 2026');
});

test('forklarer hvorfor utenlandsk e-ID uten norsk nummer ikke holder, og lar en velge på nytt', async ({
  page,
  portal,
  vakt,
}) => {
  vakt.tillatStatus(403);
  await page.goto('/logg-inn');
  const svar = page.waitForResponse('**/feil/uten-pid*');
  await portal.velgPerson('Elsa Svensson');
  expect((await svar).status()).toBe(403);
  await expect(portal.overskrift).toHaveText('Du trenger et norsk fødselsnummer eller d-nummer');
  expect(await portal.token()).toBe('');
  await page.getByRole('link', { name: 'Logg inn på nytt' }).click();
  await portal.velgPerson('Jan Pedersen');
  await expect(page).toHaveURL('/frister');
});

test('slipper ikke inn den som har for lavt sikkerhetsnivå', async ({ page, portal, vakt }) => {
  vakt.tillatStatus(403);
  await page.goto('/logg-inn');
  const svar = page.waitForResponse('**/feil/for-lavt-nivaa*');
  await portal.velgPerson('Knut Berg');
  expect((await svar).status()).toBe(403);
  await expect(portal.overskrift).toHaveText('Du må logge inn på en sikrere måte');
  expect(await portal.token()).toBe('');
  await page.goto('/frister/2026');
  await expect(page.getByRole('heading', { name: VELGER })).toBeVisible();
});

test('sier fra når en avbryter i ID-porten', async ({ page, portal, vakt }) => {
  vakt.tillatStatus(400);
  await page.goto('/logg-inn');
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await expect(portal.overskrift).toHaveText('Du avbrøt innloggingen');
  expect(await portal.token()).toBe('');
  await page.getByRole('link', { name: 'Logg inn på nytt' }).click();
  await expect(page.getByRole('heading', { name: VELGER })).toBeVisible();
});

test('avviser et svar fra ID-porten med feil state', async ({ page, portal, vakt }) => {
  vakt.tillatStatus(400);
  const feil = new URLSearchParams({ code: 'noe', state: 'feil', iss: IDPORTEN });
  // Without a login in progress, and with one.
  await page.goto(`/api/auth/callback/idporten?${feil}`);
  await expect(portal.overskrift).toHaveText('Innloggingen ble ikke fullført');
  await page.goto('/logg-inn');
  const svar = await page.goto(`/api/auth/callback/idporten?${feil}`);
  expect(svar?.status()).toBe(400);
  await expect(portal.overskrift).toHaveText('Innloggingen ble ikke fullført');
  expect(await portal.token()).toBe('');
});

test('bruker et svar fra ID-porten bare én gang', async ({ page, portal, vakt }) => {
  vakt.tillatStatus(400);
  await page.goto('/logg-inn');
  const tilbake = page.waitForRequest((request) => request.url().includes('/api/auth/callback/idporten'));
  await portal.velgPerson('Jan Pedersen');
  const adresse = (await tilbake).url();
  await page.context().clearCookies({ name: SESJONSCOOKIE });
  await page.goto(adresse);
  await expect(portal.overskrift).toHaveText('Innloggingen ble ikke fullført');
});

test('har en øktcookie som skript ikke kan lese, og som ikke følger med fra andre nettsteder', async ({
  page,
  context,
  portal,
  baseURL,
}) => {
  await portal.loggInn('Jan Pedersen');
  const vaare = (await context.cookies(baseURL)).filter(({ name }) => name.includes('next-auth'));
  const sikre = baseURL?.startsWith('https://') ?? false;
  expect(vaare.map(({ name }) => name)).toContain(`${sikre ? '__Host-' : ''}${SESJONSCOOKIE}`);
  for (const cookie of vaare) {
    expect(cookie, cookie.name).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: sikre, path: '/' });
  }
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('gir en ny økt ved hver innlogging og avslutter den gamle', async ({ page, portal, database }) => {
  await portal.loggInn('Jan Pedersen');
  const gammel = await portal.token();
  // ID-porten still has a session and does not ask.
  await page.goto('/logg-inn');
  await expect(page).toHaveURL('/frister');
  expect(await portal.token()).not.toBe(gammel);
  expect(await database.sesjon(gammel)).toBeNull();
});

test('logger ut også uten JavaScript-koden siden kom med, og sier til nettleseren hva den skal glemme', async ({
  page,
  portal,
  database,
}) => {
  await portal.loggInn('Jan Pedersen');
  const token = await portal.token();
  const svar = page.waitForResponse('**/logg-ut');
  await portal.loggUt();
  const hoder = await (await svar).allHeaders();
  expect((await svar).status()).toBe(303);
  expect(hoder).toMatchObject({
    'cache-control': 'no-store',
    'clear-site-data': '"cache", "storage"',
  });
  expect(await database.sesjon(token)).toBeNull();
});

test('lar to faner logge inn samtidig, og hver komme dit den skulle', async ({ page, context, portal }) => {
  await page.goto('/logg-inn?til=/virksomhet');
  const annen = await context.newPage();
  await annen.goto('/logg-inn?til=/frister/2026/12');
  // The second tab has started another login. The first one can still be completed.
  await portal.velgPerson('Jan Pedersen');
  await expect(page).toHaveURL('/virksomhet');
  await annen.getByRole('button', { name: 'Jan Pedersen' }).click();
  await expect(annen).toHaveURL('/frister/2026/12');
});

test('sender den som er logget inn videre, hva som enn stoppet en innlogging til', async ({
  page,
  context,
  portal,
}) => {
  // A login is cancelled in one tab after another tab has completed its login.
  const annen = await context.newPage();
  await annen.goto('/logg-inn?til=/virksomhet');
  await portal.loggInn('Jan Pedersen');
  await annen.getByRole('button', { name: 'Avbryt' }).click();
  await expect(annen).toHaveURL('/virksomhet');
  // Callbacks without parameters, and with a state that belongs to no login.
  const token = await portal.token();
  for (const soek of [
    '',
    `code=a&state=${'a'.repeat(43)}&iss=${encodeURIComponent(IDPORTEN)}`,
    'code=a&state=b',
  ]) {
    await page.goto(`/api/auth/callback/idporten?${soek}`);
    await expect(page).toHaveURL('/frister');
  }
  expect(await portal.token()).toBe(token);
});

test('godtar ikke svar på en innlogging fra en annen nettleser', async ({
  page,
  browser,
  portal,
  vakt,
  baseURL,
}) => {
  vakt.tillatStatus(400);
  const annen = await browser.newContext(baseURL ? { baseURL } : {});
  const fremmed = await annen.newPage();
  await fremmed.goto('/logg-inn');
  const tilbake = fremmed.waitForRequest((request) => request.url().includes('/api/auth/callback/idporten'));
  await fremmed.getByRole('button', { name: 'Jan Pedersen' }).click();
  const adresse = (await tilbake).url();
  await page.goto(adresse);
  await expect(portal.overskrift).toHaveText('Innloggingen ble ikke fullført');
  expect(await portal.token()).toBe('');
  await annen.close();
});

test.describe('når ID-porten er treg eller nede', () => {
  test.use({ alene: true });

  test('venter på en treg ID-porten', async ({ page, portal, bryter }) => {
    await page.goto('/logg-inn?til=/virksomhet');
    await bryter('idporten', 'treg', 1500);
    await portal.velgPerson('Jan Pedersen');
    await expect(page).toHaveURL('/virksomhet');
  });

  for (const modus of ['nede', '500', 'soeppel', 'treg'] as const) {
    test(`sier at ID-porten ikke svarer, når den er ${modus}`, async ({ page, portal, bryter, vakt }) => {
      test.slow();
      vakt.tillatStatus(503);
      await page.goto('/logg-inn?til=/virksomhet');
      await bryter('idporten', modus, modus === 'treg' ? 12_000 : undefined);
      await page.getByRole('button', { name: 'Jan Pedersen' }).click();
      await expect(portal.overskrift).toHaveText('ID-porten svarer ikke akkurat nå', { timeout: 30_000 });
      await expect(page).toHaveURL('/feil/idporten-utilgjengelig?til=%2Fvirksomhet');
      await page.goto('/logg-inn?til=/virksomhet');
      await expect(portal.overskrift).toHaveText('ID-porten svarer ikke akkurat nå', { timeout: 30_000 });
      await bryter('idporten', 'ok');
      await page.getByRole('link', { name: 'Prøv igjen' }).click();
      await expect(page).toHaveURL('/virksomhet');
    });
  }
});
