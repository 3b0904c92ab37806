import { expect } from '@playwright/test';
import { grunn } from './grunn';
import { logIn } from './logg-inn';
import { Portal } from './portal';
import { Vakt } from './vakt';

interface Fixtures {
  portal: Portal;
  vakt: Vakt;
  /** Logs a person in. The tests of a worker share the session. */
  loggInn: (navn: string) => Promise<void>;
  /** Logs a person in with a separate session, which the test may change. */
  loggInnNy: (navn: string) => Promise<void>;
}

/** For tests that need a browser. Tests that use HTTP only are in `kall/`. */
export const test = grunn.extend<Fixtures>({
  vakt: [
    async ({ context, baseURL }, use) => {
      const vakt = new Vakt(context, baseURL ?? '');
      await use(vakt);
      expect(vakt.uventet(), 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
  portal: async ({ page, isMobile }, use) => use(new Portal(page, isMobile)),
  loggInn: async ({ context, innlogget }, use) => {
    await use(async (navn) => context.addCookies((await (await innlogget(navn)).storageState()).cookies));
  },
  // The requests of a browser context share its cookies.
  loggInnNy: async ({ context }, use) => use(async (navn) => void (await logIn(context.request, navn))),
});

export { etter } from './grunn';
export { expect };
