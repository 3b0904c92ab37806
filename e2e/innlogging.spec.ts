import { avsluttAnnetSted, IDPORTEN } from './omverden';
import { expect, test } from './oppsett';
import { SESJONSCOOKIE } from './portal';

const VELGER = 'Hvem vil du logge inn som?';

test('avslutter ID-portens økt også når en logger ut', async ({ page, portal, database }) => {
  await portal.loggInn('Jan Pedersen');
  const token = await portal.token();
  expect(await database.sesjon(token)).not.toBeNull();
  await portal.loggUt();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('link', { name: 'Logg inn', exact: true })).toBeVisible();
  expect(await database.sesjon(token)).toBeNull();
  expect(await portal.token()).toBe('');
  // ID-porten asks again, because its session is over as well.
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
  await avsluttAnnetSted(request, sesjon?.idporten_sid ?? '');
  expect(await database.sesjon(token)).toBeNull();
  await page.goto('/virksomhet');
  await expect(page.getByRole('heading', { name: VELGER })).toBeVisible();
});

test('avviser kanalutlogging fra andre enn ID-porten', async ({ portal, request, database }) => {
  await portal.loggInn('Jan Pedersen');
  const token = await portal.token();
  const sid = (await database.sesjon(token))?.idporten_sid ?? '';
  const feil: Record<string, string>[] = [
    { iss: 'https://ond.example', sid },
    { sid },
    { iss: IDPORTEN },
    { iss: IDPORTEN, sid: 'x'.repeat(500) },
  ];
  for (const params of feil) {
    expect((await request.get('/utlogging/kanal', { params })).status()).toBe(400);
  }
  expect(await database.sesjon(token)).not.toBeNull();
  expect((await request.get('/utlogging/kanal', { params: { iss: IDPORTEN, sid: 'ukjent' } })).status()).toBe(
    200,
  );
  expect(await database.sesjon(token)).not.toBeNull();
});

test('kommer til siden en ville til, etter innloggingen', async ({ page, portal }) => {
  await page.goto('/oppgave/mva-alm-levering:2026-T5');
  await portal.velgPerson('Kari Nordmann');
  await expect(page).toHaveURL('/oppgave/mva-alm-levering:2026-T5');
  await expect(portal.overskrift).toHaveText('Lever mva-meldingen');
});

for (const til of [
  'https://ond.example/',
  '//ond.example',
  '/\\ond.example',
  '/api/auth/signout',
  'javascript:1',
]) {
  test(`går til fristene, aldri ut av portalen, når adressen etter innlogging er ${til}`, async ({
    page,
    portal,
  }) => {
    await portal.loggInn('Kari Nordmann', til);
    await expect(page).toHaveURL('/frister/2026');
  });
}

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
  await expect(page).toHaveURL('/frister/2026');
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
  await expect(portal.overskrift).toHaveText('Innloggingen ble ikke fullført');
  expect(await portal.token()).toBe('');
  await page.getByRole('link', { name: 'Logg inn på nytt' }).click();
  await expect(page.getByRole('heading', { name: VELGER })).toBeVisible();
});

test('avviser et svar fra ID-porten med feil state', async ({ page, portal, vakt }) => {
  vakt.tillatStatus(400);
  const feil = new URLSearchParams({ code: 'noe', state: 'feil', iss: IDPORTEN });
  // Without a login under way, and with one.
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
  expect(vaare.map(({ name }) => name)).toContain(`${sikre ? '__Secure-' : ''}${SESJONSCOOKIE}`);
  for (const cookie of vaare) {
    expect(cookie, cookie.name).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: sikre, path: '/' });
  }
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('gir en ny økt ved hver innlogging og avslutter den gamle', async ({ page, portal, database }) => {
  await portal.loggInn('Jan Pedersen');
  const gammel = await portal.token();
  // Still logged in at ID-porten: it does not ask.
  await page.goto('/logg-inn');
  await expect(page).toHaveURL('/frister/2026');
  expect(await portal.token()).not.toBe(gammel);
  expect(await database.sesjon(gammel)).toBeNull();
});

test('viser en side på norsk når nettet svikter idet en logger ut', async ({ page, portal, vakt }) => {
  vakt.tillat(/net::ERR_FAILED/, /Failed to fetch/);
  await portal.loggInn('Jan Pedersen');
  await page.route('**/*', (rute) => (rute.request().method() === 'POST' ? rute.abort() : rute.continue()));
  await portal.loggUt();
  await expect(portal.overskrift).toHaveText('Noe gikk galt hos oss');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
});
