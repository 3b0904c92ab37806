import { afterAll, beforeAll } from 'vitest';
import type { KlientId } from '../../omverden/klienter';
import type { Tokenoenske } from '../../omverden/maskinporten/token';
import { setMiljoe, startTestverden, type Testverden } from './miljoe';

/**
 * The settings of the product, for a test that asks neither the database nor anybody outside but Maskinporten, on a given day.
 * `innstillinger` are other settings than those that lead to the stand-in.
 */
export function iMiljoe(idag: string, innstillinger: Record<string, string> = {}) {
  let verden: Testverden;
  beforeAll(async () => {
    verden = await startTestverden([], 'postgresql://127.0.0.1/ingen');
    setMiljoe({ ...verden.variabler, IDAG: idag, ...innstillinger });
  });
  afterAll(() => verden.omverden.stopp());
  return {
    fetchToken: (clientId: KlientId, oenske: Tokenoenske) => verden.fetchToken(clientId, oenske),
    baseUrl: () => verden.omverden.baseUrl,
  };
}
