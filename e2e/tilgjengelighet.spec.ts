import type { Page } from '@playwright/test';
import { expect, test } from './oppsett';
import { EIER, HILDE, MARIT } from './personer';
import type { Portal } from './portal';
import { checkAllLooks, checkAllWidths, hasNoSidewaysScroll, isAccessible } from './tilgjengelighet';

type Steg = (verden: { page: Page; portal: Portal }) => Promise<void>;

const gaaTil =
  (sti: string): Steg =>
  async ({ page }) => {
    await page.goto(sti);
  };

/** Every page in every state, with the person who sees it. */
const TILSTANDER: Record<string, { som: string | null; steg: Steg }> = {
  'forsiden, ikke logget inn': { som: null, steg: gaaTil('/') },
  'forsiden, logget inn': { som: 'Per Larsen', steg: gaaTil('/') },
  året: { som: 'Per Larsen', steg: gaaTil('/frister/2026') },
  'året fram i tid': { som: 'Per Larsen', steg: gaaTil('/frister/2027') },
  'året som mangler opplysninger': { som: 'Solveig Jensen', steg: gaaTil('/frister/2026') },
  'året uten frister': { som: 'Grete Dahl', steg: gaaTil('/frister/2026') },
  'året for en slettet virksomhet': { som: 'Inger Nilsen', steg: gaaTil('/frister/2026') },
  'året for en virksomhet under avvikling': { som: 'Tore Karlsen', steg: gaaTil('/frister/2026') },
  'året for en virksomhet som er konkurs': { som: 'Randi Strand', steg: gaaTil('/frister/2026') },
  måneden: { som: 'Per Larsen', steg: gaaTil('/frister/2026/11') },
  'måneden med helligdager': { som: 'Per Larsen', steg: gaaTil('/frister/2026/05') },
  'måneden uten frister': { som: 'Grete Dahl', steg: gaaTil('/frister/2026/11') },
  'siden om en oppgave': { som: 'Per Larsen', steg: gaaTil('/oppgave/mva-alm-levering:2026-T4') },
  'siden om en rett som er ute': {
    som: 'Per Larsen',
    steg: gaaTil('/oppgave/skattemelding-utsatt-soknad:2025'),
  },
  'siden om en oppgave etter en økt som tok slutt': {
    som: 'Per Larsen',
    steg: gaaTil('/oppgave/mva-alm-levering:2026-T4?avbrutt=merk'),
  },
  virksomheten: { som: 'Ola Haugen', steg: gaaTil('/virksomhet') },
  'virksomheten, nettopp lagret': { som: 'Ola Haugen', steg: gaaTil('/virksomhet?lagret=ja') },
  'virksomheten med utkast': { som: 'Ola Haugen', steg: gaaTil('/virksomhet?avbrutt=lagre&arbeidsgiver=ja') },
  'virksomheten med særlige forhold': {
    som: 'Ola Haugen',
    steg: gaaTil('/virksomhet?avbrutt=lagre&saeravgift=ja'),
  },
  'virksomheten med feil i skjemaet': { som: 'Ola Haugen', steg: withFeil },
  delingen: { som: 'Ola Haugen', steg: gaaTil('/deling') },
  'delingen, nettopp gitt': { som: 'Ola Haugen', steg: gaaTil('/deling?melding=gitt') },
  'kalenderen i eget program': { som: 'Hilde Kristiansen', steg: gaaTil('/kalender') },
  påminnelsene: { som: 'Hilde Kristiansen', steg: gaaTil('/paaminnelser') },
  'opplysninger om en selv': { som: 'Hilde Kristiansen', steg: gaaTil('/opplysninger') },
  'slettingen av en selv': { som: 'Hilde Kristiansen', steg: gaaTil('/opplysninger/slett') },
  innsynet: { som: 'Ola Haugen', steg: gaaTil('/innsyn') },
  'valget mellom flere': { som: 'Marit Johnsen', steg: gaaTil('/velg-virksomhet') },
  'valget for en form som ikke er dekket': { som: 'Grete Dahl', steg: gaaTil('/velg-virksomhet') },
  'valget med søk': { som: 'Hilde Kristiansen', steg: gaaTil('/velg-virksomhet?soek=elg') },
  'valget uten treff': { som: 'Hilde Kristiansen', steg: gaaTil('/velg-virksomhet?soek=finnes-ikke') },
  'innlesing av en fil': { som: 'Hilde Kristiansen', steg: gaaTil('/oversikt/import') },
  'innlesing som ikke gikk': { som: 'Hilde Kristiansen', steg: gaaTil('/oversikt/import?feil=kolonner') },
  'ingen å velge': { som: 'Nina Olsen', steg: gaaTil('/velg-virksomhet') },
};

const FEILSIDER = [
  'for-mange',
  'ikke-tilgang',
  'utenfor-pilot',
  'ikke-funnet',
  'ugyldig',
  'altinn-utilgjengelig',
  'register-utilgjengelig',
  'ukjent-virksomhet',
  'idporten-utilgjengelig',
  'innlogging',
  'innlogging-avbrutt',
  'for-lavt-nivaa',
  'uten-pid',
  'annet-nettsted',
  'for-stort',
  'feil-metode',
  'uventet',
];

async function withFeil({ page, portal }: { page: Page; portal: Portal }): Promise<void> {
  await page.goto('/virksomhet');
  await page.getByText('Gjelder fra (valgfritt)').first().click();
  await page.locator('#mvaTerminFra').fill('i fjor');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(portal.innhold).toContainText('Rett opp dette:');
}

for (const [navn, { som, steg }] of Object.entries(TILSTANDER)) {
  test(`har ingen feil som axe kan finne, og ruller ikke sidelengs: ${navn}`, async ({
    page,
    portal,
    loggInn,
  }) => {
    // The page of a year is long, and axe checks every node.
    test.slow();
    if (som) await loggInn(som);
    await steg({ page, portal });
    await expect(portal.overskrift).toHaveCount(1);
    await checkAllWidths(page);
  });
}

test('har ingen feil som axe kan finne der siden er en annen på smal skjerm', { tag: '@smal' }, async ({
  page,
  portal,
  loggInn,
}) => {
  test.slow();
  await loggInn('Per Larsen');
  for (const sti of ['/frister/2026', '/frister/2026/11', '/frister/2026/05', '/virksomhet']) {
    await page.goto(sti);
    await expect(portal.overskrift).toBeVisible();
    await isAccessible(page);
    await hasNoSidewaysScroll(page);
  }
});

for (const sti of [
  '/frister',
  '/frister/2026',
  '/frister/2026/10',
  '/oppgave/mva-alm-betaling:2026-T4',
  '/virksomhet',
  '/hvilke-frister?mva=x',
]) {
  test(`har ingen feil som axe kan finne i noen bredde, i tvungne farger eller med stor tekst: ${sti}`, async ({
    page,
    loggInn,
    vakt,
  }) => {
    test.slow();
    vakt.tillat(/responded with a status of 400/);
    await loggInn('Kari Nordmann');
    await page.goto(sti);
    await checkAllLooks(page);
  });
}

test('har ingen feil som axe kan finne på feilsidene', async ({ page, portal, vakt }) => {
  test.slow();
  vakt.tillat(/responded with a status of (4|5)\d\d/);
  for (const kode of [...FEILSIDER, 'finnes-ikke']) {
    await page.goto(`/feil/${kode}`);
    await expect(portal.overskrift).toHaveCount(1);
    await checkAllWidths(page);
  }
});

test('tegner sidene i tvungne farger og med mindre bevegelse', async ({ page, portal, loggInn }) => {
  test.slow();
  await loggInn('Per Larsen');
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce', contrast: 'more' });
  for (const sti of ['/frister/2026', '/frister/2026/11', '/virksomhet']) {
    await page.goto(sti);
    await expect(portal.overskrift).toBeVisible();
    await isAccessible(page);
  }
  // Today is marked by text and outline, since forced colours remove its background colour.
  await page.goto('/frister/2026/11');
  const idag = portal.maanedstabell.locator('[aria-current="date"]');
  await expect(idag).toContainText('i dag');
  await expect(idag).toHaveCSS('outline-style', 'solid');
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`tegner logo, ikoner og felt i fargene brukeren har valgt: ${colorScheme}`, async ({
    page,
    loggInn,
  }) => {
    await loggInn('Ola Haugen');
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto('/virksomhet');
    const bakgrunn = await page.evaluate(() => {
      const prikk = Object.assign(document.createElement('i'), { style: 'color: Canvas' });
      document.body.append(prikk);
      return getComputedStyle(prikk).color;
    });
    for (const tegning of await page.locator('header svg, main svg, footer svg').all()) {
      const [fyll, tekst] = await tegning.evaluate((svg) => [
        getComputedStyle(svg).fill,
        getComputedStyle(svg.parentElement ?? svg).color,
      ]);
      expect.soft(fyll).toBe(tekst);
      expect.soft(fyll).not.toBe(bakgrunn);
    }
    for (const felt of await page.locator('select').all())
      await expect(felt).toHaveCSS('border-top-width', '1px');
  });
}

test('tåler 200 % forstørret tekst uten at noe blir borte', { tag: '@smal' }, async ({
  page,
  portal,
  loggInn,
}) => {
  await loggInn('Per Larsen');
  for (const sti of [
    '/frister/2026',
    '/frister/2026/11',
    '/virksomhet',
    '/oppgave/mva-alm-levering:2026-T4',
    '/innsyn',
    '/deling',
    '/hvilke-frister',
    '/utvikler',
    '/utvikler/testmiljoe',
    '/utvikler/feil',
    '/utvikler/en/kontakt',
  ]) {
    await page.goto(sti);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await expect(portal.overskrift).toBeVisible();
    await hasNoSidewaysScroll(page);
  }
});

test('sier språket og har en tittel på hver side', async ({ page, loggInn, portal }) => {
  await loggInn('Per Larsen');
  const titler = new Set<string>();
  const stier = [
    '/',
    '/frister/2026',
    '/frister/2026/11',
    '/virksomhet',
    '/oppgave/mva-alm-levering:2026-T4',
  ];
  for (const sti of stier) {
    await page.goto(sti);
    await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
    titler.add(await page.title());
  }
  expect(titler.size).toBe(stier.length);
  // The represented virksomhet is also available to screen readers.
  await expect(portal.rollebanner).toContainText(EIER['Per Larsen'].navn);
});

test('har navn på virksomhetene som knapper i listen', async ({ portal }) => {
  await portal.loggInn('Hilde Kristiansen');
  await expect(portal.virksomhet(HILDE.eget.navn)).toHaveAccessibleName(/RYDDIG RETTFRAM.* 311 029 479/);
  await expect(portal.virksomhet(MARIT.as.navn)).toHaveCount(0);
});
