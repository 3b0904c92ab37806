import { afterEach, expect, it, vi } from 'vitest';
import { databaseUrl as medDatabase, run } from '#dev/proeve/verden/test-server';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { findVirksomhet } from '#lib/data/virksomhet';
import { logg } from '#lib/oppsett/logg';
import { readVirksomhet } from '#lib/usecases/grunnlag/read-virksomhet';
import { foelgEnhetsregisteret } from '#lib/usecases/kilde/foelg-enhetsregisteret';
import { migrerKoe } from './koe-skjema';
import { type Jobber, startJobber } from './start-jobber';

const verden = iVerden();
const dag1 = tid('2026-11-10');
const readTid = () => tid('2026-11-10', '13:00:00');

// Silences the errors that the tests provoke.
logg.level = 'silent';

const startede: Jobber[] = [];
async function start(): Promise<Jobber> {
  await migrerKoe(verden.databaseUrl());
  const jobber = await startJobber(readTid, { retrySekund: 1, pollSekund: 0.5, databaseMs: 300 });
  startede.push(jobber);
  return jobber;
}
afterEach(async () => {
  await Promise.all(startede.splice(0).map((jobber) => jobber.stopp()));
  await run(verden.databaseUrl(), 'drop schema if exists pgboss cascade');
});

const navn = async () => (await findVirksomhet(verden.orgnr('eplepress')))?.virksomhet.navn;
const kommer = (nytt: string) =>
  vi.waitFor(async () => expect(await navn()).toBe(nytt), { timeout: 20_000, interval: 100 });

/** Reads a virksomhet, and then changes it in the register. */
async function endret() {
  await foelgEnhetsregisteret(tid('2019-01-01'));
  await readVirksomhet(verden.orgnr('eplepress'), dag1);
  await verden.endreEnhet(verden.orgnr('eplepress'), { navn: 'NYTT NAVN' });
}

it('a change in the register arrives by itself, and the plan is there for the next', async () => {
  await endret();
  await start();
  await kommer('NYTT NAVN');
  expect(await run(verden.databaseUrl(), 'select name, cron from pgboss.schedule order by 1')).toEqual([
    { name: 'enhetsregisteret', cron: '* * * * *' },
    { name: 'paaminnelser', cron: '* * * * *' },
    ...[1, 2, 3].map((nr) => ({ name: `paaminnelser-send-${nr}`, cron: '* * * * *' })),
    { name: 'rydd', cron: '20 1 * * *' },
  ]);
});

it('of several processes one works at a time', async () => {
  await endret();
  verden.kall.length = 0;
  await verden.bryt('enhetsregisteret', 'treg', 300);
  await Promise.all([start(), start(), start()]);
  await kommer('NYTT NAVN');
  // The register is slow. Two processes that worked at once would both have called it.
  expect(verden.kallTil('enhetsregisteret').filter((kall) => kall.includes('/enheter/'))).toHaveLength(1);
});

it('a register that is down is tried again after a while', async () => {
  await endret();
  await verden.bryt('enhetsregisteret', 'nede');
  await start();
  await vi.waitFor(
    async () =>
      expect(
        await run(verden.databaseUrl(), "select state from pgboss.job where name = 'enhetsregisteret'"),
      ).toContainEqual({
        state: 'retry',
      }),
    { timeout: 10_000, interval: 100 },
  );
  expect(await navn()).toBe('NORDMANN EPLEPRESS');
  await verden.bryt('enhetsregisteret', 'ok');
  await kommer('NYTT NAVN');
});

it('a database that goes away is waited for', async () => {
  const server = medDatabase(verden.databaseUrl(), 'postgres');
  const navnet = new URL(verden.databaseUrl()).pathname.slice(1);
  await start();
  await run(
    server,
    `alter database ${navnet} allow_connections false`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${navnet}'`,
  );
  await new Promise((ferdig) => setTimeout(ferdig, 1_000));
  await run(server, `alter database ${navnet} allow_connections true`);
  await endret();
  await run(
    verden.databaseUrl(),
    `insert into pgboss.job (name, policy) values ('enhetsregisteret', 'stately') on conflict do nothing`,
  );
  await kommer('NYTT NAVN');
});

it('a queue that does not exist is an immediate error, and nothing is created', async () => {
  await expect(startJobber(readTid)).rejects.toThrow('not installed');
  expect(await run(verden.databaseUrl(), "select to_regnamespace('pgboss')::text as skjema")).toEqual([
    { skjema: null },
  ]);
});

it('a queue of an old version is created anew', async () => {
  await run(
    verden.databaseUrl(),
    'create schema pgboss',
    'create table pgboss.version (version int primary key)',
    'insert into pgboss.version values (24)',
  );
  await endret();
  await start();
  await kommer('NYTT NAVN');
});
