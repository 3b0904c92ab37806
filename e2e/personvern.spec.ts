import { expect, test } from './oppsett';
import { EIER, FOEDSELSNUMMER, HILDE } from './personer';

test('har ikke fødselsnummer i noe som når nettleseren, på en hel reise', async ({
  page,
  context,
  portal,
  reserver,
  baseURL,
}) => {
  test.slow();
  const KARI = EIER['Kari Nordmann'];
  await reserver(KARI);
  const sett: { hvor: string; tekst: string }[] = [];
  const venter: Promise<void>[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) return;
    sett.push({ hvor: `request ${request.url()}`, tekst: `${request.url()} ${request.postData() ?? ''}` });
  });
  context.on('response', (svar) => {
    if (!svar.url().startsWith(baseURL ?? '')) return;
    const hoder = svar
      .headersArray()
      .then((alle) => alle.map(({ name, value }) => `${name}: ${value}`).join('\n'));
    const kropp = svar.text().catch(() => '');
    venter.push(
      Promise.all([hoder, kropp]).then((deler) => {
        sett.push({ hvor: `response ${svar.url()}`, tekst: deler.join('\n') });
      }),
    );
  });

  await page.goto('/');
  await portal.innhold.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
  await portal.velgPerson('Kari Nordmann');
  await expect(page).toHaveURL('/frister');
  await page.goto('/frister/2026');
  const rad = portal.rad('Lever skattemeldingen', '2025');
  await portal.knapp('Merk som gjort', rad).click();
  await expect(rad).toContainText('Merket som gjort av Kari Nordmann');
  await portal.innslag('Måned').click();
  await portal.bla('Neste').click();
  await portal.oppgavelenke('Betal forskuddsskatt', '4. termin 2026').click();
  await page.goto('/virksomhet');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(page).toHaveURL('/virksomhet?lagret=ja');

  const lagret = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  sett.push({ hvor: 'storage', tekst: lagret });
  for (const { name, value } of await context.cookies(baseURL)) {
    const klartekst = Buffer.from(value.split('.')[1] ?? '', 'base64').toString('latin1');
    sett.push({ hvor: `cookie ${name}`, tekst: `${decodeURIComponent(value)} ${klartekst}` });
  }
  await portal.loggUt();
  await expect(page).toHaveURL('/');
  await Promise.all(venter);

  expect(sett.length).toBeGreaterThan(30);
  expect(sett.filter(({ tekst }) => FOEDSELSNUMMER.test(tekst)).map(({ hvor }) => hvor)).toEqual([]);
});

test('har ikke fødselsnummer i svarene til regnskapsføreren eller den som er ny', async ({
  page,
  portal,
}) => {
  await portal.loggInn('Hilde Kristiansen');
  expect(await page.content()).not.toMatch(FOEDSELSNUMMER);
  await portal.virksomhet(HILDE.klient.navn).click();
  await expect(page).toHaveURL('/frister');
  expect(await page.content()).not.toMatch(FOEDSELSNUMMER);
});
