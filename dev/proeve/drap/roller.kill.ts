import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { SCENARIOER } from '../../omverden/scenarioer';
import { ensureData } from '../../start/paths';
import { type Produktverden, startProduktverden } from '../verden/produktverden';
import { run } from '../verden/test-server';

let verden: Produktverden;
let [web, jobber] = ['', ''];

beforeAll(async () => {
  const log = join(ensureData(), 'roller-produkt.log');
  verden = await startProduktverden('roller', log, {
    produkter: 2,
    jobber: true,
    scenarioer: SCENARIOER,
    hver: [{ PROSESS: 'web' }, { PROSESS: 'jobber', LOGGNIVAA: 'fatal' }],
  });
  [web = '', jobber = ''] = verden.urler;
});
afterAll(() => verden?.stopp());

const status = async (adresse: string) => (await fetch(adresse, { redirect: 'manual' })).status;
/** The names of the connections to the database. */
const forbindelser = async () => {
  const rader = await run(
    verden.databaseUrl,
    `select application_name as navn, count(*)::int as antall from pg_stat_activity
     where application_name like 'kalendertjenester-%' group by 1`,
  );
  return new Map(rader.map(({ navn, antall }) => [navn, antall]));
};

it('a process of each role is live and ready', async () => {
  for (const url of [web, jobber])
    expect([await status(`${url}/api/helse/live`), await status(`${url}/api/helse/klar`)]).toEqual([
      200, 200,
    ]);
});

it.each(['/', '/hvilke-frister', '/frister/2026', '/api/regelverk/v1/regler', '/api/helse', '/openapi.json'])(
  'the process of the jobs has no %s',
  async (sti) => {
    expect(await status(`${jobber}${sti}`)).toBe(404);
    expect(await status(`${web}${sti}`)).not.toBe(sti === '/api/helse' ? 200 : 404);
  },
);

it('only the process of the jobs runs jobs', async () => {
  await vi.waitFor(async () => {
    const rader = await run(
      verden.databaseUrl,
      "select distinct name from pgboss.job where state = 'completed' order by 1",
    );
    expect(rader.map(({ name }) => name)).toContain('enhetsregisteret');
  }, 30_000);
  // One process has the queue: at most the two connections of one pool.
  expect((await forbindelser()).get('kalendertjenester-jobbkoe')).toBeLessThanOrEqual(2);
  await verden.stoppProdukt(1);
  await vi.waitFor(
    async () => expect((await forbindelser()).has('kalendertjenester-jobbkoe')).toBe(false),
    15_000,
  );
  expect(await status(`${web}/api/helse/klar`)).toBe(200);
});

it('the process of the jobs ends with a reason when the queue has no tables', async () => {
  await run(verden.databaseUrl, 'drop schema pgboss cascade');
  await expect(verden.startProdukt(1)).rejects.toThrow(
    'the background jobs did not start, and this process has no other task',
  );
});
