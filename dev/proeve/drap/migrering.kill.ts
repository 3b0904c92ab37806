import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, it, vi } from 'vitest';
import { differanse, MIGRATIONS, migrer } from '#prisma/migrer';
import { run } from '../verden/test-server';
import { iMigreringsverden } from './migreringsverden';

const { nyDatabase, nyMappe, startMigrate, startMigrant, migreringer } = iMigreringsverden('migrering');
const isBrukt = (url: string, sql: string) => run(url, `select 1 from pg_stat_activity where ${sql}`);
const GANGE = { timeout: 30_000, interval: 20 };

it('a process that is killed in the middle of a migration leaves nothing of it', async () => {
  const { url } = await nyDatabase();
  const folder = nyMappe({
    '20990101000000_halv': 'create table halv (a int);\nselect pg_sleep(3);\ninsert into halv values (1);',
  });
  const { child, slutt } = startMigrant(url, folder);
  await vi.waitFor(async () => {
    const sover = await isBrukt(
      url,
      "state = 'active' and query like '%pg_sleep(3)%' and pid <> pg_backend_pid()",
    );
    expect(sover).toHaveLength(1);
  }, GANGE);
  child.kill('SIGKILL');
  await slutt;
  expect(await run(url, "select to_regclass('halv') is null as borte")).toEqual([{ borte: true }]);
  await migrer(url, folder);
  expect(await run(url, 'select a from halv')).toEqual([{ a: 1 }]);
  expect((await migreringer(url)).at(-1)).toEqual({ navn: '20990101000000_halv', ganger: 1 });
});

it('an index that was being made when the process was killed is made again', async () => {
  const { url } = await nyDatabase();
  await migrer(url);
  const folder = nyMappe({
    '20990101000000_indeks': 'create index concurrently if not exists ny_indeks on levering (kilde);',
  });
  // What reads when the index is made holds it up.
  const leser = new Client({ connectionString: url });
  await leser.connect();
  await leser.query('begin isolation level repeatable read');
  await leser.query('select count(*) from levering');
  const { child, slutt } = startMigrant(url, folder);
  const isGyldig = () =>
    run(url, "select indisvalid from pg_index where indexrelid = to_regclass('ny_indeks')");
  await vi.waitFor(async () => expect(await isGyldig()).toEqual([{ indisvalid: false }]), GANGE);
  child.kill('SIGKILL');
  await slutt;
  await leser.end();
  await migrer(url, folder);
  expect(await isGyldig()).toEqual([{ indisvalid: true }]);
  expect((await migreringer(url)).at(-1)).toEqual({ navn: '20990101000000_indeks', ganger: 1 });
});

const KUTT = [0, 1, 3, 8, 15, 16];
it.each(KUTT)(
  'killed after %i migrations of an empty database, the next run does the rest',
  async (antall) => {
    const database = await nyDatabase();
    const { child, slutt } = startMigrate(database);
    await vi.waitFor(async () => {
      const [rad] = await run(database.url, "select to_regclass('_prisma_migrations') is not null as finnes");
      expect(rad?.finnes).toBe(true);
      expect((await migreringer(database.url)).length).toBeGreaterThanOrEqual(antall);
    }, GANGE);
    child.kill('SIGKILL');
    await slutt;
    expect(await startMigrate(database).slutt).toMatchObject({ kode: 0, feil: '' });
    const navn = readdirSync(MIGRATIONS).filter((en) => /^\d/.test(en));
    expect(await migreringer(database.url)).toEqual(navn.map((en) => ({ navn: en, ganger: 1 })));
    expect(await differanse(database.url)).toBe('');
  },
);

it.each([0, 9])('five at once, on a database with %i migrations, all end well', async (antall) => {
  const database = await nyDatabase();
  if (antall > 0) {
    const gammel = nyMappe({});
    for (const navn of readdirSync(gammel)
      .filter((en) => /^\d/.test(en))
      .slice(antall))
      rmSync(join(gammel, navn), { recursive: true });
    await migrer(database.url, gammel);
  }
  const alle = await Promise.all(Array.from({ length: 5 }, () => startMigrate(database).slutt));
  for (const ett of alle) expect(ett).toMatchObject({ kode: 0, feil: '' });
  const rader = await migreringer(database.url);
  expect(rader.filter(({ ganger }) => Number(ganger) !== 1)).toEqual([]);
  expect(await differanse(database.url)).toBe('');
});
