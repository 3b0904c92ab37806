import { type APIRequestContext, expect } from '@playwright/test';
import { grunn } from '../grunn';
import { logIn } from '../logg-inn';
import { SESJONSCOOKIE } from '../portal';

interface Fixtures {
  /** Requests of a person who is logged in, in a session that the tests of a worker share. */
  som: (navn: string) => Promise<APIRequestContext>;
  /** The same in a session of the test's own, which it may change. */
  somNy: (navn: string) => Promise<APIRequestContext>;
}

/** For what asks the product by HTTP alone: no browser is opened for it. */
export const test = grunn.extend<Fixtures>({
  som: async ({ innlogget }, use) => use(innlogget),
  somNy: async ({ request }, use) => {
    await use(async (navn) => {
      await logIn(request, navn);
      return request;
    });
  },
});

export async function readCookies(request: APIRequestContext): Promise<string> {
  const { cookies } = await request.storageState();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** The session token in the cookie. */
export async function readToken(request: APIRequestContext): Promise<string> {
  const { cookies } = await request.storageState();
  return cookies.find(({ name }) => name === SESJONSCOOKIE)?.value ?? '';
}

export { expect };
