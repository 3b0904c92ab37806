import { afterAll, beforeAll } from 'vitest';
import type { KlientId } from '../../omverden/klienter';
import type { Tokenoenske } from '../../omverden/maskinporten/token';
import type { Postmottak } from '../../omverden/post/mottak';
import { setMiljoe, startTestverden, type Testverden } from './miljoe';

/**
 * Sets the product's settings for a test that uses neither the database nor external systems other than Maskinporten.
 * `idag` is the date. `innstillinger` are settings in addition to those of the stand-ins.
 */
export function iMiljoe(
  idag: string,
  innstillinger: Record<string, string> = {},
  /** With a mail server that receives everything. */
  hasPost = false,
) {
  let verden: Testverden;
  beforeAll(async () => {
    verden = await startTestverden([], 'postgresql://127.0.0.1/ingen', undefined, hasPost ? {} : undefined);
    setMiljoe({ ...verden.variabler, IDAG: idag, ...innstillinger });
  });
  afterAll(() => verden.omverden.stopp());
  return {
    fetchToken: (clientId: KlientId, oenske: Tokenoenske) => verden.fetchToken(clientId, oenske),
    baseUrl: () => verden.omverden.baseUrl,
    post: (): Postmottak => {
      if (!verden.omverden.post) throw new Error('This world has no mail server');
      return verden.omverden.post;
    },
  };
}
