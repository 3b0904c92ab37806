import { inject } from 'vitest';
import { databaseUrl, run } from './test-server';

export interface TestDatabase {
  url: string;
  /** Empties all tables. */
  toem(): Promise<void>;
}

/**
 * Makes a migrated, empty database for this worker by cloning the template. Each test file that calls this gets a new one.
 * @example
 * const database = await testDatabase();
 * beforeEach(() => database.toem());
 */
export function testDatabase(): Promise<TestDatabase> {
  made ??= make();
  return made;
}

let made: Promise<TestDatabase> | undefined;

async function make(): Promise<TestDatabase> {
  const response = await fetch(inject('testDatabaseUrl'));
  if (!response.ok) throw new Error(`No test database: ${await response.text()}`);
  const { url: server, template } = (await response.json()) as { url: string; template: string };
  const name = `arbeider_${process.env.VITEST_POOL_ID ?? '0'}_${template.replace('mal_', '')}`;
  await run(server, `drop database if exists ${name} with (force)`);
  // One at a time: PostgreSQL refuses to clone a template that another connection is using.
  await run(server, 'select pg_advisory_lock(4711)', `create database ${name} template ${template}`);
  const url = databaseUrl(server, name);
  const tables = await run(
    url,
    // A partition is emptied with its table.
    `select relname as tablename from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and not relispartition and relname <> '_prisma_migrations'`,
  );
  const list = tables.map(({ tablename }) => `"${tablename}"`).join(', ');
  return {
    url,
    async toem() {
      if (list) await run(url, `truncate ${list} cascade`);
    },
  };
}
