import { expect, test } from './oppsett';
import { SNEKKER } from './personer';
import { hasNoSidewaysScroll, isAccessible } from './tilgjengelighet';

/** An mva oppgave of the virksomhet. The names of all rules are in the texts that every page has. */
const NOEKKEL = /mva-[a-z-]+:\d{4}/;
/** The words, but for what every page says is not covered. */
const ORD = /\bmva\b|merverdiavgift(?! ved salg til andre land)/i;
const SIDER = [
  '/frister',
  '/frister/2026',
  '/frister/2027',
  '/frister/2026/12',
  '/frister/2026/veggark',
  '/kalender',
  '/paaminnelser',
  '/velg-virksomhet',
  '/oversikt?naar=senere&status=alle&valgfrie=1&kol=merking.ansvarlig.konsekvens.beloep.notat.kontroll',
  '/oversikt?naar=ukjent&status=alle&sorter=klient',
  '/oversikt?vis=matrise&valgfrie=1',
  '/oversikt?vis=belastning',
  '/oversikt/merk?handling=notat&alle=1&utvalg=naar%3Dsenere%26valgfrie%3D1',
  `/oversikt/${SNEKKER.organisasjonsnummer}/aga-betaling:2026-T5`,
  '/oppgave/aga-betaling:2026-T5',
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'med JavaScript' : 'uten JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('viser den som bare har lønn, ingenting om mva på noen side, i noen fil eller i API-et', async ({
      page,
      portal,
      loggInnNy,
      vakt,
    }) => {
      vakt.tillatStatus(403, 404);
      await loggInnNy('Lars Løkken');
      await page.goto('/velg-virksomhet');
      await portal.virksomhet(SNEKKER.navn).click();
      await expect(page).toHaveURL('/frister');
      await expect(portal.innhold).toContainText('Du ser bare en del av fristene.');
      await expect(portal.innhold).toContainText('Tilgangen din i Altinn gjelder: Arbeidsgiver.');
      for (const sti of SIDER) {
        const svar = await page.goto(sti);
        expect.soft(svar?.status(), sti).toBe(200);
        // The whole document, also what is sent for scripts.
        expect.soft(NOEKKEL.exec(await page.content())?.[0], sti).toBeUndefined();
        // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is only what is not covered
        expect.soft(ORD.exec(await portal.innhold.innerText())?.[0], sti).toBeUndefined();
      }
      for (const sti of [
        '/frister/2026/frister.ics',
        '/oversikt/eksport.csv?status=alle&valgfrie=1',
        `/api/kalender/v2/virksomheter/${SNEKKER.organisasjonsnummer}/oppgaver?fraOgMed=2026-01-01&tilOgMed=2026-12-31`,
      ]) {
        const svar = await page.request.get(sti);
        expect.soft(svar.status(), sti).toBe(200);
        const tekst = await svar.text();
        expect.soft(tekst, sti).toMatch(/aga-betaling|arbeidsgiveravgift/i);
        expect.soft((NOEKKEL.exec(tekst) ?? ORD.exec(tekst))?.[0], sti).toBeUndefined();
      }
      for (const sti of [
        '/oppgave/mva-alm-levering:2026-T5',
        '/oppgave/mva-alm-levering:2026-T5/frister.ics',
        `/oversikt/${SNEKKER.organisasjonsnummer}/mva-alm-levering:2026-T5`,
      ])
        expect.soft((await page.request.get(sti)).status(), sti).toBe(404);
      for (const sti of ['/virksomhet', '/deling', '/innsyn']) {
        expect.soft((await page.goto(sti))?.status(), sti).toBe(403);
        await expect.soft(portal.innslag('Deling'), sti).toBeHidden();
      }
    });
  });
}

test('sier det på alle bredder og språk, og er tilgjengelig', async ({ page, portal, loggInnNy }) => {
  await loggInnNy('Lars Løkken');
  await page.goto('/velg-virksomhet');
  await portal.virksomhet(SNEKKER.navn).click();
  for (const sti of ['/frister', '/frister/2026', '/oppgave/aga-betaling:2026-T5']) {
    await page.goto(sti);
    await hasNoSidewaysScroll(page);
    await isAccessible(page);
  }
  await page.goto('/frister');
  await portal.velgSpraak('Nynorsk');
  await expect(portal.innhold).toContainText('Du ser berre ein del av fristane.');
  await portal.velgSpraak('English');
  await expect(page.getByRole('main')).toContainText('You see only some of the deadlines.');
  await portal.velgSpraak('Bokmål');
});
