import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { VARIABLES } from '#lib/env';
import { ensureData, ROOT } from '../start/paths';
import { freePort } from '../start/ports';
import { Parts, startSystem } from '../start/system';
import { findBrowser } from './browser';
import { type Count, readCount } from './count';
import { node } from './node';
import { databaseUrl, FAST, run, sweep, testFolder } from './test-server';

/** The day it is in every end-to-end test. */
const IDAG = '2026-11-10';

/** Starts the whole product on free ports with a database of its own, and walks through it with Playwright. */
export async function runE2e(filters: string[]): Promise<Count> {
  const browser = await findBrowser();
  await sweep();
  const parts = new Parts();
  const report = join(ensureData(), 'playwright.json');
  rmSync(report, { force: true });
  try {
    const given = process.env.TEST_DATABASE_URL
      ? await makeDatabase(process.env.TEST_DATABASE_URL, parts)
      : {};
    const { env, ownerUrl, outside } = await startSystem(
      {
        dev: false,
        given: {
          ...withoutSettings(),
          ...given,
          MILJOE: 'test',
          IDAG,
          PORT: String(await freePort()),
          OMVERDEN_PORT: String(await freePort()),
        },
        postgresFolder: testFolder('e2e'),
        postgresSettings: FAST,
        temporary: true,
        productLog: join(ensureData(), 'e2e-produkt.log'),
      },
      parts,
    );
    // As "npm start" does it. Only now: it uses the database client, which startSystem may have generated. The kilder that comes
    // with there are hooked on by the tests that are about them.
    const { lastPartnere } = await import('../last-partnere');
    await lastPartnere(ownerUrl);
    const isGreen = await node(
      '@playwright/test/cli.js',
      ['test', '--config', join(ROOT, 'e2e', 'playwright.config.ts'), ...filters],
      {
        BASE_URL: env.APP_URL,
        OMVERDEN_URL: outside?.baseUrl ?? '',
        DATABASE_URL: ownerUrl,
        HEMMELIGHET: env.HEMMELIGHET,
        IDAG,
        CHROMIUM: browser,
        E2E_RAPPORT: report,
      },
    );
    type Report = { stats: { expected: number; unexpected: number; flaky: number } };
    return readCount<Report>(report, isGreen, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    }));
  } finally {
    await parts.stop();
  }
}

/** The tests must not meet the developer's own settings. */
function withoutSettings(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !VARIABLES.includes(name)));
}

async function makeDatabase(server: string, parts: Parts): Promise<{ DATABASE_URL: string }> {
  const name = `e2e_${process.pid}`;
  await run(server, `create database ${name}`);
  parts.add(name, {
    stop: async () => {
      await run(server, `drop database ${name} with (force)`);
    },
  });
  return { DATABASE_URL: databaseUrl(server, name) };
}
