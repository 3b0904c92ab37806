import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { migrerKoe } from '#lib/jobs/koe-skjema';
import { startJobber } from '#lib/jobs/start-jobber';
import { grantRettigheter } from './rettigheter';

const verden = iVerden();
let somProduktet = '';
let rolle = '';

beforeAll(async () => {
  const eier = verden.databaseUrl();
  const url = new URL(eier);
  rolle = `produkt_${url.pathname.slice(1)}`;
  await run(eier, `drop role if exists ${rolle}`, `create role ${rolle} login password 'x'`);
  await migrerKoe(eier);
  await grantRettigheter(eier, rolle);
  url.username = rolle;
  url.password = 'x';
  somProduktet = url.href;
});
afterAll(async () => {
  await run(verden.databaseUrl(), `drop owned by ${rolle}`, `drop role ${rolle}`);
});

const NY = `insert into innsynslogg (organisasjonsnummer, tidspunkt, hva, korrelasjonsid, utfall)
  values ('310079197', now(), 'frister', gen_random_uuid(), 'gitt')`;

describe('the product’s role', () => {
  it('owns nothing', async () => {
    const [svar] = await run(
      verden.databaseUrl(),
      `select count(*)::text as antall from pg_class where relowner = '${rolle}'::regrole`,
    );
    expect(svar?.antall).toBe('0');
  });

  it('may add to the access log and read it', async () => {
    await run(somProduktet, NY);
    expect(await run(somProduktet, 'select utfall from innsynslogg')).toEqual([{ utfall: 'gitt' }]);
  });

  it.each([
    'truncate innsynslogg',
    'truncate hendelse',
    'truncate innsynslogg_foer',
    'delete from innsynslogg_foer',
    'select * from hendelse_utenfor',
    'alter table innsynslogg disable trigger all',
    'alter table innsynslogg disable trigger innsynslogg_bare_tillegg',
    'alter table innsynslogg add column x text',
    'drop table innsynslogg',
    'drop trigger innsynslogg_bare_tillegg on innsynslogg',
    'alter function innsynslogg_bare_tillegg() rename to x',
    "delete from innsynslogg where utfall = 'gitt'",
    "update innsynslogg set utfall = 'gitt'",
    'create table noe (id int)',
    "set session_replication_role = 'replica'",
    'insert into _prisma_migrations select * from _prisma_migrations',
  ])('may not %s', async (setning) => {
    await run(verden.databaseUrl(), NY);
    await expect(run(somProduktet, setning)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('is enough for the queue of jobs', async () => {
    const foer = process.env.DATABASE_URL;
    const { env } = await import('#lib/oppsett/env');
    const satt = env().DATABASE_URL;
    Object.assign(env(), { DATABASE_URL: somProduktet });
    try {
      const jobber = await startJobber(() => tid('2026-11-10'));
      expect(await run(somProduktet, 'select name from pgboss.queue')).toContainEqual({
        name: 'enhetsregisteret',
      });
      await jobber.stopp();
    } finally {
      Object.assign(env(), { DATABASE_URL: satt });
      process.env.DATABASE_URL = foer;
    }
  });
});
