import { afterAll, beforeAll } from 'vitest';
import { settMiljoe, startTestverden } from './miljoe';

/** The settings of the product, for a test that asks neither the database nor anybody outside, on a given day. */
export function iMiljoe(idag: string, innstillinger: Record<string, string> = {}): void {
  let stopp = async () => {};
  beforeAll(async () => {
    const { omverden, variabler } = await startTestverden([], 'postgresql://127.0.0.1/ingen');
    stopp = () => omverden.stopp();
    settMiljoe({ ...variabler, IDAG: idag, ...innstillinger });
  });
  afterAll(() => stopp());
}
