import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { VARIABLES } from '#lib/oppsett/env';
import type { Variables } from '../../start/outside';
import { ensureData, ROOT } from '../../start/paths';
import { freePort } from '../../start/ports';
import { writeKept } from '../../start/secrets';
import { Parts, startSystem } from '../../start/system';
import { databaseUrl, FAST, run, sweep, testFolder } from '../verden/test-server';
import { findBrowser } from './browser';
import { type Count, readCount } from './count';
import { node } from './node';

/** Today's date in every run. */
const IDAG = '2026-11-10';

export interface Gjennomgang {
  /** Used in the names of the database, the log and the report. */
  navn: string;
  /** Path of Playwright's config, relative to the root. */
  config: string;
  filters: string[];
  /** Returns additional settings of the product. Adds everything it starts to `parts`. */
  forbered?: (appUrl: string, parts: Parts) => Promise<Variables>;
  /** Fills the database before the tests start. */
  fyll: (ownerUrl: string) => Promise<void>;
}

/** Starts the whole product on free ports with its own database, and runs Playwright tests against it. */
export async function gaaGjennom({ navn, config, filters, forbered, fyll }: Gjennomgang): Promise<Count> {
  const browser = await findBrowser();
  await sweep();
  const parts = new Parts();
  const report = join(ensureData(), `playwright-${navn}.json`);
  rmSync(report, { force: true });
  try {
    const database = process.env.TEST_DATABASE_URL
      ? await makeDatabase(navn, process.env.TEST_DATABASE_URL, parts)
      : {};
    const PORT = String(await freePort());
    const settings = await forbered?.(`http://localhost:${PORT}`, parts);
    const { env, variables, ownerUrl, outside } = await startSystem(
      {
        dev: false,
        given: {
          ...withoutSettings(),
          ...database,
          OMVERDEN: '',
          ...settings,
          MILJOE: 'test',
          IDAG,
          PORT,
          OMVERDEN_PORT: String(await freePort()),
          POST_PORT: String(await freePort()),
        },
        postgresFolder: testFolder(navn),
        postgresSettings: FAST,
        temporary: true,
        productLog: join(ensureData(), `${navn}-produkt.log`),
      },
      parts,
    );
    await fyll(ownerUrl);
    // For the commands of the operator that a test runs beside the product.
    const innstillinger = join(ensureData(), `${navn}-innstillinger.json`);
    writeKept(innstillinger, variables);
    parts.add(innstillinger, { stop: async () => rmSync(innstillinger, { force: true }) });
    const isGreen = await node(
      '@playwright/test/cli.js',
      ['test', '--config', join(ROOT, config), ...filters],
      {
        BASE_URL: env.APP_URL,
        OMVERDEN_URL: outside?.baseUrl ?? '',
        DATABASE_URL: ownerUrl,
        HEMMELIGHET: env.HEMMELIGHET,
        IDAG,
        CHROMIUM: browser,
        E2E_RAPPORT: report,
        PRODUKT_INNSTILLINGER: innstillinger,
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

/** The environment without the product's settings, so that the developer's own do not affect the tests. */
function withoutSettings(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !VARIABLES.includes(name)));
}

async function makeDatabase(navn: string, server: string, parts: Parts): Promise<{ DATABASE_URL: string }> {
  const name = `${navn}_${process.pid}`;
  await run(server, `create database ${name}`);
  parts.add(name, {
    stop: async () => {
      await run(server, `drop database ${name} with (force)`);
    },
  });
  return { DATABASE_URL: databaseUrl(server, name) };
}
