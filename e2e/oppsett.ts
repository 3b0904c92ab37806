import { expect } from '@playwright/test';
import { grunn } from './grunn';
import { logIn } from './logg-inn';
import { Portal } from './portal';
import { Vakt } from './vakt';

interface Fixtures {
  portal: Portal;
  vakt: Vakt;
  /** Logs a person in; done once per worker, and the cookies are used again. */
  loggInn: (navn: string) => Promise<void>;
  /** Logs a person in anew: a session of the test's own, which it may change. */
  loggInnNy: (navn: string) => Promise<void>;
}

/** For what needs a browser. What asks by HTTP alone is in `kall/`, where none is opened. */
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
  loggInn: async ({ playwright, context, baseURL, innlogginger }, use) => {
    await use(async (navn) => {
      let kjent = innlogginger.get(navn);
      if (!kjent) {
        kjent = await playwright.request.newContext(baseURL ? { baseURL } : {});
        await logIn(kjent, navn);
        innlogginger.set(navn, kjent);
      }
      await context.addCookies((await kjent.storageState()).cookies);
    });
  },
  // The requests of a context share its cookies.
  loggInnNy: async ({ context }, use) => use(async (navn) => void (await logIn(context.request, navn))),
});

export { etter } from './grunn';
export { expect };
