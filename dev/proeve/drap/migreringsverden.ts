import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { MIGRATIONS } from '#prisma/migrer';
import { ROOT } from '../../start/paths';
import { type Postgres, startPostgres } from '../../start/postgres/postgres';
import { databaseUrl, run, sweep, testFolder } from '../verden/test-server';

const KJOER = join(ROOT, 'lib', 'drift', 'kommando', 'kjoer.mjs');
const MIGRANT = join(import.meta.dirname, 'migrant.ts');

/** The addresses of a database, for the role that owns it and for the product's. */
interface Adresser {
  url: string;
  productUrl: string;
}

/** A PostgreSQL for tests of migrations, with a database and a folder of migrations for each that asks. */
export function iMigreringsverden(navn: string) {
  const barn = new Set<ChildProcess>();
  let mappe = '';
  let postgres: Postgres;
  let nr = 0;
  beforeAll(async () => {
    await sweep();
    mappe = mkdtempSync(join(tmpdir(), 'migrering-'));
    postgres = await startPostgres({ folder: testFolder(navn), database: 'migrering' });
  });
  afterAll(async () => {
    for (const ett of barn) ett.kill('SIGKILL');
    await postgres?.remove();
    rmSync(mappe, { recursive: true, force: true });
  });

  function start(args: readonly string[], variabler: Readonly<Record<string, string>> = {}) {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '', ...variabler },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    barn.add(child);
    const slutt = Promise.all([child.stdout.toArray(), child.stderr.toArray(), once(child, 'exit')]).then(
      ([ut, feil]) => ({
        kode: child.exitCode,
        ut: Buffer.concat(ut).toString(),
        feil: Buffer.concat(feil).toString(),
      }),
    );
    return { child, slutt };
  }

  return {
    /** An empty database. */
    async nyDatabase(): Promise<Adresser> {
      const database = `migrering_${++nr}`;
      await run(postgres.url, `create database ${database}`);
      return {
        url: databaseUrl(postgres.url, database),
        productUrl: databaseUrl(postgres.productUrl, database),
      };
    },
    /** A folder with the product's migrations, and with these after them. */
    nyMappe(ekstra: Readonly<Record<string, string>>): string {
      const ny = join(mappe, String(++nr));
      cpSync(MIGRATIONS, ny, { recursive: true });
      for (const [migrering, sql] of Object.entries(ekstra)) {
        mkdirSync(join(ny, migrering));
        writeFileSync(join(ny, migrering, 'migration.sql'), sql);
      }
      return ny;
    },
    /** Starts `npm run migrate`. */
    startMigrate: ({ url, productUrl }: Adresser) =>
      start([KJOER, 'migrate'], { MIGRERING_DATABASE_URL: url, DATABASE_URL: productUrl }),
    /** Starts a process that applies the migrations of a folder. */
    startMigrant: (url: string, folder: string) => start(['--import', 'tsx', MIGRANT, url, folder]),
    /** The finished migrations, and how many times each was. */
    migreringer: (url: string) =>
      run(
        url,
        `select migration_name as navn, count(*)::int as ganger from _prisma_migrations
         where finished_at is not null group by 1 order by 1`,
      ),
  };
}
