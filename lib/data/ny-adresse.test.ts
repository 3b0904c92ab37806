import dns from 'node:dns';
import { setTimeout } from 'node:timers/promises';
import { Pool } from 'pg';
import { afterEach, expect, it, vi } from 'vitest';
import { testDatabase } from '#dev/proeve/verden/database';
import { startVei } from '#dev/proeve/verden/vei';
import { poolOppsett, VANLIG } from '#lib/oppsett/tilkobling';
import { isDatabaseGone } from './helse';

/** A name that the test answers for instead of the system's resolver: the files of that belong to root. */
const NAVN = 'database.example';

/** The same database at two addresses, and a name that leads to one of them. */
async function toAdresser() {
  const { url: ekte } = await testDatabase();
  const foerste = await startSted({ host: '127.0.0.1' }, ekte);
  const { port } = foerste;
  const steder = [foerste, await startSted({ host: '127.0.0.2', port }, ekte)];
  let peker = '127.0.0.1';
  const lookup = dns.lookup;
  vi.spyOn(dns, 'lookup').mockImplementation(((
    navn: string,
    valg: object,
    ferdig: (...svar: unknown[]) => void,
  ) => lookup(navn === NAVN ? peker : navn, valg as dns.LookupOneOptions, ferdig as never)) as never);
  const url = new URL(ekte);
  url.hostname = NAVN;
  url.port = String(port);
  return {
    url: url.href,
    steder,
    pekTil(adresse: string) {
      peker = adresse;
    },
  };
}

const rydd: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const ett of rydd.splice(0)) await ett();
});

/** A way to the database at an address of its own. */
async function startSted(sted: { host: string; port?: number }, til: string) {
  const vei = await startVei(til, sted);
  rydd.push(vei.stopp);
  return vei;
}

function aapne(url: string, livSekund?: number): Pool {
  const oppsett = poolOppsett(url, VANLIG.portal);
  const pool = new Pool({ ...oppsett, ...(livSekund !== undefined && { maxLifetimeSeconds: livSekund }) });
  pool.on('error', () => undefined);
  rydd.push(() => pool.end());
  return pool;
}

const spoer = (pool: Pool, antall: number) =>
  Promise.all(Array.from({ length: antall }, () => pool.query('select pg_sleep(0.02)')));

it('the pool moves at once when the old address is dead', async () => {
  const { url, steder, pekTil } = await toAdresser();
  const pool = aapne(url);
  await spoer(pool, 5);
  expect(steder.map((sted) => sted.antall())).toEqual([5, 0]);
  pekTil('127.0.0.2');
  await steder[0]?.stopp();
  await vi.waitFor(() => spoer(pool, 5), { timeout: 5_000, interval: 20 });
  expect(steder[1]?.antall()).toBe(5);
});

it('the pool moves within the life of a connection when the old address lives on, and nothing fails', async () => {
  const { url, steder, pekTil } = await toAdresser();
  const pool = aapne(url, 1);
  await spoer(pool, 5);
  pekTil('127.0.0.2');
  for (let gang = 0; gang < 30; gang++) {
    await spoer(pool, 5);
    await setTimeout(50);
  }
  expect(steder[0]?.aapne()).toBe(0);
  expect(steder[1]?.antall()).toBeGreaterThanOrEqual(5);
});

it('a connection of the product lives ten minutes at most', async () => {
  expect(poolOppsett('postgresql://127.0.0.1/x', VANLIG.portal).maxLifetimeSeconds).toBeLessThanOrEqual(600);
});

it('a name that is not found for a while is asked about again', async () => {
  const { url, pekTil } = await toAdresser();
  const pool = aapne(url);
  pekTil('finnes-ikke.invalid');
  const feil = await pool.query('select 1').catch((en: unknown) => en);
  expect(String(feil)).toMatch(/ENOTFOUND|EAI_AGAIN/);
  expect(isDatabaseGone(feil)).toBe(true);
  pekTil('127.0.0.2');
  expect((await pool.query('select 1 as en')).rows).toEqual([{ en: 1 }]);
});
