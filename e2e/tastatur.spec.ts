import { expect, test } from './oppsett';
import { EIER } from './personer';

const ANNE = EIER['Anne Andersen'];

test('hopper til hovedinnholdet med den første lenken', { tag: '@smal' }, async ({
  page,
  portal,
  loggInn,
}) => {
  await loggInn('Anne Andersen');
  await page.goto('/frister/2026');
  await page.keyboard.press('Tab');
  const hopp = page.getByRole('link', { name: 'Hopp til hovedinnholdet' });
  await expect(hopp).toBeFocused();
  await expect(hopp).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(portal.innhold).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(portal.innhold.getByRole('link').first()).toBeFocused();
});

test('har menyen utenfor hovedinnholdet, og sier ett sted hva som skjer', async ({
  page,
  portal,
  loggInn,
}) => {
  await loggInn('Anne Andersen');
  for (const sti of ['/virksomhet', '/deling', '/innsyn', '/velg-virksomhet']) {
    await page.goto(sti);
    await expect(portal.innhold.getByRole('navigation', { name: 'Hovedmeny' })).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('listitem')).toHaveCount(5);
    await expect(page.getByRole('status')).toHaveCount(1);
  }
  await page.goto('/virksomhet');
  await expect(portal.innslag('Om virksomheten')).toHaveAttribute('aria-current', 'page');
  await portal.innslag('Deling').click();
  await expect(portal.innslag('Deling')).toHaveAttribute('aria-current', 'page');
  await expect(portal.innslag('Om virksomheten')).not.toHaveAttribute('aria-current');
});

test('viser hvor fokus er, på alt en kan nå', { tag: '@smal' }, async ({ page, loggInn }) => {
  test.slow();
  await loggInn('Anne Andersen');
  for (const sti of ['/frister/2026', '/frister/2026/11', '/virksomhet']) {
    await page.goto(sti);
    const sett = new Set<string>();
    for (let nr = 0; nr < 60; nr++) {
      await page.keyboard.press('Tab');
      const naa = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || element === document.body) return null;
        const utseende = () => {
          // The design system draws the focus ring of buttons with ::before.
          const lag = [undefined, '::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo));
          return JSON.stringify(
            lag.map(({ outline, boxShadow, backgroundColor, border, content }) => [
              outline,
              boxShadow,
              backgroundColor,
              border,
              content,
            ]),
          );
        };
        const { width, height, top, bottom } = element.getBoundingClientRect();
        const med = utseende();
        element.blur();
        const uten = utseende();
        element.focus();
        return {
          hva: element.outerHTML.slice(0, 120),
          merket: med !== uten,
          synlig: width > 1 && height > 1 && bottom > 0 && top < innerHeight,
        };
      });
      if (!naa) break;
      expect.soft(naa, naa.hva).toMatchObject({ merket: true, synlig: true });
      sett.add(naa.hva);
    }
    expect(sett.size).toBeGreaterThan(10);
  }
});

test('skjuler ikke det en har fokus på, bak banneret (WCAG 2.4.11)', { tag: '@smal' }, async ({
  page,
  loggInn,
}) => {
  await loggInn('Per Larsen');
  await page.goto('/frister/2026');
  const lenker = page.getByRole('main').getByRole('link');
  // Moves upwards from the end, so that the page scrolls towards its sticky banner.
  await lenker.last().focus();
  for (let nr = 0; nr < 25; nr++) {
    await page.keyboard.press('Shift+Tab');
    const dekket = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.closest('main')) return null;
      const { left, width, top, height } = element.getBoundingClientRect();
      const oeverst = document.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2);
      return element.contains(oeverst) || oeverst?.contains(element) ? null : element.outerHTML.slice(0, 120);
    });
    expect.soft(dekket).toBeNull();
  }
});

test('holder fokus på knappen når en merker og angrer med tastaturet', async ({
  page,
  portal,
  loggInn,
  reserver,
}) => {
  await reserver(ANNE);
  await loggInn('Anne Andersen');
  await page.goto('/frister/2026');
  const rad = portal.rad('Lever skattemeldingen for selskapet', '2025');
  await portal.knapp('Merk som gjort', rad).focus();
  await page.keyboard.press('Enter');
  await expect(portal.knapp('Angre merkingen', rad)).toBeFocused();
  await expect(rad.getByRole('status').last()).toContainText('Merket som gjort av Anne Andersen');
  await expect(portal.knapp('Angre merkingen', rad)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(portal.knapp('Merk som gjort', rad)).toBeFocused();

  // This button disappears when pressed. The focus must move to another button.
  await portal.knapp('Ikke aktuell for oss', rad).focus();
  await page.keyboard.press('Enter');
  await expect(rad.getByText('Ikke aktuell', { exact: true })).toBeVisible();
  await expect(portal.knapp('Angre merkingen', rad)).toBeFocused();
});

test('flytter fokus til oppsummeringen når skjemaet har feil', async ({ page, portal, loggInn }) => {
  await loggInn('Anne Andersen');
  await page.goto('/virksomhet');
  await page.getByText('Gjelder fra (valgfritt)').first().click();
  await page.locator('#mvaTerminFra').fill('i fjor');
  await page.getByRole('button', { name: 'Lagre' }).focus();
  await page.keyboard.press('Enter');
  await expect(portal.innhold).toContainText('Rett opp dette:');
  const iOppsummeringen = await page.evaluate(() =>
    (document.activeElement?.textContent ?? '').includes('Rett opp dette'),
  );
  expect(iOppsummeringen).toBe(true);
});

test('går gjennom hele reisen med bare tastaturet', async ({ page, portal }) => {
  await page.goto('/');
  await portal.innhold.getByRole('link', { name: 'Logg inn med ID-porten' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Anne Andersen' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/frister');
  await portal.innslag('Måned').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/frister/2026/11');
  await portal.meny.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(portal.meny).toBeFocused();
  await expect(page.getByRole('button', { name: 'Logg ut' })).toBeHidden();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Logg ut' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
});
