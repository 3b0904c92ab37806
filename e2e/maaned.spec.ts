import { expect, test } from './oppsett';

test.beforeEach(async ({ loggInn }) => loggInn('Kari Nordmann'));

test('er en tabell med overskrifter, bildetekst og skjult tekst for hver dag', async ({ page, portal }) => {
  await page.goto('/frister/2026/12');
  await expect(portal.overskrift).toHaveCount(1);
  const tabell = portal.maanedstabell;
  await expect(tabell).toHaveAccessibleName('Frister i desember 2026');
  await expect(tabell.getByRole('columnheader')).toHaveCount(8);
  for (const dag of ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']) {
    await expect(tabell.getByRole('columnheader', { name: dag })).toHaveAttribute('scope', 'col');
  }
  for (const uke of [49, 50, 51, 52, 53]) {
    await expect(tabell.getByRole('rowheader', { name: `Uke ${uke}` })).toHaveAttribute('scope', 'row');
  }
  await expect(portal.dag('10. desember 2026')).toContainText('10. desember 2026, 3 frister');
  await expect(portal.dag('15. desember 2026')).toContainText('15. desember 2026, 1 frist');
  await expect(portal.dag('11. desember 2026')).not.toContainText('frist');
});

test('har dato, tittel og status i navnet på hver lenke', { tag: '@smal' }, async ({ page, portal }) => {
  await page.goto('/frister/2026/12');
  const lenke = portal.dag('15. desember 2026').getByRole('link');
  await expect(lenke).toHaveAccessibleName(
    /^15\. desember 2026: Betal forskuddsskatt\s*, 4\. termin 2026\. 35 dager igjen$/,
  );
  await lenke.click();
  await expect(page).toHaveURL('/oppgave/forskuddsskatt-personlig:2026-T4');
});

test('er en setning uten rutenett når måneden er tom', async ({ page, portal }) => {
  await page.goto('/frister/2026/11');
  await expect(portal.innhold).toContainText(
    'Ingen frister i november 2026. Neste frist er torsdag 10. desember 2026:',
  );
  await expect(portal.maanedstabell).toHaveCount(0);
});

test('peker ut dagen i dag', async ({ page, portal, loggInn }) => {
  await loggInn('Per Larsen');
  await page.goto('/frister/2026/11');
  const idag = portal.maanedstabell.locator('[aria-current="date"]');
  await expect(idag).toHaveCount(1);
  await expect(idag).toContainText('10. november 2026');
  await page.goto('/frister/2026/12');
  await expect(idag).toHaveCount(0);
});

test('følger uken fra mandag og ukenumrene over nyttår', async ({ page, portal }) => {
  await page.goto('/frister/2027/01');
  const uker = portal.maanedstabell.getByRole('rowheader');
  await expect(uker).toHaveText([/Uke 53$/, /Uke 1$/, /Uke 2$/, /Uke 3$/, /Uke 4$/]);
  // 1 January 2027 is a Friday, so four empty cells come before it.
  const foersteUke = portal.maanedstabell.getByRole('row').nth(1).locator('td');
  await expect(foersteUke.nth(3)).toBeEmpty();
  await expect(foersteUke.nth(4)).toContainText('1. januar 2027');
});

test('navngir helligdagene', async ({ page, portal }) => {
  await page.goto('/frister/2026/05');
  const dager = {
    '1. mai 2026': '1. mai',
    '14. mai 2026': 'Kristi himmelfartsdag',
    '17. mai 2026': '17. mai',
    '24. mai 2026': '1. pinsedag',
    '25. mai 2026': '2. pinsedag',
  };
  for (const [dato, navn] of Object.entries(dager)) {
    await expect(portal.dag(dato).getByText(navn, { exact: true })).toBeVisible();
  }
  await expect(portal.dag('15. mai 2026')).not.toContainText('Kristi');
});

test('sier neste frist når måneden er tom', async ({ page, portal }) => {
  await page.goto('/frister/2026/11');
  await expect(portal.innhold).toContainText('Ingen frister i november 2026.');
  await expect(portal.innhold).toContainText('Neste frist er torsdag 10. desember 2026:');
  await page.getByRole('link', { name: 'Lever mva-meldingen (september–oktober 2026)' }).click();
  await expect(page).toHaveURL('/oppgave/mva-alm-levering:2026-T5');
});

test('sier neste frist også for en tom måned fram i tid', async ({ page, portal }) => {
  await page.goto('/frister/2027/07');
  await expect(portal.innhold).toContainText('Ingen frister i juli 2027.');
  await expect(portal.innhold).toContainText('Neste frist er tirsdag 31. august 2027:');
});

test('går til en valgt måned med skjemaet, og har den valgte måneden i det', { tag: '@smal' }, async ({
  page,
}) => {
  await page.goto('/frister/2026/11');
  const skjema = page.getByRole('form', { name: 'Velg måned' });
  await expect(skjema.getByRole('combobox', { name: 'Måned' })).toHaveValue('11');
  await skjema.getByRole('combobox', { name: 'Måned' }).selectOption('Februar');
  await skjema.getByRole('combobox', { name: 'År' }).selectOption('2019');
  await skjema.getByRole('button', { name: 'Vis' }).click();
  await expect(page).toHaveURL('/frister/2019/02');
  await expect(skjema.getByRole('combobox', { name: 'År' })).toHaveValue('2019');
});

test('er en liste med bare dagene som har noe, på smal skjerm', { tag: '@smal' }, async ({
  page,
  portal,
  isMobile,
}) => {
  test.skip(!isMobile, 'På bred skjerm er måneden en tabell.');
  await page.goto('/frister/2026/12');
  await expect(portal.dag('10. desember 2026').getByText('10. desember 2026', { exact: true })).toBeVisible();
  await expect(portal.dag('15. desember 2026')).toBeVisible();
  await expect(portal.dag('11. desember 2026')).toBeHidden();
  await expect(page.getByText('mandag', { exact: true })).toBeHidden();
  const [foerste, siste] = await Promise.all(
    ['10. desember 2026', '15. desember 2026'].map((dato) => portal.dag(dato).boundingBox()),
  );
  expect(foerste?.x).toBe(siste?.x);
  expect(foerste?.y ?? 0).toBeLessThan(siste?.y ?? 0);
});
