import { expect, test } from './oppsett';
import { EIER, HILDE, MARIT } from './personer';

test('lar den som har flere, velge, og viser valget hele tiden', async ({ page, portal }) => {
  await portal.loggInn('Marit Johnsen');
  await expect(portal.overskrift).toHaveText('Hvem vil du se fristene til?');
  await expect(portal.rollebanner).toHaveCount(0);
  await portal.virksomhet(MARIT.enk.navn).click();
  await expect(page).toHaveURL('/frister');
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
  await expect(portal.virksomhetsvelger).toHaveText(`${MARIT.enk.navn} ENK. Bytt virksomhet`);
  await portal.virksomhetsvelger.click();
  await page.getByRole('link', { name: 'Se alle virksomhetene' }).click();
  await expect(portal.virksomhet(MARIT.enk.navn)).toHaveAttribute('aria-current', 'true');
  await portal.innhold.getByRole('button', { name: MARIT.as.navn }).click();
  await expect(page).toHaveURL('/frister/2026/12');
  await expect(portal.rollebanner).toContainText(MARIT.as.navn);
  // Only an AS has this oppgave.
  await page.goto('/frister/2026');
  await expect(portal.rad('Lever aksjonærregisteroppgaven', '2025')).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'med JavaScript' : 'uten JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('bytter virksomhet i toppen med ett trykk, og blir på siden', { tag: '@smal' }, async ({
      page,
      portal,
    }) => {
      await portal.loggInn('Marit Johnsen', '/virksomhet');
      await portal.virksomhet(MARIT.enk.navn).click();
      await expect(portal.innslag('Om virksomheten')).toHaveAttribute('aria-current', 'page');
      await portal.virksomhetsvelger.click();
      await portal.virksomhet(MARIT.as.navn).click();
      await expect(page).toHaveURL('/virksomhet');
      await expect(portal.rollebanner).toContainText(MARIT.as.navn);
      // An oppgave of one virksomhet may not exist for the other.
      await page.goto('/oppgave/skattemelding-as:2025');
      await portal.virksomhetsvelger.click();
      await portal.virksomhet(MARIT.enk.navn).click();
      await expect(page).toHaveURL(/\/frister(\/2026)?$/);
    });
  });
}

test('lister høyst ni andre i toppen, og leder til resten', async ({ page, portal }) => {
  await portal.loggInn('Hilde Kristiansen', '/virksomhet');
  await portal.virksomhet(HILDE.klient.navn).click();
  await expect(portal.overskrift).toHaveText('Om virksomheten');
  await portal.virksomhetsvelger.click();
  await expect(page.getByRole('banner').getByRole('button')).toHaveCount(9);
  await expect(page.getByRole('link', { name: 'Se alle virksomhetene' })).toHaveAttribute(
    'href',
    '/velg-virksomhet?til=%2Fvirksomhet',
  );
});

test('lar regnskapsføreren søke etter navn og nummer blant 61', { tag: '@smal' }, async ({
  page,
  portal,
}) => {
  await portal.loggInn('Hilde Kristiansen');
  const antall = portal.innhold.getByText(/^(Viser \d|Ingen virksomheter)/);
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
  await portal.meny.click();
  await expect(page.getByRole('button', { name: 'Logg ut' })).toBeVisible();
});

test('velger for den som bare har én, og tilbyr ikke å bytte', async ({ page, portal, loggInn }) => {
  await loggInn('Per Larsen');
  await page.goto('/frister/2026');
  await expect(portal.rollebanner).toContainText(EIER['Per Larsen'].navn);
  await expect(portal.virksomhetsvelger).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText(EIER['Per Larsen'].navn);
});

test('sier med en gang at organisasjonsformen ikke er dekket, og hvor fristene er', async ({
  page,
  portal,
  loggInn,
}) => {
  await loggInn('Grete Dahl');
  const varsel = portal.innhold.getByText(
    'Vi dekker ikke organisasjonsformen til SYNGENDE SELERS VENNEFORENING',
  );
  for (const sti of ['/frister/2026', '/frister/2026/11', '/virksomhet']) {
    await page.goto(sti);
    await expect(varsel).toContainText('(forening, lag eller innretning)');
    await expect(varsel.getByRole('link', { name: 'Skatteetaten' })).toBeVisible();
    await expect(varsel.getByRole('link', { name: 'Brønnøysundregistrene' })).toBeVisible();
  }
  await page.goto('/velg-virksomhet');
  await expect(varsel).toHaveCount(0);
  await expect(portal.virksomhet('SYNGENDE SELERS VENNEFORENING FLI')).toBeVisible();
  const rad = portal.innhold.getByText('Vi dekker ikke denne organisasjonsformen ennå');
  await expect(rad).toContainText('(forening, lag eller innretning)');
  await expect(rad.getByRole('link')).toHaveCount(2);
  await loggInn('Per Larsen');
  await page.goto('/virksomhet');
  await expect(portal.innhold).not.toContainText('Vi dekker ikke organisasjonsformen');
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
  await expect(page).toHaveURL('/frister');
  await page.goto('/frister/2026');

  const nyFane = await context.newPage();
  await nyFane.goto('/velg-virksomhet');
  await nyFane.getByRole('button', { name: MARIT.as.navn }).click();
  await expect(nyFane.getByRole('paragraph').filter({ hasText: /^Du representerer / })).toContainText(
    MARIT.as.navn,
  );

  const rad = portal.rad('Betal forskuddsskatt', '4. termin 2026');
  await portal.knapp('Merk som gjort', rad).click();
  const noekkel = 'forskuddsskatt-personlig:2026-T4';
  await expect
    .poll(async () => (await database.markering(MARIT.enk.organisasjonsnummer, noekkel))?.verdi)
    .toBe('fullfoert');
  // The page is rendered again, for the chosen virksomhet.
  await expect(portal.rollebanner).toContainText(MARIT.as.navn);
  expect(await database.antallMarkeringer(MARIT.as.organisasjonsnummer)).toBe(0);
});
