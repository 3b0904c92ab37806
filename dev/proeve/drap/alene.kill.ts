import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KlientId, LEVER, orgnrTil } from '../../omverden/klienter';
import { SCENARIOER } from '../../omverden/scenarioer';
import { runNpm } from '../../start/npm.mjs';
import { ROOT } from '../../start/paths';
import { freePort } from '../../start/ports';
import { type Postgres, startPostgres } from '../../start/postgres/postgres';
import { startTestverden, type Testverden } from '../verden/miljoe';
import { run, sweep, testFolder } from '../verden/test-server';
import { registerToll, sendAapenLevering } from './aapen-levering';

/** Each client may have five calls in flight: twenty in all. */
const KLIENTER: KlientId[] = [
  'skatteetaten-mva',
  'skatteetaten-innkreving',
  'skatteetaten-a-ordningen',
  'skatteetaten-skatt',
];
const KALL_HVER = 5;
const SAMTIDIGE = KLIENTER.length * KALL_HVER;
/** Longer than the product accepts new connections after the signal. */
const TREG_MS = 8_000;
/** Folders that production does not have. */
const BORTE = ['dev', 'e2e', 'docs', 'node_modules', '.next', '.data', '.git'];

/** An environment without the product's settings. */
const UTEN: NodeJS.ProcessEnv = { NODE_ENV: 'production', PATH: process.env.PATH };

let mappe: string;
let postgres: Postgres;
let verden: Testverden;
let produkt: ChildProcess;
let url: string;
let variabler: NodeJS.ProcessEnv;

/** Runs a command in the copy and waits for it to exit. */
async function command(args: readonly string[], env: NodeJS.ProcessEnv = variabler) {
  const kjoer = join(mappe, 'lib', 'drift', 'kommando', 'kjoer.mjs');
  const child = spawn(process.execPath, [kjoer, ...args], { cwd: tmpdir(), env });
  const [ut, feil] = await Promise.all([child.stdout.toArray(), child.stderr.toArray(), once(child, 'exit')]);
  return { kode: child.exitCode, ut: Buffer.concat(ut).toString(), feil: Buffer.concat(feil).toString() };
}

beforeAll(async () => {
  await sweep();
  mappe = mkdtempSync(join(tmpdir(), 'alene-'));
  for (const ett of readdirSync(ROOT).filter((navn) => !BORTE.includes(navn)))
    cpSync(join(ROOT, ett), join(mappe, ett), {
      recursive: true,
      // The build generates the database client.
      filter: (fil) => fil !== join(ROOT, 'lib', 'data', 'prisma'),
    });
  await runNpm(['ci', '--omit=dev', '--prefer-offline'], mappe);
  postgres = await startPostgres({ folder: testFolder('alene'), database: 'kalendertjenester' });
  verden = await startTestverden(SCENARIOER, postgres.productUrl);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const { PATH, HOME, TMPDIR } = process.env;
  // Only these, so that no setting of the tests or of the developer affects the product.
  variabler = {
    NODE_ENV: 'production',
    PATH,
    HOME,
    TMPDIR,
    ...verden.variabler,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOGGNIVAA: 'info',
  };
}, 600_000);

afterAll(async () => {
  if (produkt?.exitCode === null) produkt.kill('SIGKILL');
  await verden?.omverden.stopp();
  await postgres?.remove();
  rmSync(mappe, { recursive: true, force: true });
});

/** The status of an address, or 0 when nothing listens. Uses a new connection, since idle connections are closed. */
const status = (sti: string): Promise<number> =>
  new Promise((resolve) => {
    const kall = request(`${url}${sti}`, { agent: false }, (svar) => {
      svar.resume();
      resolve(svar.statusCode ?? 0);
    });
    kall.once('error', () => resolve(0)).end();
  });

it('says in a sentence what is missing', async () => {
  const uten = await command(['migrate'], UTEN);
  expect(uten).toMatchObject({ kode: 1, ut: '', feil: '✗ DATABASE_URL is missing.\n' });
  const ubygd = await command(['serve']);
  expect(ubygd).toMatchObject({ kode: 1, feil: '✗ The product is not built. Run "npm run build" first.\n' });
  const innstillinger = await command(['serve'], UTEN);
  expect(innstillinger.kode).toBe(1);
  expect(innstillinger.feil).toContain('  - HEMMELIGHET is missing');
});

it('builds, migrates an empty database, and registers a kilde and a partner', async () => {
  expect(await command(['build'])).toMatchObject({ kode: 0, feil: '' });
  const eier = { ...variabler, MIGRERING_DATABASE_URL: postgres.url };
  expect(await command(['migrate'], eier)).toMatchObject({ kode: 0, feil: '' });
  expect(await command(['migrate'], eier)).toMatchObject({ kode: 0, feil: '' });
  expect(await command(registerToll(...KLIENTER))).toMatchObject({ kode: 0, feil: '' });
  const partner = [
    ...['partner', 'legg-til', 'fjellbank', '--navn', 'Fjellbank', '--type', 'bank'],
    ...['--organisasjonsnummer', orgnrTil('bank')],
  ];
  expect(await command(partner)).toMatchObject({ kode: 0, feil: '' });
  expect((await command(['partner', 'liste'])).ut).toContain('fjellbank  Fjellbank');
  expect((await command(partner)).feil).toContain('✗ The partner fjellbank is there already');
}, 900_000);

it('serves, and when told to stop answers all that is in flight and ends with 0', async () => {
  const npm = process.env.npm_execpath;
  const start = npm ? [process.execPath, npm] : ['npm'];
  const [program = '', ...args] = [...start, 'run', 'serve'];
  produkt = spawn(program, args, { cwd: mappe, env: variabler, stdio: ['ignore', 'pipe', 'inherit'] });
  const slutt = once(produkt, 'exit');
  let logg = '';
  produkt.stdout?.on('data', (del) => {
    logg += del;
  });
  for (let nr = 0; nr < 600 && (await status('/api/helse/klar')) !== 200; nr++) await setTimeout(100);
  expect(await status('/api/helse/klar'), logg).toBe(200);
  expect(await status('/hvilke-frister')).toBe(200);
  expect(await status('/openapi.json')).toBe(200);

  const tokener = await Promise.all(KLIENTER.map((klient) => verden.fetchToken(klient, { scope: LEVER })));
  const kall = await Promise.all(
    Array.from({ length: SAMTIDIGE }, (_, nr) =>
      sendAapenLevering(url, tokener[nr % tokener.length] ?? '', nr),
    ),
  );
  await setTimeout(500);
  const fortalt = performance.now();
  produkt.kill('SIGTERM');
  await setTimeout(500);
  expect(await status('/api/helse/klar')).toBe(503);
  expect(await status('/api/helse/live')).toBe(200);
  await setTimeout(TREG_MS);
  expect(await status('/api/helse/klar')).toBe(0);
  for (const { finish } of kall) finish();
  expect(await Promise.all(kall.map(({ status }) => status))).toEqual(Array(SAMTIDIGE).fill(200));
  expect(await slutt).toEqual([0, null]);
  expect(performance.now() - fortalt).toBeLessThan(25_000);

  const [lagret] = await run(postgres.url, 'select count(*)::int as antall from levering');
  expect(lagret?.antall).toBe(SAMTIDIGE);
  const [jobb] = await run(
    postgres.url,
    "select count(*)::int as antall from pgboss.job where state <> 'active'",
  );
  expect(Number(jobb?.antall)).toBeGreaterThan(0);
  // Every line is a log entry, except npm's own.
  const linjer = logg.split('\n').filter((linje) => linje.trim() !== '' && !linje.startsWith('> '));
  expect(linjer.filter((linje) => !linje.startsWith('{'))).toEqual([]);
}, 120_000);
