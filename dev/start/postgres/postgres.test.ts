import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { FAST, run, sweep, testFolder } from '../../proeve/verden/test-server';
import { isAlive, waitForExit } from '../prosess/process-alive.mjs';
import { type Postgres, startPostgres } from './postgres';
import { findPlace } from './postgres-place';

const folder = testFolder('start');
let postgres: Postgres | undefined;

const start = async () => {
  postgres = await startPostgres({ folder, database: 'proeve', settings: FAST });
  return postgres;
};
const data = () => findPlace(folder).data;
const pidFile = () => join(data(), 'postmaster.pid');
const pid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

afterEach(() => postgres?.stop());
afterAll(async () => {
  await postgres?.remove();
  await sweep();
});

it('keeps the data, the password and the port from one start to the next', async () => {
  const first = await start();
  await run(first.url, 'create table t (a int)', 'insert into t values (1)');
  await first.stop();
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await run(second.url, 'select a from t')).toEqual([{ a: 1 }]);
});

it('listens on this machine only, and wants the password', async () => {
  const { url } = await start();
  expect(await run(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  const without = new URL(url);
  without.password = 'feil';
  await expect(run(without.href, 'select 1')).rejects.toThrow('password authentication failed');
});

it('takes another port when somebody has taken the one it had', async () => {
  const first = await start();
  await first.stop();
  const server = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    const second = await start();
    expect(second.url).not.toBe(first.url);
    expect(await run(second.url, 'select a from t')).toEqual([{ a: 1 }]);
  } finally {
    server.close();
  }
});

it('stops a PostgreSQL that a killed start left running, and loses nothing', async () => {
  await start();
  const orphan = pid();
  const again = await start();
  expect(isAlive(orphan)).toBe(false);
  expect(pid()).not.toBe(orphan);
  expect(await run(again.url, 'select a from t')).toEqual([{ a: 1 }]);
});

it('is not put off by a pid file left by a PostgreSQL that is gone, though its pid is by now another program', async () => {
  const first = await start();
  await first.stop();
  const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  try {
    writeFileSync(pidFile(), `${stranger.pid}\n${data()}\n`);
    const second = await start();
    expect(await run(second.url, 'select a from t')).toEqual([{ a: 1 }]);
    expect(stranger.exitCode).toBeNull();
  } finally {
    stranger.kill();
  }
});

it('comes back after PostgreSQL itself was killed', async () => {
  await start();
  const killed = pid();
  process.kill(killed, 'SIGKILL');
  await waitForExit(killed, 5000);
  const again = await start();
  expect(await run(again.url, 'select a from t')).toEqual([{ a: 1 }]);
});

it('begins anew when an earlier first start was interrupted', async () => {
  await postgres?.stop();
  const half = data();
  rmSync(half, { recursive: true });
  for (const each of [half, `${half}.ny`]) mkdirSync(join(each, 'base'), { recursive: true });
  writeFileSync(join(half, 'PG_VERSION'), '18\n');
  const { url } = await start();
  expect(await run(url, 'select 1 as a')).toEqual([{ a: 1 }]);
});

it('says so when the password is gone', async () => {
  await postgres?.stop();
  const kept = readFileSync(`${folder}.json`);
  const near = data() === folder;
  rmSync(`${folder}.json`);
  if (near) await expect(start()).rejects.toThrow(`${folder}.json) is gone`);
  // Without the file, data stored elsewhere is deleted and made again.
  else await expect(start()).resolves.toBeDefined();
  if (near) writeFileSync(`${folder}.json`, kept);
});
