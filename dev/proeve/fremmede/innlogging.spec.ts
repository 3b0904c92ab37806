import { expect, type Page, test } from '@playwright/test';
import { Database } from '../../../e2e/database';
import { Portal } from '../../../e2e/portal';
import { loggInn, person } from './innlogging';

async function sesjonAv(page: Page) {
  const database = new Database();
  await database.aapne();
  try {
    return await database.sesjon(await new Portal(page).token());
  } finally {
    await database.lukk();
  }
}

test('the provider asks as much as ID-porten does', async ({ page, request }) => {
  const til = page.waitForRequest((kall) => new URL(kall.url()).pathname === '/auth');
  await page.goto('/frister');
  const sendt = new URL((await til).url());
  expect([...sendt.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
  const metadata = await (await request.get(`${sendt.origin}/.well-known/openid-configuration`)).json();
  expect(metadata).toMatchObject({
    issuer: sendt.origin,
    require_pushed_authorization_requests: true,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    code_challenge_methods_supported: ['S256'],
    id_token_signing_alg_values_supported: ['RS256'],
  });
  const form = {
    client_id: sendt.searchParams.get('client_id') ?? '',
    scope: 'openid',
    response_type: 'code',
  };
  const par = metadata.pushed_authorization_request_endpoint;
  expect((await request.post(par, { form })).status(), 'a client that proves nothing').toBe(401);
  const rett = await request.get(`${sendt.origin}/auth?${new URLSearchParams(form)}`, { maxRedirects: 0 });
  const svar = new URL(rett.headers().location ?? sendt.origin).searchParams;
  expect(svar.get('error_description'), 'a login that was not pushed').toBe(
    'Pushed Authorization Request must be used',
  );
});

test('a person logs in, is known at the next login, and logs out', async ({ page, context }) => {
  const portal = new Portal(page);
  await page.goto('/frister');
  await loggInn(page, person('eplepress'));
  await expect(page).toHaveURL('/frister/2026');
  await expect(portal.rollebanner).toContainText('NORDMANN EPLEPRESS');
  const foerste = await sesjonAv(page);
  expect(foerste?.idporten_sid).toMatch(/^[\w-]{10,}$/);

  // Only our session is gone. The provider keeps its session and does not ask again.
  await context.clearCookies({ name: 'next-auth.session-token' });
  await page.goto('/frister');
  await expect(page).toHaveURL('/frister/2026');
  expect((await sesjonAv(page))?.idporten_sid).toBe(foerste?.idporten_sid);

  await portal.loggUt();
  await page.getByRole('button', { name: 'Ja, logg ut' }).click();
  await expect(page).toHaveURL('/');
  expect(await portal.token()).toBe('');
  await page.goto('/frister');
  await expect(page.getByRole('heading', { name: 'Logg inn' })).toBeVisible();
});

test('a person with two virksomheter chooses', async ({ page }) => {
  await page.goto('/frister');
  await loggInn(page, person('to-virksomheter'), 'idporten-loa-substantial');
  await expect(page).toHaveURL(/\/velg-virksomhet/);
  await expect(new Portal(page).virksomhet('LYSTIG LAKS LYDBØKER')).toBeVisible();
});

test('two tabs log in at the same time', async ({ page, context }) => {
  const annen = await context.newPage();
  await page.goto('/frister/2026/12');
  await annen.goto('/virksomhet');
  await loggInn(annen, person('eplepress'));
  await expect(annen).toHaveURL('/virksomhet');
  await loggInn(page, person('eplepress'));
  await expect(page).toHaveURL('/frister/2026/12');
});

test('a login that is too weak, has no number or is cancelled, leads to a page that says so', async ({
  page,
  context,
}) => {
  await page.goto('/frister');
  await loggInn(page, person('eplepress'), 'idporten-loa-low');
  await expect(page).toHaveURL(/\/feil\/for-lavt-nivaa/);
  await context.clearCookies();
  await page.goto('/frister');
  await loggInn(page, '');
  await expect(page).toHaveURL(/\/feil\/uten-pid/);
  await context.clearCookies();
  await page.goto('/frister');
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await expect(page).toHaveURL(/\/feil\/innlogging/);
  expect(await new Portal(page).token()).toBe('');
});
