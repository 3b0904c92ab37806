import type { Count } from './count';
import { type Gjennomgang, gaaGjennom } from './gjennomgang';

/** The journeys through the product, in a real browser. */
export function runE2e(filters: string[]): Promise<Count> {
  return gaa({ navn: 'e2e', filters });
}

/** The default seed of `npm test`, fixed so that failures can be repeated. `OMVERDEN_FROE` sets another. */
const FROE = '20261110';
const KJERNEN = ['--grep', '@kjerne', '--project', 'desktop'];

/** Runs the core journeys, or the given ones, with contrary stand-ins. */
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
      // Imported late: it uses the database client, which startSystem may just have generated. Unlike "npm start", this adds no
      // kilder: the tests that need kilder register them.
      const { lastPartnere } = await import('../../start/last/last-partnere');
      await lastPartnere(ownerUrl);
    },
  });
}
