import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { migrerAlt } from '#lib/drift/produkt/migrer-alt';
import { LEVER } from '../../omverden/klienter';
import { SCENARIOER } from '../../omverden/scenarioer';
import { ROOT } from '../../start/paths';
import { freePort } from '../../start/ports';
import { type Postgres, startPostgres } from '../../start/postgres/postgres';
import { startTestverden, type Testverden } from '../verden/miljoe';
import { sweep, testFolder } from '../verden/test-server';
import { registerToll, sendAapenLevering } from './aapen-levering';

const KJOER = join(ROOT, 'lib', 'drift', 'kommando', 'kjoer.mjs');
/** The process ends at the latest this long after the signal, and Kubernetes kills it at 30 s. */
const SENEST_MS = 27_000;
/** How long the process accepts new connections after the signal. */
const VARSEL_MS = 5_000;
const LEVERANDOER = 'skatteetaten-mva';
/** The folder of temporary files. Something is mounted on it, which must not hide this checkout. */
const TMP = ROOT.startsWith('/tmp/') ? '/var/tmp' : '/tmp';

let postgres: Postgres;
let verden: Testverden;
const startet: ChildProcess[] = [];

beforeAll(async () => {
  await sweep();
  postgres = await startPostgres({ folder: testFolder('stopp'), database: 'kalendertjenester' });
  await migrerAlt(postgres.url, postgres.productUrl);
  verden = await startTestverden(SCENARIOER, postgres.productUrl);
});
afterEach(() => {
  for (const barn of startet.splice(0)) barn.kill('SIGKILL');
});
afterAll(async () => {
  await verden?.omverden.stopp();
  await postgres?.remove();
});

const command = (args: readonly string[], foran: readonly string[] = []) => {
  const [program = '', ...resten] = [...foran, process.execPath, KJOER, ...args];
  return spawnSync(program, resten, {
    encoding: 'utf8',
    env: {
      ...{ NODE_ENV: 'production', PATH: process.env.PATH, TMPDIR: TMP },
      ...verden.variabler,
      MIGRERING_DATABASE_URL: postgres.url,
    },
  });
};

/** Starts `serve`; `foran` is a command that starts it in turn. */
async function startServe(foran: readonly string[] = [], eget: Record<string, string> = {}) {
  const port = String(await freePort());
  const [program = '', ...args] = [...foran, process.execPath, KJOER, 'serve'];
  const { PATH, HOME } = process.env;
  const barn = spawn(program, args, {
    cwd: ROOT,
    env: {
      ...{ NODE_ENV: 'production', PATH, HOME, TMPDIR: TMP },
      ...{ ...verden.variabler, PORT: port, HOST: '127.0.0.1', ...eget },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  barn.stdout.resume();
  startet.push(barn);
  const url = `http://127.0.0.1:${port}`;
  const status = async (sti: string) => {
    const svar = await fetch(`${url}${sti}`, { headers: { Connection: 'close' } }).catch(() => undefined);
    await svar?.arrayBuffer();
    return svar?.status ?? 0;
  };
  const waitUntilReady = async () => {
    for (let nr = 0; nr < 400 && (await status('/api/helse/klar')) !== 200; nr++) await setTimeout(100);
    expect(await status('/api/helse/klar')).toBe(200);
  };
  return { barn, url, status, waitUntilReady, slutt: once(barn, 'exit') };
}

describe('SIGTERM', () => {
  it('again and again does not cut off what is in flight, nor hurry the stop', async () => {
    const { barn, url, waitUntilReady, slutt } = await startServe();
    await waitUntilReady();
    const { status, stderr } = command(registerToll(LEVERANDOER));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const aapen = await sendAapenLevering(url, await verden.fetchToken(LEVERANDOER, { scope: LEVER }), 0);
    await setTimeout(500);
    const fra = performance.now();
    for (let nr = 0; nr < 5; nr++) {
      barn.kill('SIGTERM');
      await setTimeout(300);
    }
    // Past the time in which new connections are accepted: the port is closed, the request still open.
    await setTimeout(VARSEL_MS + 500 - (performance.now() - fra));
    barn.kill('SIGTERM');
    await setTimeout(500);
    expect(barn.exitCode).toBeNull();
    aapen.finish();
    expect(await aapen.status).toBe(200);
    expect(await slutt).toEqual([0, null]);
    expect(performance.now() - fra).toBeLessThan(SENEST_MS);
  });

  it.each([100, 400, 800, 1500, 3000])('%i ms after the start ends the process', async (ms) => {
    const { barn, slutt } = await startServe();
    await setTimeout(ms);
    barn.kill('SIGTERM');
    const [kode, signal] = await slutt;
    // Until Node runs our code, the signal itself ends the process.
    expect([0, 'SIGTERM']).toContain(kode ?? signal);
  });
});

/** What makes the folder of the product read-only, and that of temporary files full or read-only. */
const DISKER = {
  'a full disk for temporary files': `mount -t tmpfs -o size=16k tmpfs ${TMP} && (head -c 1M /dev/zero > ${TMP}/fyll 2> /dev/null || true)`,
  'no place for temporary files': `mount -t tmpfs -o ro tmpfs ${TMP}`,
};
const [foerste] = Object.values(DISKER);
const kanMontere =
  process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'sh', '-c', `${foerste}`]).status === 0;

// Left out where file systems cannot be mounted: that takes root on Linux, and a container with the right to.
describe.skipIf(!kanMontere)('with a read-only folder and', () => {
  const i = (montering: string) => {
    const skript = `mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && ${montering} && shift && exec "$@"`;
    return ['unshare', '--mount', 'sh', '-c', skript, 'sh', ROOT];
  };

  it.each(Object.entries(DISKER))('%s: serves, and ends in order', async (_, montering) => {
    const { barn, status, waitUntilReady, slutt } = await startServe(i(montering));
    await waitUntilReady();
    for (const sti of ['/', '/hvilke-frister', '/openapi.json']) expect(await status(sti), sti).toBe(200);
    barn.kill('SIGTERM');
    expect(await slutt).toEqual([0, null]);
  });

  it.each(Object.entries(DISKER))('%s: the other commands run', (_, montering) => {
    for (const args of [['migrate'], ['kilde', 'liste'], ['partner', 'liste']]) {
      const { status, stderr } = command(args, i(montering));
      expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' });
    }
  });
});

it('goes on, and ends in order, when nobody reads its log any more', async () => {
  const { barn, status, waitUntilReady, slutt } = await startServe([], { LOGGNIVAA: 'debug' });
  await waitUntilReady();
  barn.stdout?.destroy();
  for (let nr = 0; nr < 5; nr++) expect(await status('/kalender/finnes-ikke/frister.ics')).not.toBe(0);
  expect(await status('/hvilke-frister')).toBe(200);
  barn.kill('SIGTERM');
  expect(await slutt).toEqual([0, null]);
});

it('ends in order when its database is away', async () => {
  const { barn, status, waitUntilReady, slutt } = await startServe();
  await waitUntilReady();
  postgres.kill();
  await postgres.ended;
  // The answer about the database is remembered for a second.
  await vi.waitFor(async () => expect(await status('/api/helse/klar')).toBe(503), 10_000);
  expect(await status('/api/helse/live')).toBe(200);
  const fra = performance.now();
  barn.kill('SIGTERM');
  expect(await slutt).toEqual([0, null]);
  expect(performance.now() - fra).toBeLessThan(SENEST_MS);
});
