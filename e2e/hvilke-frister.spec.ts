import type { Page } from '@playwright/test';
import { expect, test } from './oppsett';
import { checkAllWidths } from './tilgjengelighet';

/** The wizard without login: the answers in the address, the year, a month, and the effect of a change. */

const AS = 'organisasjonsform=AS&mva=toMaaneder&arbeidsgiver=true&loennsdag=20&aar=2026';
const ENK = 'organisasjonsform=ENK&mva=toMaaneder&arbeidsgiver=false&aar=2026';

const svar = (page: Page, spoersmaal: string, valg: string) =>
  page.getByRole('group', { name: spoersmaal }).getByText(valg, { exact: true }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'med JavaScript' : 'uten JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('fra forsiden til fristene med noen få svar', { tag: javaScriptEnabled ? '@kjerne' : [] }, async ({
      page,
    }) => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Se frister uten å logge inn' }).click();
      await svar(page, 'Hva slags virksomhet har du?', 'Aksjeselskap');
      await svar(page, 'Leverer du mva-melding?', 'Ja, annenhver måned');
      await svar(page, 'Har du ansatte, eller betaler du lønn?', 'Ja');
      await page.getByLabel('Hvilken dag i måneden betaler du lønn?').selectOption('20');
      await page.getByRole('button', { name: 'Vis fristene' }).click();
      await expect(page.getByRole('heading', { name: /^Frister i 2026/ })).toBeVisible();
      expect(new URL(page.url()).searchParams.get('loennsdag')).toBe('20');
      await expect(page.getByRole('region', { name: 'Dette svarte du' }).getByText('Den 20.')).toBeVisible();
      await expect(
        page.getByRole('heading', { name: 'Disse trenger vi flere svar for å vise' }),
      ).toBeVisible();
    });

    test('en frist forklarer seg når den foldes ut', async ({ page }) => {
      await page.goto(`/hvilke-frister?${AS}#mva-alm-levering:2026-T4`);
      const frist = page.locator('[id="mva-alm-levering:2026-T4"]');
      await frist.getByText('Hvorfor?').click();
      await expect(frist.getByText('10. oktober 2026 er en lørdag')).toBeVisible();
      await expect(frist.getByRole('link', { name: 'skatteforvaltningsloven § 8-3' }).first()).toBeVisible();
      await expect(frist.getByText('Hvis du ikke holder fristen:')).toBeVisible();
    });

    test('en måned som tabell, og lenke tilbake til fristen i listen', { tag: '@smal' }, async ({ page }) => {
      await page.goto(`/hvilke-frister?${AS}&maaned=10`);
      await expect(page.getByRole('heading', { name: 'Oktober 2026' })).toBeVisible();
      await page.getByRole('link', { name: /12\. oktober 2026: Lever mva-meldingen/ }).click();
      await expect(page).toHaveURL(/#mva-alm-levering:2026-T4$/);
      await page.goto(`/hvilke-frister?${AS}&maaned=12`);
      await page.getByRole('link', { name: 'Neste måned: januar 2027' }).click();
      await expect(page.getByRole('heading', { name: 'Januar 2027' })).toBeVisible();
    });

    test('hva om vi ansetter noen: det som kommer, faller bort og flyttes', {
      tag: javaScriptEnabled ? ['@smal', '@kjerne'] : '@smal',
    }, async ({ page }) => {
      await page.goto(`/hvilke-frister?${ENK}`);
      await page.getByRole('link', { name: 'Hva om vi ansetter noen?' }).click();
      const kommer = page.getByRole('region', { name: /^Kommer til \(\d+\)/ });
      await expect(kommer.getByText('Lever a-meldingen')).toBeVisible();
      await expect(page.getByRole('region', { name: 'Faller bort (0)' })).toBeVisible();
      await page.getByRole('link', { name: 'Vis fristene med dette svaret' }).click();
      await expect(page.getByRole('heading', { name: /^Frister i 2026/ })).toBeVisible();
      expect(new URL(page.url()).searchParams.get('arbeidsgiver')).toBe('true');
    });

    test('hva om lønnsdagen endres: hver frist med gammel og ny dato, også over nyttår', async ({ page }) => {
      await page.goto(`/hvilke-frister?${AS}&hvaOm=loennSisteDag`);
      const flyttes = page.getByRole('region', { name: 'Får ny dato (13)' });
      await expect(flyttes.getByText('desember 2026: fra 21. desember til 4. januar 2027')).toBeVisible();
    });

    test('feil i svarene står ved feltene, og svaret har status 400', async ({ page, vakt }) => {
      vakt.tillatStatus(400);
      const adresse =
        '/hvilke-frister?organisasjonsform=AS&mva=ingen&mvaFra=31.02.2026&arbeidsgiver=false&loennsdag=20';
      const respons = await page.goto(adresse);
      expect(respons?.status()).toBe(400);
      await expect(page.getByText('Skriv datoen slik: 1.4.2026.').first()).toBeVisible();
      await expect(page.getByLabel('Hvilken dag ble du mva-registrert?')).toHaveValue('31.02.2026');
      await expect(page.getByRole('radio', { name: 'Aksjeselskap' })).toBeChecked();
    });

    test('uten svar står det hva som mangler, og fokus er der', { tag: '@smal' }, async ({ page, vakt }) => {
      vakt.tillatStatus(400);
      await page.goto('/hvilke-frister');
      const respons = page.waitForResponse('**/hvilke-frister?*');
      await page.getByRole('button', { name: 'Vis fristene' }).click();
      expect((await respons).status()).toBe(400);
      const feil = page.getByRole('main').getByRole('link', { name: /Velg et svar\.$/ });
      await expect(feil).toHaveText([
        'Hva slags virksomhet har du? Velg et svar.',
        'Leverer du mva-melding? Velg et svar.',
        'Har du ansatte, eller betaler du lønn? Velg et svar.',
      ]);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toContain('Rett opp dette:');
      await feil.nth(1).click();
      await expect(page.getByRole('radio', { name: 'Nei, vi er ikke mva-registrert' })).toBeFocused();
    });
  });
}

/** Answers with every frist the wizard knows of. */
const ALT = `${AS}&forskuddsskatt=true&omvendtAvgiftsplikt=true&saeravgift=true&tollkreditt=true&utleggstrekk=true&selvstendigeOppdragstakere=true&tredjepartJanuar20=true&tredjepartJanuar31=true`;

test('får plass på to ark', async ({ page }) => {
  for (const svarene of [AS, ENK, ALT, `${AS}&maaned=10`, `${AS}&hvaOm=utenAnsatte`]) {
    await page.goto(`/hvilke-frister?${svarene}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const ark = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect.soft(ark.length, svarene).toBeLessThanOrEqual(2);
  }
});

for (const [hva, sti] of [
  ['skjemaet', '/hvilke-frister'],
  ['året', `/hvilke-frister?${AS}`],
  ['måneden', `/hvilke-frister?${AS}&maaned=10`],
  ['sammenligningen', `/hvilke-frister?${ENK}&hvaOm=ansetter`],
  ['regelverket', '/utvikler/regelverk'],
  ['reglene om mva.', '/utvikler/regelverk/mva'],
] as const) {
  test(`${hva} er universelt utformet og får plass på skjermen`, async ({ page }) => {
    // The pages are long, and axe checks every node.
    test.slow();
    await page.goto(sti);
    await checkAllWidths(page);
  });
}
