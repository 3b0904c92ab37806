import { type APIRequestContext, test as base, type TestInfo } from '@playwright/test';
import { Database } from './database';
import { Kilder } from './kilder';
import { logIn } from './logg-inn';
import { type Modus, type System, setBryter } from './omverden';

interface Valg {
  /** A test that changes what everybody sees (a switch at a system outside) runs while no other test does. */
  alene: boolean;
}

interface Fixtures extends Valg {
  /** Keeps a virksomhet to oneself for the rest of the test, without marks; what it was told is put back afterwards. */
  reserver: (virksomhet: { organisasjonsnummer: string }) => Promise<void>;
  /** Turns a switch of the world outside; turned back when the test is over. Needs `alene`. */
  bryter: (system: System, modus: Modus, forsinkelseMs?: number) => Promise<void>;
  /** The kilder, hooked on for the rest of the test. Needs `alene`: everybody sees them. */
  kilder: Kilder;
  orden: undefined;
}

interface Arbeider {
  database: Database;
  /** Requests of a person who is logged in. Done once in a worker, and again before the session is too old. */
  innlogget: (navn: string) => Promise<APIRequestContext>;
}

/** A session ends after 30 minutes without use, and it is not used by everybody who has its cookies. */
const LENGST_MS = 10 * 60_000;
const LANG_KOE = { timeout: 180_000 };

/** What every test has, whether it has a browser or not. A fixture here must not ask for a page or a context: that opens a browser. */
export const grunn = base.extend<Fixtures, Arbeider>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const database = new Database();
      await database.aapne();
      await use(database);
      await database.lukk();
    },
    { scope: 'worker' },
  ],
  innlogget: [
    async ({ playwright }, use, { project }) => {
      const { baseURL } = project.use;
      const kjente = new Map<string, { request: APIRequestContext; naar: number }>();
      await use(async (navn) => {
        const kjent = kjente.get(navn);
        if (kjent && performance.now() - kjent.naar < LENGST_MS) return kjent.request;
        const request = kjent?.request ?? (await playwright.request.newContext(baseURL ? { baseURL } : {}));
        await logIn(request, navn);
        kjente.set(navn, { request, naar: performance.now() });
        return request;
      });
      for (const { request } of kjente.values()) await request.dispose();
    },
    { scope: 'worker' },
  ],
  alene: [false, { option: true }],
  orden: [
    async ({ database, alene }, use) => {
      await database.hold('omverden', alene);
      await use(undefined);
      await database.slipp();
    },
    { auto: true, ...LANG_KOE },
  ],
  reserver: async ({ database, orden: _ }, use) => {
    const foer = new Map<string, Awaited<ReturnType<Database['brukerForholdRader']>>>();
    await use(async ({ organisasjonsnummer }) => {
      await database.hold(organisasjonsnummer, true);
      foer.set(organisasjonsnummer, await database.brukerForholdRader(organisasjonsnummer));
      await database.slettMarkeringer(organisasjonsnummer);
    });
    for (const [organisasjonsnummer, rader] of foer) {
      await database.settTilbakeForhold(organisasjonsnummer, rader);
      await database.slettMarkeringer(organisasjonsnummer);
    }
  },
  kilder: async ({ request, database, orden: _ }, use) => {
    const kilder = new Kilder(request, database);
    await kilder.hektAv();
    await kilder.hektPaa();
    await use(kilder);
    await kilder.hektAv();
  },
  bryter: async ({ request }, use) => {
    const vridd = new Set<System>();
    await use(async (system, modus, forsinkelseMs) => {
      vridd.add(system);
      await setBryter(request, system, modus, forsinkelseMs);
    });
    for (const system of vridd) await setBryter(request, system, 'ok');
  },
});

/** One thing for each project, so that both can change something at the same time. */
export function etter<T>({ project }: TestInfo, valg: { desktop: T; mobil: T }): T {
  return project.name === 'mobil' ? valg.mobil : valg.desktop;
}
