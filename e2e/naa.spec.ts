import { expect, test } from './oppsett';
import { EIER } from './personer';
import { checkAllLooks, hasNoSidewaysScroll } from './tilgjengelighet';

// Kilder affect every page, so no other test may run at the same time.
test.use({ alene: true });

const KARI = EIER['Kari Nordmann'];

/** The mva of July and August, not paid. */
const KRAV = {
  handling: 'krav',
  virksomhet: KARI.organisasjonsnummer,
  noekkel: 'mva-alm-betaling:2026-T4',
  beloep: '18240',
  konto: '99990000014',
  kid: '3100791975770543',
};

/** Whether one of the elements is seen without scrolling. A page may have the same words in two places, one for each width. */
const isNoenIVinduet = (elementer: Element[]): boolean =>
  elementer.some((element) => {
    const { height, top, bottom } = element.getBoundingClientRect();
    return height > 0 && top >= 0 && bottom <= window.innerHeight;
  });

test.beforeEach(async ({ page, loggInn, reserver, kilder }) => {
  await reserver(KARI);
  await loggInn('Kari Nordmann');
  await kilder.utfoer(KRAV);
  await kilder.utfoer({ ...KRAV, noekkel: 'mva-alm-betaling:2026-T5', beloep: '12500' });
  await page.goto('/frister');
});

test('viser det som er for sent, hva det koster, knappen, neste frist og summen uten å rulle', async ({
  page,
  portal,
}) => {
  const innhold = portal.innhold;
  for (const vindu of [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(vindu);
    for (const synlig of [
      innhold.getByText(/^\d+ dager for sent$/),
      innhold.getByText(/renter, til nå\sca\.\s\d+\skroner/),
      page.getByRole('link', { name: /^Betal nå/ }),
      // The next frist is a row below, and on a phone a line under the sum.
      innhold.getByText(/12\s500\skroner/),
      innhold.getByText(/30\s740\skroner/),
    ])
      await expect.poll(() => synlig.evaluateAll(isNoenIVinduet)).toBe(true);
    await hasNoSidewaysScroll(page);
  }
});

test('når «Betal» for det som er for sent med få trykk fra hopp-lenken', async ({ page, portal }) => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(portal.innhold).toBeFocused();
  const betal = page.getByRole('link', { name: /^Betal nå/ });
  await expect(betal).toBeVisible();
  let trykk = 0;
  while (trykk < 6 && !(await betal.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
    trykk++;
  }
  await expect(betal).toBeFocused();
});

test('har ingen feil som axe kan finne, og tåler stor tekst, når noe er for sent', async ({ page }) => {
  test.slow();
  await checkAllLooks(page);
});
