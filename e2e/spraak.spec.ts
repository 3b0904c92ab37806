import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './oppsett';
import { hasNoSidewaysScroll, isAccessible } from './tilgjengelighet';
import { UTVIKLERROT, UTVIKLERSIDER } from './utvikler';

type Spraak = keyof typeof UTVIKLERROT;

const SVAR = 'organisasjonsform=AS&mva=toMaaneder&arbeidsgiver=true&loennsdag=20';

/** Every page that follows the choice of language, with the person who sees it. */
const SIDER: Record<string, { som: string | null; stier: string[] }> = {
  'åpne sider': {
    som: null,
    stier: [
      '/',
      '/hvilke-frister',
      `/hvilke-frister?${SVAR}`,
      `/hvilke-frister?${SVAR}&hvaOm=utenAnsatte`,
      '/hvilke-frister?organisasjonsform=AS',
      '/feil/uventet',
      '/finnes-ikke',
    ],
  },
  kalenderen: {
    som: 'Per Larsen',
    stier: ['/', '/frister/2026', '/frister/2026/11', '/oppgave/mva-alm-levering:2026-T4'],
  },
  'resten av portalen': {
    som: 'Per Larsen',
    stier: [
      '/oppgave/skattemelding-utsatt-soknad:2025',
      '/virksomhet',
      '/virksomhet?avbrutt=lagre&saeravgift=ja',
      '/deling',
      '/deling?melding=gitt',
      '/innsyn',
      '/kalender',
      '/paaminnelser',
    ],
  },
  'valget av virksomhet': {
    som: 'Hilde Kristiansen',
    stier: [
      '/velg-virksomhet',
      '/velg-virksomhet?soek=xyz',
      '/oversikt?naar=senere&kol=merking.ansvarlig.konsekvens.beloep.notat.kontroll',
      '/oversikt?vis=matrise',
      '/oversikt?vis=belastning&side=x',
      '/oversikt/merk?handling=ikkeAktuell&alle=1&utvalg=naar%3Dsenere',
      '/oversikt/merk?handling=ansvarlig',
    ],
  },
  'et år som mangler opplysninger': { som: 'Solveig Jensen', stier: ['/frister/2026'] },
  'et år under avvikling': { som: 'Tore Karlsen', stier: ['/frister/2026'] },
};

/** Words of bokmål that our nynorsk has others for, and Norwegian words that English has none like. */
const FREMMEDE: Record<'nn' | 'en', RegExp> = {
  nn: ordene(
    'ikke fra hva hvem hvilke hvilken hvordan hvor hvorfor noe noen mer flere være gjøre bare uten jeg uke uker',
    'måned måneden virksomhet virksomheten oppgave oppgaver enhet regnskap arbeidsgiver ansatt ansatte kilde',
    'senest fristene meldingen dere deres hvis kun selv åpnes',
  ),
  en: ordene(
    'ikke og eller av på til fra som er å det hvis når du dere vi har din ditt hva hvem hvilke hvordan',
    'virksomheten måned måneden uke',
  ),
};

/** Matches the words, also with a capital letter, but not in names in capitals: «LYSTIG LAKS OG SØNN». */
function ordene(...lister: string[]): RegExp {
  const alle = lister.join(' ').split(' ');
  const begge = alle.map((ord) => `[${ord.charAt(0)}${ord.charAt(0).toUpperCase()}]${ord.slice(1)}`);
  return new RegExp(`(?<![\\p{L}\\d-])(?:${begge.join('|')})(?![\\p{L}-])`, 'gu');
}

/** The words of the page and of its labels, except code, addresses and what says that it is in another language. */
async function readOrd(page: Page): Promise<string> {
  const tekst = await page.evaluate(() => {
    const UTENOM = 'script, style, code, pre, [translate="no"], body [lang]';
    const deler: string[] = [];
    const tekster = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (tekster.nextNode()) {
      const { parentElement, textContent } = tekster.currentNode;
      if (!parentElement?.closest(UTENOM)) deler.push(textContent ?? '');
    }
    for (const navn of ['aria-label', 'alt', 'title', 'placeholder']) {
      for (const element of document.querySelectorAll(`body [${navn}]`)) {
        if (!element.closest(UTENOM)) deler.push(element.getAttribute(navn) ?? '');
      }
    }
    return deler.join('\n');
  });
  return tekst.replace(/\S*(?:\.no|\/\w+)\/\S*|\S+\.no\b|\w+:\w+/g, ' ');
}

/** The links to pages for developers that are not below the given root. */
async function readUtviklerlenker(page: Page, rot: string): Promise<string[]> {
  const lenker = await page
    .locator('a[href^="/utvikler"]')
    .evaluateAll((alle) => alle.map((en) => en.getAttribute('href') ?? ''));
  return lenker.filter((lenke) => lenke !== rot && !lenke.startsWith(`${rot}/`));
}

async function velg(context: BrowserContext, spraak: Spraak, url = ''): Promise<void> {
  await context.addCookies([{ name: 'spraak', value: spraak, url }]);
}

const TITTEL = /<title[^>]*>([^<]*)/;

for (const spraak of ['nn', 'en'] as const) {
  for (const [navn, { som, stier }] of Object.entries(SIDER)) {
    test(`er helt på ${spraak}: ${navn}`, async ({ page, context, loggInn, vakt, baseURL }) => {
      test.slow();
      vakt.tillat(/responded with a status of (4|5)\d\d/);
      if (som) await loggInn(som);
      for (const sti of stier) {
        await velg(context, 'nb', baseURL ?? '');
        const bokmaal = TITTEL.exec(await (await context.request.get(sti)).text())?.[1];
        await velg(context, spraak, baseURL ?? '');
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(sti);
        await expect(page.locator('html')).toHaveAttribute('lang', spraak);
        expect.soft(bokmaal, sti).toBeTruthy();
        expect.soft(await page.title(), sti).not.toBe(bokmaal);
        expect.soft((await readOrd(page)).match(FREMMEDE[spraak]), sti).toBeNull();
        expect.soft(await readUtviklerlenker(page, UTVIKLERROT[spraak]), sti).toEqual([]);
        await isAccessible(page);
        await page.setViewportSize({ width: 320, height: 740 });
        await hasNoSidewaysScroll(page);
      }
    });
  }

  test(`er helt på ${spraak}: sidene for utviklere`, async ({ page }) => {
    test.slow();
    for (const side of [...UTVIKLERSIDER, '/regelverk']) {
      await page.goto(UTVIKLERROT[spraak] + side);
      await expect(page.locator('html')).toHaveAttribute('lang', spraak);
      expect.soft((await readOrd(page)).match(FREMMEDE[spraak]), side).toBeNull();
    }
  });
}

test.describe('uten JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('bytter språk på den samme siden, med svarene', async ({ page, portal }) => {
    await page.goto(`/hvilke-frister?${SVAR}`);
    await portal.velgSpraak('English');
    await expect(page).toHaveURL(new RegExp(`/hvilke-frister\\?${SVAR}$`));
    await expect(portal.overskrift).toHaveText('Which deadlines apply to us?');
    await portal.velgSpraak('Nynorsk');
    await expect(portal.overskrift).toHaveText('Kva fristar gjeld for oss?');
    await page.locator('header summary').filter({ hasText: 'Nynorsk' }).click();
    await expect(page.getByRole('button', { name: 'Nynorsk' })).toHaveAttribute('aria-current', 'true');
  });
});

test('skriver ut på språket en leser på', async ({ page, context, loggInn, baseURL }) => {
  await loggInn('Per Larsen');
  await velg(context, 'en', baseURL ?? '');
  await page.goto('/frister/2026');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Printed 10 November 2026')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nynorsk' })).toBeHidden();
});
