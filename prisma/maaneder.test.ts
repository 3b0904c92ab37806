import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '#dev/proeve/verden/database';
import { databaseUrl, run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { ROOT } from '#dev/start/paths';
import { dropMaaneder, MAANEDER_FORAN, makeMaaneder } from './maaneder';
import { MIGRATIONS, migrer } from './migrer';

const verden = iVerden();
const sql = (setning: string) => run(verden.databaseUrl(), setning);
const deler = async (tabell: string, url = verden.databaseUrl()) =>
  (
    await run(
      url,
      `select inhrelid::regclass::text as del from pg_inherits where inhparent = '${tabell}'::regclass order by 1`,
    )
  ).map(({ del }) => del);
/** Months from this one, as in the names of partitions. */
const maaned = (fra: number) => {
  const naa = new Date();
  const dag = new Date(Date.UTC(naa.getUTCFullYear(), naa.getUTCMonth() + fra, 1));
  return dag.toISOString().slice(0, 7).replace('-', '_');
};
/** The tenth of the month that is so many from this one, which is in it in every time zone. */
const i = (fra: number) => `timestamptz '${maaned(fra).replace('_', '-')}-10T12:00:00Z'`;
const innsyn = (tidspunkt: string) =>
  `insert into innsynslogg (organisasjonsnummer, tidspunkt, hva, korrelasjonsid, utfall)
   values ('310079197', ${tidspunkt}, 'frister', gen_random_uuid(), 'gitt')`;

describe('the months ahead', () => {
  it('are made once, by however many at a time, after what was there before', async () => {
    await Promise.all(Array.from({ length: 5 }, () => makeMaaneder(verden.databaseUrl())));
    for (const tabell of ['hendelse', 'innsynslogg']) {
      // This month and the next are in the first part.
      const ventet = Array.from({ length: MAANEDER_FORAN - 1 }, (_, nr) => `${tabell}_${maaned(nr + 2)}`);
      expect(await deler(tabell)).toEqual([...ventet, `${tabell}_foer`, `${tabell}_utenfor`].sort());
    }
    const [svar] = await sql(`select lag_maaneder(${MAANEDER_FORAN}) as foran`);
    expect(Number(svar?.foran)).toBe(MAANEDER_FORAN);
  });

  it.each([
    ['this month', i(0), () => 'innsynslogg_foer'],
    ['three months ahead', i(3), () => `innsynslogg_${maaned(3)}`],
    ['ten years ahead', i(120), () => 'innsynslogg_utenfor'],
  ])('a row of %s is in its part', async (_naar, tidspunkt, del) => {
    await makeMaaneder(verden.databaseUrl());
    await sql(innsyn(tidspunkt));
    const [rad] = await sql('select tableoid::regclass::text as del from innsynslogg');
    expect(rad?.del).toBe(del());
  });

  it('a month that has rows already in the default part is not made, and is told of', async () => {
    await sql(`drop table if exists innsynslogg_${maaned(4)}`);
    await sql(innsyn(i(4)));
    const [svar] = await sql('select lag_maaneder(6) as foran');
    expect(Number(svar?.foran)).toBe(3);
    expect(await deler('innsynslogg')).not.toContain(`innsynslogg_${maaned(4)}`);
    expect(await deler('innsynslogg')).toContain(`innsynslogg_${maaned(5)}`);
  });

  it.each(['hendelse', 'innsynslogg'])(
    'rows of %s in the default part are moved as is documented',
    async (tabell) => {
      const docs = readFileSync(join(ROOT, 'docs', 'operations.md'), 'utf8');
      const [, flytting = ''] =
        /```sql\n(begin;\nalter table hendelse detach partition[^`]+)```/.exec(docs) ?? [];
      await sql(`drop table if exists ${tabell}_${maaned(4)}`);
      const rad = {
        hendelse: `insert into hendelse (organisasjonsnummer, sekvensnummer, type, fra, tidspunkt)
        values ('310079197', 1, 'NY', 'mva', ${i(4)}),
          ('310079197', 2, 'NY', 'mva', ${i(120)})`,
        innsynslogg: `${innsyn(i(4))}; ${innsyn(i(120))}`,
      }[tabell];
      await sql(rad ?? '');
      await sql(flytting.replaceAll('hendelse', tabell));
      const rader = await sql(`select tableoid::regclass::text as del from ${tabell} order by tidspunkt`);
      expect(rader.map(({ del }) => del)).toEqual([`${tabell}_${maaned(4)}`, `${tabell}_utenfor`]);
      const [svar] = await sql('select lag_maaneder(6) as foran');
      expect(Number(svar?.foran)).toBe(6);
    },
  );

  it('the number that is asked for has a limit', async () => {
    await sql('select lag_maaneder(2147483647)');
    expect((await deler('hendelse')).length).toBeLessThan(30);
    await sql('select lag_maaneder(-5)');
  });
});

describe('the access log', () => {
  beforeEach(async () => {
    await makeMaaneder(verden.databaseUrl());
    await sql(innsyn(i(0)));
    await sql(innsyn(i(3)));
    await sql(innsyn(i(120)));
  });

  it('cannot be changed in any part, also by the one who owns it', async () => {
    const rader = (await deler('innsynslogg')).filter(
      (del) => /_foer$|_utenfor$/.test(del ?? '') || del === `innsynslogg_${maaned(3)}`,
    );
    expect(rader).toHaveLength(3);
    for (const del of ['innsynslogg', ...rader])
      for (const setning of [`update ${del} set hva = 'x'`, `delete from ${del}`])
        await expect(sql(setning)).rejects.toThrow('innsynslogg is append only');
    const [svar] = await sql('select count(*) as antall from innsynslogg');
    expect(svar?.antall).toBe('3');
  });
});

describe('a month that is older than what is kept', () => {
  it('is dropped whole, and no other', async () => {
    const url = verden.databaseUrl();
    await makeMaaneder(url);
    await sql(innsyn(i(2)));
    const grenser = { hendelse: 72, innsynslogg: -3 };
    const funnet = await dropMaaneder(url, grenser, false);
    expect(funnet.map(({ navn }) => navn)).toEqual(['innsynslogg_foer', `innsynslogg_${maaned(2)}`]);
    expect(await deler('innsynslogg')).toContain('innsynslogg_foer');
    const begge = await Promise.all([dropMaaneder(url, grenser, true), dropMaaneder(url, grenser, true)]);
    expect(begge.flat()).toHaveLength(2);
    expect(await deler('innsynslogg')).not.toContain(`innsynslogg_${maaned(2)}`);
    expect(await deler('innsynslogg')).toContain(`innsynslogg_${maaned(3)}`);
    expect(await deler('hendelse')).toContain('hendelse_foer');
    const [svar] = await sql('select count(*) as antall from innsynslogg');
    expect(svar?.antall).toBe('0');
    await sql(innsyn(i(0)));
    await sql('select lag_maaneder(6)');
  });
});

it('what was in the tables before stays where it was, and is the first part', async () => {
  const { url } = await testDatabase();
  const navn = `foer_${process.pid}`;
  const mappe = mkdtempSync(join(tmpdir(), 'migreringer-'));
  await run(url, `create database ${navn}`);
  const gammel = databaseUrl(url, navn);
  try {
    for (const en of readdirSync(MIGRATIONS).filter((en) => en < '20261128064001' || en.endsWith('.toml')))
      cpSync(join(MIGRATIONS, en), join(mappe, en), { recursive: true });
    await migrer(gammel, mappe);
    await run(
      gammel,
      innsyn("now() - interval '3 years'"),
      `insert into hendelse (organisasjonsnummer, sekvensnummer, type, fra, tidspunkt)
       select '310079197', nr, 'NY', 'mva', now() - nr * interval '1 day' from generate_series(1, 1000) nr`,
    );
    const [foer] = await run(gammel, "select pg_relation_filenode('hendelse') as fil");
    await migrer(gammel);
    const [etter] = await run(gammel, "select pg_relation_filenode('hendelse_foer') as fil");
    expect(etter).toEqual(foer);
    const [svar] = await run(
      gammel,
      'select count(*) as alle, (select count(*) from innsynslogg) as innsyn from hendelse',
    );
    expect(svar).toEqual({ alle: '1000', innsyn: '1' });
    await expect(run(gammel, 'delete from innsynslogg')).rejects.toThrow('append only');
    await run(gammel, innsyn(i(0)));
  } finally {
    await run(url, `drop database ${navn} with (force)`);
    rmSync(mappe, { recursive: true });
  }
});

it('the choices about reminders are taken over from a dump as is documented', async () => {
  const docs = readFileSync(join(ROOT, 'docs', 'operations.md'), 'utf8');
  const [, slutt = ''] = /```sql\n(update [^`]*paaminnelsesplan[^`]+)```/.exec(docs) ?? [];
  expect(slutt).toContain('commit');
  // A dump of PostgreSQL leaves the session without a search path.
  await sql(`begin; delete from paaminnelsesvalg; select set_config('search_path', '', false); ${slutt}`);
});
