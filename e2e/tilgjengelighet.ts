import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const REGLER = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Checks with axe that the page has no violation of WCAG 2.2 A and AA or of axe's best practices. */
export async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(REGLER).analyze();
  const funn = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect.soft(funn, page.url()).toEqual([]);
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

/** Checks the current page with axe, and for sideways scrolling in the current and narrow widths. */
export async function checkAllWidths(page: Page): Promise<void> {
  const vindu = page.viewportSize() ?? { width: 1280, height: 900 };
  await isAccessible(page);
  await hasNoSidewaysScroll(page);
  for (const width of SMALE) {
    await page.setViewportSize({ width, height: 740 });
    await hasNoSidewaysScroll(page);
  }
  await page.setViewportSize(vindu);
}
