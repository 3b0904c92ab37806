import type { Page } from '@playwright/test';
import { expect, test } from './oppsett';
import { HILDE, MARIT } from './personer';
import { checkAllWidths } from './tilgjengelighet';

/** The address shown in the box. */
const ADRESSE = /https?:\/\/\S+\/kalender\/[\w-]{43}\/frister\.ics/;

/** Reads the address, which is shown only once. */
async function readAdresse(page: Page): Promise<string> {
  const vist = page.getByText(ADRESSE);
  await expect(vist).toBeVisible();
  return ADRESSE.exec((await vist.textContent()) ?? '')?.[0] ?? '';
}

for (const medJs of [true, false]) {
  test.describe(medJs ? 'med JavaScript' : 'uten JavaScript', () => {
    test.use({ javaScriptEnabled: medJs });

    test(
      'lager en kalender, ser adressen én gang, lager en ny og slår av',
      {
        tag: medJs ? ['@smal', '@kjerne'] : [],
      },
      async ({ page, portal, request }, { project }) => {
        const navn = `Til telefonen ${project.name} ${medJs}`;
        await portal.loggInn('Marit Johnsen');
        await page.goto('/kalender');
        await page.getByLabel('Navn på kalenderen').fill(navn);
        await page.getByLabel('Bare disse:').check();
        await page.getByLabel(MARIT.as.navn).check();
        await page.getByLabel('Vis navnet på virksomheten').check();
        await page.getByRole('button', { name: 'Lag kalender' }).click();
        const adresse = await readAdresse(page);
        const fil = await (
          await request.get(adresse, { headers: { 'User-Agent': 'Thunderbird/153' } })
        ).text();
        expect(fil).toContain('BEGIN:VEVENT');
        expect(fil.replaceAll('\r\n ', '')).toContain(MARIT.as.navn);
        expect(fil).not.toContain(MARIT.enk.navn);
        await page.goto('/kalender');
        const kort = page.getByRole('listitem').filter({ hasText: navn });
        await expect(kort).toContainText('1 virksomhet · Alle frister · Bokmål');
        await expect(kort).toContainText(/Sist hentet \d+\. \p{L}+ 2026 kl\. \d\d\.\d\d av Thunderbird/u);
        await expect(page.getByText(ADRESSE)).toHaveCount(0);
        await kort.getByRole('button', { name: 'Lag ny kalenderlenke' }).click();
        await expect(kort.getByText(ADRESSE)).toBeVisible();
        await expect
          .poll(async () =>
            (await request.get(adresse)).text().then((tekst) => tekst.replaceAll('\r\n ', '')),
          )
          .toContain('Denne kalenderlenken er slått av.');
        await page.goto('/kalender');
        await kort.getByRole('link', { name: 'Endre' }).click();
        await expect(page.getByLabel(MARIT.as.navn)).toBeChecked();
        await page.getByLabel('Språk i kalenderen').selectOption('English');
        await page.getByRole('button', { name: 'Lagre endringen' }).click();
        await expect(kort).toContainText('English');
        await kort.getByRole('button', { name: 'Slå av' }).click();
        await expect(portal.innhold).toContainText('Kalenderen er slått av.');
        await expect(kort).toHaveCount(0);
      },
    );

    test('sier hva som er galt, og beholder det som er skrevet', async ({ page, portal }) => {
      await portal.loggInn('Marit Johnsen');
      await page.goto('/kalender');
      await page.getByLabel('Navn på kalenderen').fill('x'.repeat(61));
      await page.getByLabel('Bare disse:').check();
      await page.getByLabel('Få varsel').check();
      await page.getByRole('button', { name: 'Lag kalender' }).click();
      await expect(portal.innhold).toContainText('Navnet kan ha høyst 60 tegn.');
      await expect(page.getByLabel('Navn på kalenderen')).toHaveValue('x'.repeat(61));
      await expect(page.getByLabel('Bare disse:')).toBeChecked();
      await expect(page.getByLabel('Få varsel')).toBeChecked();
      await page.getByLabel('Navn på kalenderen').fill('kort');
      await page.getByRole('button', { name: 'Lag kalender' }).click();
      await expect(portal.innhold).toContainText('Velg minst én virksomhet.');
    });

    test('lar en regnskapsfører søke blant klientene', async ({ page, portal }) => {
      await portal.loggInn('Hilde Kristiansen');
      await page.goto('/kalender');
      await page.getByRole('button', { name: 'Lag kalender' }).click();
      await expect(portal.innhold).toContainText('Velg høyst 50 virksomheter.');
      await page.getByLabel('Søk etter virksomhet').fill('RYDDIG RETTFRAM');
      await page.getByRole('button', { name: 'Søk' }).click();
      await expect(page.getByRole('checkbox', { name: HILDE.eget.navn })).toBeVisible();
      await expect(portal.innhold.getByRole('checkbox')).toHaveCount(4);
    });
  });
}

for (const spraak of ['nb', 'nn', 'en'] as const) {
  test(`er uten feil axe kan finne, på ${spraak}, før og etter at kalenderen er laget`, async ({
    page,
    portal,
    context,
    baseURL,
  }) => {
    await portal.loggInn('Marit Johnsen');
    await context.addCookies([{ name: 'spraak', value: spraak, url: baseURL ?? '' }]);
    await page.goto('/kalender');
    await checkAllWidths(page);
    await page.getByRole('button', { name: /^(Lag kalender|Create calendar)$/ }).click();
    await expect(page.getByText(ADRESSE)).toBeVisible();
    await page.getByText(/i kvart program|i hvert program|in each app/).click();
    await checkAllWidths(page);
  });
}

test.describe('uten JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [spraak, knapp] of [
    ['nn', 'Lag kalender'],
    ['en', 'Create calendar'],
  ] as const) {
    test(`lager en kalender på ${spraak}`, async ({ page, portal, context, baseURL, request }) => {
      await portal.loggInn('Marit Johnsen');
      await context.addCookies([{ name: 'spraak', value: spraak, url: baseURL ?? '' }]);
      await page.goto('/kalender');
      await page.getByRole('button', { name: knapp }).click();
      const fil = await (await request.get(await readAdresse(page))).text();
      expect(fil).toContain(`//${spraak.toUpperCase()}\r\n`);
    });
  }
});

test('laster ned ett år og én frist', async ({ page, loggInn }) => {
  await loggInn('Per Larsen');
  const aar = await page.request.get('/frister/2026/frister.ics');
  expect(aar.headers()['content-disposition']).toBe('attachment; filename="frister.ics"');
  expect((await aar.text()).match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(40);
  const en = await page.request.get('/oppgave/mva-alm-levering:2026-T5/frister.ics');
  expect((await en.text()).match(/BEGIN:VEVENT/g)).toHaveLength(1);
  await page.goto('/oppgave/mva-alm-levering:2026-T5');
  const lenke = page.getByRole('link', { name: 'Legg fristen i kalenderen' });
  await expect(lenke).toHaveAttribute('href', '/oppgave/mva-alm-levering:2026-T5/frister.ics');
});

test('finner virksomheten en frist i kalenderen gjelder', async ({ page, portal, request }) => {
  await portal.loggInn('Marit Johnsen');
  await page.goto('/velg-virksomhet');
  await portal.virksomhet(MARIT.enk.navn).click();
  await expect(portal.rollebanner).toContainText(MARIT.enk.navn);
  await page.goto('/kalender');
  await page.getByLabel('Vis navnet på virksomheten').check();
  await page.getByRole('button', { name: 'Lag kalender' }).click();
  const fil = (await (await request.get(await readAdresse(page))).text()).replaceAll('\r\n ', '');
  const hendelse = fil.split('BEGIN:VEVENT').find((en) => en.includes(`${MARIT.as.navn}: Lever a-meldingen`));
  await page.goto(/URL;VALUE=URI:(\S+)/.exec(hendelse ?? '')?.[1] ?? '');
  await expect(portal.overskrift).toHaveText('Fristen gjelder en annen virksomhet');
  await page.getByRole('button', { name: `Bytt til ${MARIT.as.navn}` }).click();
  await expect(page).toHaveURL(/\/oppgave\/amelding-levering/);
  await expect(portal.rollebanner).toContainText(MARIT.as.navn);
});

test('leder fra «Nå», og fra veiviseren til en kalender for alle', async ({ page, loggInn, request }) => {
  await loggInn('Kari Nordmann');
  await page.goto('/frister');
  await page.getByRole('link', { name: 'Legg til i kalender' }).click();
  await expect(page).toHaveURL('/kalender');
  await page.goto('/hvilke-frister?organisasjonsform=AS&mva=toMaaneder&arbeidsgiver=true&aar=2026');
  const href = await page.getByRole('link', { name: 'Abonner på disse fristene' }).getAttribute('href');
  const svar = await request.get(href ?? '');
  expect(svar.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(await svar.text()).toContain('SUMMARY:Lever a-meldingen');
});
