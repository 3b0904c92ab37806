import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { SISTE_MIGRERING } from '#lib/data/helse';
import { migrer } from '#prisma/migrer';
import { run } from '../verden/test-server';
import { iMigreringsverden } from './migreringsverden';

const { nyDatabase, nyMappe, startMigrate, migreringer } = iMigreringsverden('migreringsstand');

it('a migration that fails says why in one sentence, leaves nothing, and is run when the cause is gone', async () => {
  const database = await nyDatabase();
  const sql = { '20990101000000_feil': 'create table ny (a int);\ninsert into ny values (1 / 0);' };
  await expect(migrer(database.url, nyMappe(sql))).rejects.toThrow(
    'The migration 20990101000000_feil was not run: division by zero. Nothing of it was kept. Remove the cause, and migrate again.',
  );
  expect(await run(database.url, "select to_regclass('ny') is null as borte")).toEqual([{ borte: true }]);
  await migrer(database.url, nyMappe({ '20990101000000_feil': 'create table ny (a int);' }));
  expect((await migreringer(database.url)).at(-1)).toEqual({ navn: '20990101000000_feil', ganger: 1 });
});

it('half a migration of an earlier release is not built upon: what to do is said', async () => {
  const database = await nyDatabase();
  await migrer(database.url);
  await run(
    database.url,
    'create table halv (a int)',
    `insert into _prisma_migrations (id, checksum, migration_name) values ('a', 'b', '20990101000000_halv')`,
  );
  const folder = nyMappe({ '20990101000000_halv': 'create table halv (a int);\ncreate table hel (a int);' });
  await expect(migrer(database.url, folder)).rejects.toThrow(
    /relation "halv" already exists.*remove from the database what prisma\/migrations\/20990101000000_halv makes/,
  );
  await run(database.url, 'drop table halv');
  expect(await migrer(database.url, folder)).toEqual({ kjoert: ['20990101000000_halv'], nyere: [] });
});

it('a table that somebody uses for long is waited for, and nobody waits behind', async () => {
  const { url } = await nyDatabase();
  await migrer(url);
  const leser = new Client({ connectionString: url });
  await leser.connect();
  await leser.query('begin');
  await leser.query('select count(*) from hendelse');
  const ferdig = migrer(
    url,
    nyMappe({ '20990101000000_kolonne': 'alter table hendelse add column ny text;' }),
  );
  let lengst = 0;
  for (let gang = 0; gang < 60; gang++) {
    const fra = performance.now();
    await run(url, 'select count(*) from hendelse');
    lengst = Math.max(lengst, performance.now() - fra);
    await setTimeout(100);
  }
  // A reader waits for one try of the migration at most, not until the long transaction ends.
  expect(lengst).toBeLessThan(4_500);
  await leser.query('commit');
  await leser.end();
  expect((await ferdig).kjoert).toEqual(['20990101000000_kolonne']);
});

it('code that is older than the database changes nothing, and says so', async () => {
  const database = await nyDatabase();
  expect(await startMigrate(database).slutt).toMatchObject({ kode: 0 });
  await migrer(database.url, nyMappe({ '20990101000000_nyere': 'create table nyere (a int);' }));
  expect(await startMigrate(database).slutt).toEqual({
    kode: 0,
    ut: '✓ A newer release has migrated the database (20990101000000_nyere). Nothing was changed\n',
    feil: '',
  });
  // The newer release alone knows what the product's role may do with its tables.
  const rolle = new URL(database.productUrl).username;
  expect(await run(database.url, `select has_table_privilege('${rolle}', 'nyere', 'DELETE') as kan`)).toEqual(
    [{ kan: false }],
  );
});

it('code of another line than the database changes nothing, and ends with what to do', async () => {
  const database = await nyDatabase();
  const annen = nyMappe({ '20990101000000_annen': 'create table annen (a int);' });
  rmSync(join(annen, SISTE_MIGRERING), { recursive: true });
  await migrer(database.url, annen);
  const { kode, feil } = await startMigrate(database).slutt;
  expect(kode).toBe(1);
  expect(feil).toContain(
    `✗ The database has 20990101000000_annen, which this code does not know, and lacks ${SISTE_MIGRERING}`,
  );
  expect(feil.trim().split('\n')).toHaveLength(1);
});
