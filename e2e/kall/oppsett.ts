import { type APIRequestContext, expect } from '@playwright/test';
import { grunn } from '../grunn';
import { logIn } from '../logg-inn';
import { SESJONSCOOKIE } from '../portal';

interface Fixtures {
  /** A request context of a logged-in person. The tests of a worker share its session. */
  som: (navn: string) => Promise<APIRequestContext>;
  /** A request context of a logged-in person with a separate session, which the test may change. */
  somNy: (navn: string) => Promise<APIRequestContext>;
}

/** For tests that use HTTP only and open no browser. */
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

/** Reads the session token from the cookie. */
export async function readToken(request: APIRequestContext): Promise<string> {
  const { cookies } = await request.storageState();
  return cookies.find(({ name }) => name === SESJONSCOOKIE)?.value ?? '';
}

export { expect };
