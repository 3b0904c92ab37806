import { etter, expect, test } from './oppsett';
import { EIER } from './personer';

const KARI = EIER['Kari Nordmann'];

/**
 * Worked out by hand from the law. 10 April is a Friday; 1 February, 15 March and 31 May are Sundays; 10 October is a Saturday.
 * Order within a day: obligations, internal documentation, optional rights.
 */
const mva = (termin: string) => [
  `Lever mva-meldingen, ${termin}`,
  `Betal merverdiavgift (mva.), ${termin}`,
  `Oppdater bokføringen, ${termin}`,
];
const KARIS_2026 = [
  ['2. februar', 'Søk om å levere mva-melding én gang i året, 2026'],
  ['10. februar', ...mva('november–desember 2025')],
  ['16. mars', 'Betal forskuddsskatt, 1. termin 2026'],
  ['10. april', ...mva('januar–februar 2026')],
  ['31. mai', 'Siste dag for å endre skattemeldingen, 2022'],
  [
    '1. juni',
    'Lever skattemeldingen, 2025',
    'Siste dag for tilleggsforskudd, 2025',
    'Søk om utsatt frist for skattemeldingen, 2025',
  ],
  ['10. juni', ...mva('mars–april 2026')],
  ['15. juni', 'Betal forskuddsskatt, 2. termin 2026'],
  ['31. august', ...mva('mai–juni 2026')],
  ['15. september', 'Betal forskuddsskatt, 3. termin 2026'],
  ['12. oktober', ...mva('juli–august 2026')],
  ['10. desember', ...mva('september–oktober 2026')],
  ['15. desember', 'Betal forskuddsskatt, 4. termin 2026'],
];

test('viser vei fra forsiden til fristene for året', { tag: ['@smal', '@kjerne'] }, async ({
  page,
  portal,
}) => {
  await page.goto('/');
  await expect(portal.overskrift).toHaveText('Frister og oppgaver for virksomheten din');
  await portal.innhold.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
  await portal.velgPerson('Kari Nordmann');
  await expect(page).toHaveURL('/frister');
  await expect(page).toHaveTitle(/^Nå/);
  await portal.innslag('2026').click();
  await expect(page).toHaveTitle(/Frister og oppgaver 2026/);
  await expect(portal.rollebanner).toContainText(KARI.navn);
  expect(await portal.tidslinje()).toEqual(KARIS_2026);
  await expect(page.getByText('Neste frist:')).toBeVisible();
});

test('viser hvor mange dager som er igjen', async ({ page, portal, loggInn, reserver }) => {
  await reserver(KARI);
  await loggInn('Kari Nordmann');
  await page.goto('/frister/2026');
  await expect(portal.rad('Lever mva-meldingen', 'september–oktober 2026')).toContainText('30 dager igjen');
  await expect(portal.rad('Betal forskuddsskatt', '4. termin 2026')).toContainText('35 dager igjen');
  const passert = portal.rad('Lever mva-meldingen', 'juli–august 2026');
  // No kilde has delivered it, so the page does not say that it is late.
  await expect(passert).toContainText('Vi vet ikke om dette er gjort');
  await expect(passert.locator('.merkelapp')).toHaveClass(/merkelapp-noeytral/);
  const langtFram = portal.rad('Betal forskuddsskatt', '4. termin 2026');
  await expect(langtFram.locator('.merkelapp')).toHaveClass(/merkelapp-noeytral/);
});

test('går fra året til måneden og til årene ved siden av', { tag: ['@smal', '@kjerne'] }, async ({
  page,
  portal,
  loggInn,
}) => {
  await loggInn('Kari Nordmann');
  await page.goto('/frister/2026');
  await page.getByRole('link', { name: 'Se måned for måned' }).click();
  await expect(page).toHaveURL('/frister/2026/11');
  await expect(page.getByRole('heading', { name: 'November 2026' })).toBeVisible();
  await page.getByRole('link', { name: 'Se hele 2026' }).click();
  await expect(page).toHaveURL('/frister/2026');
  await page.getByRole('link', { name: 'Frister for 2025' }).click();
  await expect(page).toHaveURL('/frister/2025');
  await page.getByRole('link', { name: 'Frister for 2026' }).click();
  await page.getByRole('link', { name: 'Frister for 2027' }).click();
  await expect(page.getByText('Fristene fram i tid følger av reglene slik de er i dag.')).toBeVisible();
  await expect(portal.rad('Lever skattemeldingen', '2026')).toBeVisible();
});

test(
  'merker som gjort, tar det tilbake og merker som ikke aktuell',
  { tag: ['@smal', '@kjerne'] },
  async ({ page, portal, loggInn, reserver, database }, info) => {
    await reserver(KARI);
    await loggInn('Kari Nordmann');
    const [tittel, gjelder, noekkel] = etter(info, {
      desktop: ['Lever mva-meldingen', 'september–oktober 2026', 'mva-alm-levering:2026-T5'],
      mobil: ['Betal forskuddsskatt', '4. termin 2026', 'forskuddsskatt-personlig:2026-T4'],
    });
    await page.goto('/frister/2026');
    const rad = portal.rad(tittel, gjelder);

    let slipp = () => {};
    const serveren = new Promise<void>((resolve) => {
      slipp = resolve;
    });
    await page.route('**/frister/2026', async (rute) => {
      if (rute.request().method() === 'POST') await serveren;
      await rute.continue();
    });
    await portal.knapp('Merk som gjort', rad).click();
    // Until the server has answered, the form says that it is busy.
    await expect(rad.locator('form')).toHaveAttribute('aria-busy', 'true');
    expect(await database.markering(KARI.organisasjonsnummer, noekkel)).toBeNull();
    slipp();
    await expect(rad).toContainText('Merket som gjort av Kari Nordmann');
    await page.unroute('**/frister/2026');

    await page.reload();
    await expect(rad.getByText('Gjort', { exact: true })).toBeVisible();
    await expect(rad.getByRole('status').last()).toHaveText(
      /Merket som gjort av Kari Nordmann \d+\. \p{L}+/u,
    );
    expect(await database.markering(KARI.organisasjonsnummer, noekkel)).toEqual({
      verdi: 'fullfoert',
      navn: 'Kari Nordmann',
    });

    await portal.knapp('Angre merkingen', rad).click();
    await expect(rad).toContainText('dager igjen');
    await expect.poll(() => database.markering(KARI.organisasjonsnummer, noekkel)).toBeNull();

    await portal.knapp('Ikke aktuell for oss', rad).click();
    await expect(rad.getByText('Ikke aktuell', { exact: true })).toBeVisible();
    await expect(rad).toContainText('Merket som ikke aktuell av Kari Nordmann');
    await page.reload();
    await expect(rad.getByText('Ikke aktuell', { exact: true })).toBeVisible();
  },
);

test('viser merket også i måneden og på siden om oppgaven', { tag: '@kjerne' }, async ({
  page,
  portal,
  loggInn,
  reserver,
}) => {
  await reserver(KARI);
  await loggInn('Kari Nordmann');
  await page.goto('/oppgave/mva-alm-betaling:2026-T5');
  await portal.knapp('Merk som gjort').click();
  await expect(portal.innhold).toContainText('Merket som gjort av Kari Nordmann');
  await page.getByRole('link', { name: 'Tilbake til fristene for 2026' }).click();
  const rad = portal.rad('Betal merverdiavgift (mva.)', 'september–oktober 2026');
  await expect(rad.getByText('Gjort', { exact: true })).toBeVisible();
  await page.goto('/frister/2026/12');
  await expect(
    portal.oppgavelenke('Betal merverdiavgift (mva.)', 'september–oktober 2026. Gjort'),
  ).toBeVisible();
});

test('sier fra når merket ikke ble lagret, og tar det tilbake', async ({ page, portal, loggInn, vakt }) => {
  vakt.tillat(/net::ERR_FAILED/, /Failed to fetch/);
  await loggInn('Kari Nordmann');
  await page.goto('/frister/2026');
  const rad = portal.rad('Betal forskuddsskatt', '3. termin 2026');
  await page.route('**/frister/2026', (rute) =>
    rute.request().method() === 'POST' ? rute.abort() : rute.continue(),
  );
  await portal.knapp('Merk som gjort', rad).click();
  await expect(rad.getByRole('status').last()).toHaveText('Vi fikk ikke lagret merkingen. Prøv igjen.');
  await expect(rad).toContainText('Vi vet ikke');
});

test('lar to merke samtidig: den siste gjelder, og ingen får feil', async ({
  page,
  context,
  portal,
  loggInn,
  reserver,
  database,
}) => {
  await reserver(KARI);
  await loggInn('Kari Nordmann');
  await page.goto('/frister/2026');
  const andre = await context.newPage();
  await andre.goto('/oppgave/forskuddsskatt-personlig:2026-T3');
  const rad = portal.rad('Betal forskuddsskatt', '3. termin 2026');
  await portal.knapp('Merk som gjort', rad).click();
  await expect(rad).toContainText('Merket som gjort av Kari Nordmann');
  await andre.getByRole('button', { name: 'Ikke aktuell for oss' }).click();
  await expect(andre.getByRole('main')).toContainText('Merket som ikke aktuell av Kari Nordmann');
  await page.reload();
  await expect(rad.getByText('Ikke aktuell', { exact: true })).toBeVisible();
  expect(await database.antallMarkeringer(KARI.organisasjonsnummer)).toBe(1);
});
