import { PrismaPg } from '@prisma/adapter-pg';
import { Client, Pool } from 'pg';
import { expect, it, vi } from 'vitest';
import { testDatabase } from '#dev/proeve/verden/database';
import { run } from '#dev/proeve/verden/test-server';
import { isDatabaseGone } from './helse';
import { PrismaClient } from './prisma/client';

const klient = (connectionString: string) =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString }) });
const feilen = (loefte: Promise<unknown>): Promise<unknown> =>
  loefte.then(
    () => undefined,
    (feil) => feil,
  );
const minId = 'select pg_backend_pid() as pid';

it('nobody is at the address', async () => {
  const borte = klient('postgresql://x:y@127.0.0.1:9/ingen');
  expect(isDatabaseGone(await feilen(borte.kilde.findMany()))).toBe(true);
  expect(isDatabaseGone(await feilen(borte.$transaction((tx) => tx.$queryRawUnsafe(minId))))).toBe(true);
});

it('the connection is taken away in the middle', async () => {
  const { url } = await testDatabase();
  const forbindelse = klient(url);
  const midt = forbindelse.$transaction(async (tx) => {
    const [rad] = await tx.$queryRawUnsafe<{ pid: number }[]>(minId);
    await run(url, `select pg_terminate_backend(${rad?.pid})`);
    await tx.$queryRawUnsafe('select 1');
  });
  expect(isDatabaseGone(await feilen(midt))).toBe(true);
  await forbindelse.$disconnect();
});

it('the same without Prisma, and when no connection is free', async () => {
  const borte = new Pool({ connectionString: 'postgresql://x:y@127.0.0.1:9/ingen' });
  expect(isDatabaseGone(await feilen(borte.query(minId)))).toBe(true);

  const { url } = await testDatabase();
  const forbindelse = new Client({ connectionString: url });
  forbindelse.on('error', () => {});
  await forbindelse.connect();
  const midt = feilen(forbindelse.query('select pg_sleep(60)'));
  // Waits until the server has started the statement.
  const [rad] = await vi.waitFor(async () => {
    const rader = await run(
      url,
      "select pid from pg_stat_activity where query = 'select pg_sleep(60)' and state = 'active'",
    );
    expect(rader).toHaveLength(1);
    return rader;
  });
  await run(url, `select pg_terminate_backend(${rad?.pid})`);
  expect(isDatabaseGone(await midt)).toBe(true);

  const full = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 2_000 });
  const eneste = await full.connect();
  expect(isDatabaseGone(await feilen(full.query(minId)))).toBe(true);
  expect(isDatabaseGone(await feilen(eneste.query('select * from finnes_ikke')))).toBe(false);
  eneste.release();
  await full.end();
});

it('what was asked for makes no sense, or something else is wrong', async () => {
  const forbindelse = klient((await testDatabase()).url);
  expect(isDatabaseGone(await feilen(forbindelse.$queryRawUnsafe('select * from finnes_ikke')))).toBe(false);
  expect(isDatabaseGone(new TypeError('x is undefined'))).toBe(false);
  expect(isDatabaseGone('57P01')).toBe(false);
  await forbindelse.$disconnect();
});
