import { expect, test } from './oppsett';
import { EIER, HILDE, MARIT } from './personer';

test('lar den som har flere, velge, og viser valget hele tiden', async ({ page, portal }) => {
  await portal.loggInn('Marit Johnsen');
  await expect(portal.overskrift).toHaveText('Hvem vil du se fristene til?');
  await expect(portal.rollebanner).toHaveCount(0);
  await portal.virksomhet(MARIT.enk.navn).click();
  await expect(page).toHaveURL('/frister/2026');
  await expect(portal.rollebanner).toContainText(MARIT.enk.navn);
  await page.getByRole('link', { name: 'Om virksomheten' }).click();
  await expect(portal.rollebanner).toContainText(MARIT.enk.navn);
  await expect(portal.innhold).toContainText('310 791 903');
});

test('viser underenheter der de hører til, og hvem en ikke kan velge', { tag: '@kjerne' }, async ({
  portal,
}) => {
  await portal.loggInn('Marit Johnsen');
  await expect(portal.innhold).toContainText('GLAD GRUNDIG GREVLING AVD TRONDHEIM');
  await expect(portal.innhold).toContainText('Underenhet. Fristene ligger på hovedenheten.');
  await expect(portal.innhold).toContainText(MARIT.utenTilgang.navn);
  await expect(portal.innhold).toContainText('Du har ikke tilgang til å se fristene til denne.');
  await expect(portal.virksomhet(MARIT.utenTilgang.navn)).toHaveCount(0);
});

test('bytter virksomhet og kommer dit en skulle', { tag: '@kjerne' }, async ({ page, portal }) => {
  await portal.loggInn('Marit Johnsen', '/frister/2026/12');
  await portal.virksomhet(MARIT.enk.navn).click();
  await expect(page).toHaveURL('/frister/2026/12');
  await page.getByRole('link', { name: 'Bytt virksomhet' }).click();
  await expect(portal.virksomhet(MARIT.enk.navn)).toHaveAttribute('aria-current', 'true');
  await portal.virksomhet(MARIT.as.navn).click();
  await expect(portal.rollebanner).toContainText(MARIT.as.navn);
  // Only an AS has this oppgave.
  await page.goto('/frister/2026');
  await expect(portal.rad('Lever aksjonærregisteroppgaven', '2025')).toBeVisible();
});

test('lar regnskapsføreren søke etter navn og nummer blant 61', { tag: '@smal' }, async ({
  page,
  portal,
}) => {
  await portal.loggInn('Hilde Kristiansen');
  // The navigation links have their own status elements, so only paragraphs count.
  const antall = portal.innhold.getByRole('status').and(page.locator('p'));
  await expect(antall).toHaveText('Viser 60 av 61 virksomheter');
  const felt = page.getByRole('textbox', { name: 'Søk etter navn eller organisasjonsnummer' });
  const soek = page.getByRole('button', { name: 'Søk' });

  await felt.fill('blid elg');
  await soek.click();
  await expect(antall).toHaveText(/^Viser ([1-9]) av \1 virksomhet(er)?$/);
  await expect(felt).toHaveValue('blid elg');
  await expect(portal.virksomhet(HILDE.klient.navn)).toBeVisible();
  await expect(portal.virksomhet(HILDE.eget.navn)).toHaveCount(0);

  for (const nummer of ['318077398', '318 077 398']) {
    await felt.fill(nummer);
    await soek.click();
    await expect(antall).toHaveText('Viser 1 av 1 virksomhet');
  }
  await felt.fill('finnes ikke');
  await soek.click();
  await expect(antall).toHaveText('Ingen virksomheter passer med søket.');
  await felt.fill('bakeri');
  await soek.click();
  await portal.virksomhet(HILDE.klient.navn).click();
  await expect(portal.rollebanner).toContainText(HILDE.klient.navn);
});

test('sier tydelig fra til den som ikke representerer noen', { tag: '@kjerne' }, async ({ page, portal }) => {
  await portal.loggInn('Nina Olsen');
  await expect(portal.overskrift).toHaveText('Du representerer ingen virksomheter');
  for (const sti of ['/frister/2026', '/frister/2026/11', '/virksomhet']) {
    await page.goto(sti);
    await expect(portal.overskrift).toHaveText('Du representerer ingen virksomheter');
  }
  await expect(page.getByRole('button', { name: 'Logg ut' })).toBeVisible();
});

test('velger for den som bare har én, og tilbyr ikke å bytte', async ({ page, portal, loggInn }) => {
  await loggInn('Per Larsen');
  await page.goto('/frister/2026');
  await expect(portal.rollebanner).toContainText(EIER['Per Larsen'].navn);
  await expect(page.getByRole('link', { name: 'Bytt virksomhet' })).toHaveCount(0);
});

test('varsler når virksomheten er slettet', { tag: '@kjerne' }, async ({ page, portal, loggInn }) => {
  await loggInn('Inger Nilsen');
  for (const sti of ['/frister/2026', '/frister/2026/11', '/virksomhet']) {
    await page.goto(sti);
    await expect(portal.innhold).toContainText(
      'Virksomheten ble slettet fra Enhetsregisteret 30. juni 2026.',
    );
  }
  // Frister before the deletion still apply.
  await page.goto('/frister/2026');
  await expect(portal.rad('Lever skattemeldingen', '2025')).toBeVisible();
});

test('varsler når virksomheten er under avvikling', async ({ page, portal, loggInn }) => {
  await loggInn('Tore Karlsen');
  await page.goto('/frister/2026');
  await expect(portal.innhold).toContainText(
    'Virksomheten er under avvikling fra 15. september 2026. Fristene gjelder til den er slettet.',
  );
  await page.goto('/virksomhet');
  await expect(portal.innhold).toContainText('Under avvikling fra 15. september 2026');
});

test('varsler når virksomheten er konkurs', async ({ page, portal, loggInn }) => {
  await loggInn('Randi Strand');
  await page.goto('/frister/2026');
  await expect(portal.innhold).toContainText('Virksomheten er konkurs fra 20. april 2026.');
  // In a konkurs the aarsregnskap is not submitted, but tax obligations remain.
  await expect(portal.rad('Lever mva-meldingen', 'september–oktober 2026')).toBeVisible();
  await expect(portal.rad('Send inn årsregnskapet', '2025')).toHaveCount(0);
});

test('lagrer på virksomheten som fanen viste, når en annen fane har byttet', async ({
  page,
  context,
  portal,
  reserver,
  database,
}) => {
  await reserver(MARIT.enk);
  await reserver(MARIT.as);
  await portal.loggInn('Marit Johnsen');
  await portal.virksomhet(MARIT.enk.navn).click();
  await expect(page).toHaveURL('/frister/2026');

  const nyFane = await context.newPage();
  await nyFane.goto('/velg-virksomhet');
  await nyFane.getByRole('button', { name: MARIT.as.navn }).click();
  await expect(nyFane.getByText(/^Du representerer /)).toContainText(MARIT.as.navn);

  const rad = portal.rad('Betal forskuddsskatt', '4. termin 2026');
  await portal.knapp('Merk som gjort', rad).click();
  await expect(rad).toContainText('Merket som gjort av Marit Johnsen');
  const noekkel = 'forskuddsskatt-personlig:2026-T4';
  expect((await database.markering(MARIT.enk.organisasjonsnummer, noekkel))?.verdi).toBe('fullfoert');
  expect(await database.antallMarkeringer(MARIT.as.organisasjonsnummer)).toBe(0);
});
