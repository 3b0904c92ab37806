import type { Count } from './count';
import { gaaGjennom } from './gjennomgang';

/** The journeys through the product, in a real browser. */
export function runE2e(filters: string[]): Promise<Count> {
  return gaaGjennom({
    navn: 'e2e',
    config: 'e2e/playwright.config.ts',
    filters,
    fyll: async (ownerUrl) => {
      // As "npm start" does it. Only now: it uses the database client, which startSystem may have generated. The kilder that comes
      // with there are hooked on by the tests that are about them.
      const { lastPartnere } = await import('../last-partnere');
      await lastPartnere(ownerUrl);
    },
  });
}
