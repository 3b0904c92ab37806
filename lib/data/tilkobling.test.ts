import { readdirSync } from 'node:fs';
import { Pool } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseUrl as medDatabase, run } from '#dev/proeve/verden/test-server';
import { startVei } from '#dev/proeve/verden/vei';
import { iVerden } from '#dev/proeve/verden/verden';
import { type Avdeling, inAvdeling } from '#lib/oppsett/avdeling';
import { HELSE, HENDELSER, KOE, poolOppsett, VANLIG } from '#lib/oppsett/tilkobling';
import { isDatabaseBusy, isDatabaseGone, isDatabaseKlar, SISTE_MIGRERING } from './helse';
import { prisma, prismaHendelser, runPrepared } from './klient';
import { Prisma } from './prisma/client';

const verden = iVerden();
const rydd: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const en of rydd.splice(0)) await en();
});

/** A pool with the settings of the product. */
function pool(bruk = VANLIG.portal, url = verden.databaseUrl()): Pool {
  const ny = new Pool(poolOppsett(url, bruk));
  ny.on('error', () => undefined);
  rydd.push(() => ny.end());
  return ny;
}

describe('a session states its own settings', () => {
  it.each([
    ["alter database NAVN set timezone to 'America/New_York'", 'TimeZone', 'UTC'],
    ["alter database NAVN set timezone to 'Asia/Kathmandu'", 'TimeZone', 'UTC'],
    ["alter database NAVN set datestyle to 'SQL, DMY'", 'DateStyle', 'ISO, YMD'],
    ["alter database NAVN set search_path to 'pg_catalog'", 'search_path', 'public'],
    ["alter database NAVN set intervalstyle to 'sql_standard'", 'IntervalStyle', 'postgres'],
    ["alter database NAVN set statement_timeout to '0'", 'statement_timeout', '10s'],
    ["alter database NAVN set client_encoding to 'LATIN1'", 'client_encoding', 'UTF8'],
    ["alter database NAVN set bytea_output to 'escape'", 'bytea_output', 'hex'],
    [
      "alter database NAVN set default_transaction_isolation to 'serializable'",
      'default_transaction_isolation',
      'read committed',
    ],
  ])('%s', async (endring, innstilling, ventet) => {
    const navn = new URL(verden.databaseUrl()).pathname.slice(1);
    await run(verden.databaseUrl(), endring.replace('NAVN', navn));
    rydd.push(() => run(verden.databaseUrl(), `alter database ${navn} reset all`));
    const { rows } = await pool().query(`show ${innstilling}`);
    expect(Object.values(rows[0])).toEqual([ventet]);
  });
});

const AVDELINGER: Avdeling[] = ['portal', 'partner', 'kilde', 'jobb'];
const BRUK = [...new Set([...Object.values(VANLIG), ...Object.values(HENDELSER), HELSE, KOE])];

describe('every pool', () => {
  it.each(BRUK.map((bruk) => [bruk.navn, bruk] as const))('%s limits every wait', async (_navn, bruk) => {
    const { rows } = await pool(bruk).query(
      `select name, setting::int from pg_settings where name ~ '^(statement|lock|idle_in_transaction_session)_timeout$'
       union all select 'app', 0 from pg_stat_activity where application_name = $1 order by name`,
      [`kalendertjenester-${bruk.navn}`],
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      app: 0,
      idle_in_transaction_session_timeout: bruk.setningMs + bruk.laasMs,
      lock_timeout: bruk.laasMs,
      statement_timeout: bruk.setningMs,
    });
  });

  it('has a name of its own, and together they have at most thirty connections', () => {
    expect(new Set(BRUK.map(({ navn }) => navn)).size).toBe(BRUK.length);
    expect(BRUK.reduce((sum, { antall }) => sum + antall, 0)).toBeLessThanOrEqual(30);
  });
});

describe('an avdeling', () => {
  const navn = async () => {
    const [rad] = await prisma().$queryRaw<
      { navn: string }[]
    >`SELECT current_setting('application_name') AS navn`;
    const [raa] = await runPrepared<{ navn: string }>(
      'hvem',
      Prisma.sql`SELECT current_setting('application_name') AS navn`,
    );
    const [skriver] = await prismaHendelser().$transaction(
      (tx) => tx.$queryRaw<{ navn: string }[]>`SELECT current_setting('application_name') AS navn`,
    );
    return [rad, raa, skriver].map((en) => en?.navn.replace('kalendertjenester-', ''));
  };

  it.each<[Avdeling, string]>([
    ['portal', 'portal-hendelser'],
    ['partner', 'andres-hendelser'],
    ['kilde', 'andres-hendelser'],
    ['jobb', 'andres-hendelser'],
  ])('%s has its own connections', async (avdeling, skriver) => {
    expect(await inAvdeling(avdeling, navn)).toEqual([avdeling, avdeling, skriver]);
  });

  it('is the portal when nothing was said', async () => {
    expect(await navn()).toEqual(['portal', 'portal', 'portal-hendelser']);
  });

  it.each(AVDELINGER)('%s does not wait for the connections of the others', async (avdeling) => {
    const andre = AVDELINGER.filter((en) => en !== avdeling);
    const sove = andre.flatMap((en) =>
      Array.from({ length: VANLIG[en].antall + 5 }, () =>
        inAvdeling(en, () => prisma().$queryRaw`SELECT 1 AS ferdig FROM pg_sleep(1)`),
      ),
    );
    const foerst = await Promise.race([
      inAvdeling(avdeling, () => prisma().sesjon.count()).then(() => 'vi'),
      Promise.all(sove).then(() => 'de'),
    ]);
    expect(foerst).toBe('vi');
    await Promise.all(sove);
  });
});

describe('a pool in which too many wait', () => {
  const sov = async () => await prisma().$queryRaw`SELECT 1 AS ferdig FROM pg_sleep(2)`;
  const HVA: [string, () => Promise<unknown>][] = [
    ['a query', () => prisma().sesjon.count()],
    ['a raw query', () => prisma().$queryRaw`SELECT 1 AS ferdig`],
    ['a transaction', () => prisma().$transaction((tx) => tx.sesjon.count())],
    ['a prepared statement', () => runPrepared('en', Prisma.sql`SELECT 1 AS ferdig`)],
  ];

  it.each(HVA)('refuses %s at once, and answers again afterwards', async (_hva, spoer) => {
    await inAvdeling('kilde', async () => {
      const { antall, ventende } = VANLIG.kilde;
      const avvist: unknown[] = [];
      const fulle = Array.from({ length: antall + ventende + 5 }, () => sov().catch((en) => avvist.push(en)));
      await expect.poll(() => avvist.length, { interval: 10 }).toBeGreaterThan(0);
      const foer = performance.now();
      const feil = await spoer().catch((en: unknown) => en);
      expect(performance.now() - foer).toBeLessThan(1_000);
      expect([isDatabaseBusy(feil), isDatabaseGone(feil)]).toEqual([true, false]);
      // The others are not affected.
      expect(await inAvdeling('portal', () => prisma().sesjon.count())).toBe(0);
      await Promise.all(fulle);
      expect(isDatabaseBusy(await spoer().catch((en: unknown) => en))).toBe(false);
    });
  });
});

describe('a moment is the same whichever way it is read and written', () => {
  it.each(['America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland'])('in a database in %s', async (sone) => {
    const navn = new URL(verden.databaseUrl()).pathname.slice(1);
    await run(verden.databaseUrl(), `alter database ${navn} set timezone to '${sone}'`);
    rydd.push(() => run(verden.databaseUrl(), `alter database ${navn} reset all`));
    // Existing connections were opened before the settings of the database changed.
    await prisma().$disconnect();
    Reflect.deleteProperty(globalThis, 'kalenderDatabaser');
    const naa = new Date('2026-11-10T22:30:00.000Z');
    await prisma().$executeRaw`INSERT INTO besoek VALUES ('310079197', 'p', 1, ${naa})`;
    const [rad] = await runPrepared<{ tidspunkt: Date }>(
      `les-${sone}`,
      Prisma.sql`SELECT tidspunkt FROM besoek`,
    );
    expect(rad?.tidspunkt).toEqual(naa);
    expect((await prisma().besoek.findFirst())?.tidspunkt).toEqual(naa);
    const [raa] = await prisma().$queryRaw<{ tidspunkt: Date }[]>`SELECT tidspunkt FROM besoek`;
    expect(raa?.tidspunkt).toEqual(naa);
  });
});

describe('every wait has an end', () => {
  it('a transaction that holds the end of the list of events stops no reading', async () => {
    const holder = await pool(KOE).connect();
    await run(verden.databaseUrl(), 'insert into hendelsesteller values (1, 0) on conflict do nothing');
    await holder.query('begin');
    await holder.query('select * from hendelsesteller for update');
    const venter = Array.from({ length: 30 }, () =>
      prismaHendelser()
        .$transaction((tx) => tx.$executeRaw`UPDATE hendelsesteller SET siste = siste + 1`)
        .then(() => 'skrevet'),
    );
    // More transactions wait than there are connections; each read is still answered.
    const lest = await Promise.all(Array.from({ length: 50 }, () => prisma().sesjon.count()));
    expect(lest).toHaveLength(50);
    expect(await isDatabaseKlar()).toBe(true);
    await holder.query('rollback');
    holder.release();
    expect(new Set(await Promise.all(venter))).toEqual(new Set(['skrevet']));
  });

  it('a statement, and a wait for a lock that is never released, time out', async () => {
    const rask = pool({ navn: 'proeve', ventende: 10, antall: 2, setningMs: 300, laasMs: 100 });
    await expect(rask.query('select pg_sleep(60)')).rejects.toMatchObject({ code: '57014' });
    const [en, to] = [await rask.connect(), await rask.connect()];
    await en.query('begin');
    await en.query('lock table besoek in access exclusive mode');
    await expect(to.query('select * from besoek')).rejects.toMatchObject({ code: '55P03' });
    en.release(true);
    to.release();
  });

  it('a connection that freezes is given up, and the next one works', async () => {
    const { url, frys } = await frysbar();
    const frossen = pool({ navn: 'proeve', ventende: 10, antall: 1, setningMs: 200, laasMs: 100 }, url);
    await frossen.query('select 1');
    frys();
    await expect(frossen.query('select 2')).rejects.toThrow();
    const { rows } = await frossen.query('select 3 as svar');
    expect(rows).toEqual([{ svar: 3 }]);
  });

  it('also in the middle of a transaction', async () => {
    const { url, frys } = await frysbar();
    const frossen = pool({ navn: 'proeve', ventende: 10, antall: 1, setningMs: 200, laasMs: 100 }, url);
    const klient = await frossen.connect();
    klient.on('error', () => undefined);
    await klient.query('begin');
    frys();
    await expect(klient.query('select 2')).rejects.toThrow();
    await expect(klient.query('rollback')).rejects.toThrow();
    klient.release();
    expect((await frossen.query('select 3 as svar')).rows).toEqual([{ svar: 3 }]);
  });
});

/** A way to the database that can be frozen. */
async function frysbar() {
  const vei = await startVei(verden.databaseUrl());
  rydd.push(vei.stopp);
  return vei;
}

describe('ready', () => {
  it('knows the newest migration', () => {
    const alle = readdirSync('prisma/migrations').filter((navn) => /^\d/.test(navn));
    expect(SISTE_MIGRERING).toBe(alle.sort().at(-1));
  });

  it.each([
    ['a table is missing', 'alter table markering rename to borte', 'alter table borte rename to markering'],
    [
      'it has not been migrated',
      'alter table _prisma_migrations rename to borte',
      'alter table borte rename to _prisma_migrations',
    ],
    [
      'it is an older one',
      `update _prisma_migrations set finished_at = null where migration_name = '${SISTE_MIGRERING}'`,
      'update _prisma_migrations set finished_at = now()',
    ],
    [
      'it cannot be written to',
      'alter table helseproeve add constraint full_disk check (id <> 1) not valid',
      'alter table helseproeve drop constraint full_disk',
    ],
  ])('is not said when %s', async (_hva, bryt, mend) => {
    expect(await isDatabaseKlar()).toBe(true);
    await run(verden.databaseUrl(), bryt);
    try {
      expect(await isDatabaseKlar()).toBe(false);
    } finally {
      await run(verden.databaseUrl(), mend);
    }
    expect(await isDatabaseKlar()).toBe(true);
  });

  it('is said when a newer release has migrated it, which must not take this one down', async () => {
    await run(
      verden.databaseUrl(),
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at)
       values ('nyere', 'nyere', '20990101000000_nyere', now())`,
      'create table nyere (a int)',
    );
    try {
      expect(await isDatabaseKlar()).toBe(true);
    } finally {
      await run(
        verden.databaseUrl(),
        "delete from _prisma_migrations where id = 'nyere'",
        'drop table nyere',
      );
    }
  });

  it('is false for a read-only database', async () => {
    const navn = new URL(verden.databaseUrl()).pathname.slice(1);
    const server = medDatabase(verden.databaseUrl(), 'postgres');
    const hogg = `select pg_terminate_backend(pid) from pg_stat_activity where application_name like '%helse' and datname = '${navn}'`;
    await run(server, `alter database ${navn} set default_transaction_read_only to on`, hogg);
    try {
      expect(await isDatabaseKlar()).toBe(false);
    } finally {
      await run(server, `alter database ${navn} reset default_transaction_read_only`, hogg);
    }
    await expect.poll(isDatabaseKlar).toBe(true);
  });
});
