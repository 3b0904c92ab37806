import { type APIRequestContext, test as base, type TestInfo } from '@playwright/test';
import { Database } from './database';
import { Kilder } from './kilder';
import { logIn } from './logg-inn';
import { type Modus, type System, setBryter } from './omverden';

interface Valg {
  /** True for a test that changes global state, such as a fault switch. No other test runs at the same time. */
  alene: boolean;
}

interface Fixtures extends Valg {
  /** Reserves a virksomhet for the rest of the test and deletes its marks. The user's facts are restored afterwards. */
  reserver: (virksomhet: { organisasjonsnummer: string }) => Promise<void>;
  /** Sets the fault switch of an external system. It is reset after the test. Requires `alene`. */
  bryter: (system: System, modus: Modus, forsinkelseMs?: number) => Promise<void>;
  /** Registers the kilder for the rest of the test. Requires `alene`, since they are global. */
  kilder: Kilder;
  orden: undefined;
}

interface Arbeider {
  database: Database;
  /** A request context of a logged-in person. The login is reused within a worker and renewed before the session expires. */
  innlogget: (navn: string) => Promise<APIRequestContext>;
}

/** Well below the 30 minutes after which an unused session ends. */
const LENGST_MS = 10 * 60_000;
const LANG_KOE = { timeout: 180_000 };

/** Fixtures of every test, with or without a browser. They must not use `page` or `context`, which open a browser. */
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

/** Selects a value by project, so that both projects can change data at the same time. */
export function etter<T>({ project }: TestInfo, valg: { desktop: T; mobil: T }): T {
  return project.name === 'mobil' ? valg.mobil : valg.desktop;
}
