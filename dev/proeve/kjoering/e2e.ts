import type { Count } from './count';
import { type Gjennomgang, gaaGjennom } from './gjennomgang';

/** The journeys through the product, in a real browser. */
export function runE2e(filters: string[]): Promise<Count> {
  return gaa({ navn: 'e2e', filters });
}

/** What `npm test` plays, so that a failure comes again; `OMVERDEN_FROE` plays another. */
const FROE = '20261110';
const KJERNEN = ['--grep', '@kjerne', '--project', 'desktop'];

/** The core of them, or those that are named, where the world outside is contrary. */
export function runGjenstridig(filters: string[]): Promise<Count> {
  const OMVERDEN_FROE = process.env.OMVERDEN_FROE || FROE;
  return gaa({
    navn: 'gjenstridig',
    filters: filters.length > 0 ? filters : KJERNEN,
    forbered: async () => ({ OMVERDEN: 'gjenstridig', OMVERDEN_FROE }),
  });
}

function gaa(valg: Pick<Gjennomgang, 'navn' | 'filters' | 'forbered'>): Promise<Count> {
  return gaaGjennom({
    ...valg,
    config: 'e2e/playwright.config.ts',
    fyll: async (ownerUrl) => {
      // As "npm start" does it. Only now: it uses the database client, which startSystem may have generated. The kilder that comes
      // with there are hooked on by the tests that are about them.
      const { lastPartnere } = await import('../../start/last/last-partnere');
      await lastPartnere(ownerUrl);
    },
  });
}
