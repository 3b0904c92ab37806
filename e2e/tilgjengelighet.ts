import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';

const REGLER = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Checks with axe that the page has no violation of WCAG 2.2 A and AA or of axe's best practices. */
export async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(REGLER).analyze();
  const funn = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect.soft(funn, page.url()).toEqual([]);
}

const html = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How React and the design system write what browsers read alike.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-implicit-input-type': 'off',
    'valid-id': ['error', { relaxed: true }],
    'void-style': 'off',
    // Style sheets keep a number together.
    'tel-non-breaking': 'off',
  },
});

/** The page as it is sent, before any script, is HTML by the standard. */
export async function hasValidHtml(page: Page): Promise<void> {
  const svar = await page.request.get(page.url());
  const { results } = await html.validateString(await svar.text());
  const funn = results
    .flatMap(({ messages }) => messages)
    // React leaves the address of a form empty when a function handles it; browsers post it to the page itself.
    .filter(({ message }) => message !== 'Attribute "action" has invalid value ""')
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message}: ${selector}`);
  expect.soft([...new Set(funn)], page.url()).toEqual([]);
}

/** Checks that the page is not wider than its window (WCAG 1.4.10). */
export async function hasNoSidewaysScroll(page: Page): Promise<void> {
  const [bredde, vindu] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect.soft(bredde, `${page.url()} is wider than its window`).toBeLessThanOrEqual(vindu ?? 0);
}

/** The width of a phone, and the narrowest width that must be supported. */
const SMALE = [360, 320];

/** Checks the HTML and axe once, and sideways scrolling in the current and narrow widths. */
export async function checkAllWidths(page: Page): Promise<void> {
  const vindu = page.viewportSize() ?? { width: 1280, height: 900 };
  await hasValidHtml(page);
  await isAccessible(page);
  await hasNoSidewaysScroll(page);
  for (const width of SMALE) {
    await page.setViewportSize({ width, height: 740 });
    await hasNoSidewaysScroll(page);
  }
  await page.setViewportSize(vindu);
}

/** Checks axe and sideways scrolling in each width that the product is made for, in forced colours and with text of 200 %. */
export async function checkAllLooks(page: Page): Promise<void> {
  for (const width of [1280, 768, 360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    await isAccessible(page);
    await hasNoSidewaysScroll(page);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    if (width === 1280) await isAccessible(page);
    await hasNoSidewaysScroll(page);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  }
  await page.emulateMedia({ forcedColors: 'active' });
  await isAccessible(page);
}
