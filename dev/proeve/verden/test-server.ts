import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrer } from '#prisma/migrer';
import { ensureData } from '../../start/paths';
import { startPostgres } from '../../start/postgres/postgres';
import { stopOrphan } from '../../start/postgres/postgres-cluster';
import { findPlace } from '../../start/postgres/postgres-place';
import { isAlive } from '../../start/prosess/process-alive.mjs';

/** Fast PostgreSQL settings without durability. */
export const FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=200',
];

export interface TestServer {
  /** A database connection for creating and dropping other databases. */
  url: string;
  /** A migrated, empty database to clone. */
  template: string;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL for the tests of this process: the server of TEST_DATABASE_URL when set, otherwise an embedded one. */
export async function testServer(): Promise<TestServer> {
  await sweep();
  const given = process.env.TEST_DATABASE_URL;
  const postgres = given ? undefined : await startEmbedded();
  const url = given ?? postgres?.url ?? '';
  const template = `mal_${process.pid}`;
  try {
    await run(url, `drop database if exists ${template}`, `create database ${template}`);
    await migrer(databaseUrl(url, template));
  } catch (error) {
    await postgres?.remove();
    throw error;
  }
  const stop = async () => {
    if (postgres) return postgres.remove();
    const rest = await run(url, `select datname from pg_database where datname like '%\\_${process.pid}'`);
    for (const { datname } of rest) await run(url, `drop database ${datname} with (force)`);
  };
  return { url, template, stop };
}

/** The address of another database on the same server. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs statements in order. @returns the rows of the last one */
export async function run(url: string, ...statements: string[]): Promise<Record<string, string>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, string>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

async function startEmbedded() {
  return startPostgres({
    folder: testFolder('enhet'),
    database: 'test',
    // The part `annerledes` sets another time zone for the server, which must not affect any test.
    settings: process.env.TEST_DATABASE_TZ ? [...FAST, `timezone=${process.env.TEST_DATABASE_TZ}`] : FAST,
  });
}

/** A folder for a PostgreSQL of this process. The name includes the process id, since several test runs may run at once. */
export function testFolder(name: string): string {
  const all = join(ensureData(), 'test');
  mkdirSync(all, { recursive: true });
  return join(all, `${process.pid}-${name}`);
}

/** Removes leftovers of killed test runs, including running databases. */
export async function sweep(): Promise<void> {
  const all = join(ensureData(), 'test');
  for (const file of existsSync(all) ? readdirSync(all) : []) {
    const pid = Number.parseInt(file, 10);
    if (!(pid > 0) || isAlive(pid)) continue;
    if (file.endsWith('.json')) {
      const place = findPlace(join(all, file.slice(0, -'.json'.length)));
      await stopOrphan(place);
      place.remove();
    }
    rmSync(join(all, file), { recursive: true, force: true });
  }
}
