import { expect, test } from './oppsett';
import { EIER, MARIT } from './personer';

const JAN = EIER['Jan Pedersen'];
const BORTE = 'Du ble logget ut fordi du var borte i 30 minutter';
const LOGGET_UT = 'Du ble logget ut før vi fikk lagret.';

test('slutter etter 30 minutter uten bruk, og kommer tilbake dit en skulle', async ({
  page,
  portal,
  database,
}) => {
  await portal.loggInn('Jan Pedersen');
  const token = await portal.token();
  await database.settUbrukt(token, 31);
  await portal.innslag('Måned').click();
  // ID-porten still has a session and does not ask.
  await expect(page).toHaveURL('/frister/2026/11');
  await expect(page.getByRole('heading', { name: 'November 2026' })).toBeVisible();
  await expect(portal.innhold).toContainText(BORTE);
  expect(await portal.token()).not.toBe(token);
  expect(await database.sesjon(token)).toBeNull();
  // The message is shown once.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'November 2026' })).toBeVisible();
  await expect(portal.innhold).not.toContainText(BORTE);
});

test('varer når den blir brukt', async ({ page, portal, database }) => {
  await portal.loggInn('Jan Pedersen');
  const token = await portal.token();
  await database.settUbrukt(token, 29);
  await page.goto('/virksomhet');
  await expect(portal.overskrift).toHaveText('Om virksomheten');
  await database.settUbrukt(token, 29);
  await page.reload();
  expect(await portal.token()).toBe(token);
});

test('sier fra når økten tok slutt før merket var lagret', async ({ page, portal, database, reserver }) => {
  await reserver(JAN);
  await portal.loggInn('Jan Pedersen', '/frister/2026');
  await database.settUbrukt(await portal.token(), 31);
  const rad = portal.rad('Lever skattemeldingen for selskapet', '2025');
  await portal.knapp('Merk som gjort', rad).click();
  await expect(page).toHaveURL(/\/oppgave\/skattemelding-as:2025/);
  await expect(portal.innhold).toContainText(LOGGET_UT);
  expect(await database.antallMarkeringer(JAN.organisasjonsnummer)).toBe(0);
  await portal.knapp('Merk som gjort').click();
  await expect(portal.innhold).toContainText('Merket som gjort av Jan Pedersen');
});

test('beholder det en skrev, når økten tok slutt før skjemaet var lagret', async ({
  page,
  portal,
  database,
  reserver,
}) => {
  await reserver(JAN);
  await portal.loggInn('Jan Pedersen', '/virksomhet');
  const ansatte = page.getByRole('combobox', { name: 'Har du ansatte' });
  await ansatte.selectOption('Ja');
  await page.getByText('Gjelder fra (valgfritt)').nth(2).click();
  // A date in words, not in the required format.
  await page.locator('#arbeidsgiverFra').fill('1. april 2026');
  await database.settUbrukt(await portal.token(), 31);
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(portal.innhold).toContainText(LOGGET_UT);
  await expect(ansatte).toHaveValue('ja');
  await expect(page.locator('#arbeidsgiverFra')).toHaveValue('1. april 2026');
  expect(await database.brukerForhold(JAN.organisasjonsnummer)).toMatchObject({ arbeidsgiver: false });
});

test('beholder virksomheten en så på, for den som har flere', async ({ page, portal, database }) => {
  await portal.loggInn('Marit Johnsen');
  await portal.virksomhet(MARIT.as.navn).click();
  await expect(page).toHaveURL('/frister');
  await database.settUbrukt(await portal.token(), 31);
  await page.goto('/frister/2026/12');
  await expect(portal.innhold).toContainText(BORTE);
  // A new session has no virksomhet. The person chooses again and is then sent to the requested page.
  await portal.virksomhet(MARIT.as.navn).click();
  await expect(page).toHaveURL('/frister/2026/12');
});

test('beholder det en skrev, når nettet svikter idet en lagrer', async ({ page, portal, loggInn, vakt }) => {
  vakt.tillat(/net::ERR_FAILED/, /Failed to fetch/);
  await loggInn('Jan Pedersen');
  await page.goto('/virksomhet');
  const ansatte = page.getByRole('combobox', { name: 'Har du ansatte' });
  await ansatte.selectOption('Ja');
  await page.route('**/virksomhet', (rute) => rute.abort());
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(portal.innhold).toContainText('ingenting er lagret ennå. Prøv igjen.');
  await expect(ansatte).toHaveValue('ja');
});

test.describe('uten JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('sier hvorfor en måtte logge inn på nytt, og sier det én gang', async ({ page, portal, database }) => {
    await portal.loggInn('Jan Pedersen');
    await database.settUbrukt(await portal.token(), 31);
    await page.goto('/virksomhet');
    await expect(portal.innhold).toContainText(BORTE);
    await portal.innslag('Deling').click();
    await expect(portal.overskrift).toHaveText('Deling');
    await expect(portal.innhold).not.toContainText(BORTE);
  });

  test('sier fra når økten tok slutt før merket var lagret', async ({ portal, database, reserver }) => {
    await reserver(JAN);
    await portal.loggInn('Jan Pedersen', '/frister/2026');
    await database.settUbrukt(await portal.token(), 31);
    await portal.knapp('Merk som gjort', portal.rad('Lever skattemeldingen for selskapet', '2025')).click();
    await expect(portal.overskrift).toHaveText('Lever skattemeldingen for selskapet for 2025');
    await expect(portal.innhold).toContainText(LOGGET_UT);
  });

  test('beholder det en skrev, når økten tok slutt før skjemaet var lagret', async ({
    page,
    portal,
    database,
    reserver,
  }) => {
    await reserver(JAN);
    await portal.loggInn('Jan Pedersen', '/virksomhet');
    const ansatte = page.getByRole('combobox', { name: 'Har du ansatte' });
    await ansatte.selectOption('Ja');
    await database.settUbrukt(await portal.token(), 31);
    await page.getByRole('button', { name: 'Lagre' }).click();
    await expect(portal.innhold).toContainText(LOGGET_UT);
    await expect(ansatte).toHaveValue('ja');
  });
});
