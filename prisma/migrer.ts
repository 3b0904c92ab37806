import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { DatabaseError } from 'pg';
import { type Oekt, takeMigreringslaas } from './laas';
import { withSchemaEngine } from './schema-engine';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const SCHEMA = join(FOLDER, 'schema.prisma');
export const MIGRATIONS = join(FOLDER, 'migrations');

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** A migration that could not be run, or a database of another line of the product. Says what to do. */
export class MigreringsError extends Error {
  override name = 'MigreringsError';
}

export interface Migrert {
  /** The names of those that were applied. */
  kjoert: string[];
  /** The names of those in the database that this code does not know: it is older than the database. */
  nyere: string[];
}

/**
 * Applies the migrations that the database lacks, as `prisma migrate deploy` does, and in the same table
 * (`_prisma_migrations`). Simultaneous runs wait for each other. A run that is killed leaves nothing of the migration
 * it was at. On a database that a newer release has migrated, nothing is done.
 * @throws MigreringsError
 */
export async function migrer(databaseUrl: string, folder = MIGRATIONS): Promise<Migrert> {
  return withSchemaEngine(databaseUrl, readSchema(), async (engine, oekt) => {
    await setOekt(oekt);
    await takeMigreringslaas(oekt);
    const migrationsList = readMigrations(folder);
    const egne = migrationsList.migrationDirectories.map(({ path }) => path);
    const nyere = await prepare(oekt, egne);
    if (nyere.length > 0) return { kjoert: [], nyere };
    try {
      const result = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
      return { kjoert: result.appliedMigrationNames, nyere };
    } catch (error) {
      const feil = oekt.failure ?? error;
      const navn = (await hasTabell(oekt)) ? await forgetHalf(oekt) : [];
      if (navn.length === 0) throw feil;
      throw new MigreringsError(explain(navn.join(), feil), { cause: error });
    }
  });
}

/** PostgreSQL: a table, column, object or function of that name is there already. */
const FINNES = ['42P07', '42701', '42710', '42723'];

function explain(navn: string, feil: unknown): string {
  const hvorfor = feil instanceof Error ? feil.message : String(feil);
  const hjelp =
    feil instanceof DatabaseError && FINNES.includes(feil.code ?? '')
      ? 'Releases before November 2026 could leave half a migration when they were killed: remove from the database what ' +
        `prisma/migrations/${navn} makes, and migrate again.`
      : 'Remove the cause, and migrate again.';
  return `The migration ${navn} was not run: ${hvorfor}. Nothing of it was kept. ${hjelp}`;
}

/** Prepares the session: a statement ends when its process does, and every one has an end. */
async function setOekt(oekt: Oekt): Promise<void> {
  await oekt.query("SET statement_timeout = '2h'");
  // Not on every system that PostgreSQL runs on.
  await oekt.query("SET client_connection_check_interval = '1s'").catch(() => undefined);
}

/** Forgets what a killed run began. @returns the migrations in the database that this code does not know */
async function prepare(oekt: Oekt, egne: readonly string[]): Promise<string[]> {
  if (!(await hasTabell(oekt))) return [];
  await forgetHalf(oekt);
  const { rows: ferdige } = await oekt.query(
    'SELECT migration_name AS navn FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
  );
  const kjoerte: string[] = ferdige.map(({ navn }) => navn);
  const nyere = kjoerte.filter((navn) => !egne.includes(navn));
  const mangler = egne.filter((navn) => !kjoerte.includes(navn));
  if (nyere.length > 0 && mangler.length > 0)
    throw new MigreringsError(
      `The database has ${nyere.join(', ')}, which this code does not know, and lacks ${mangler.join(', ')}. ` +
        'Nothing was changed. Migrate with code that has both.',
    );
  return nyere;
}

async function hasTabell(oekt: Oekt): Promise<boolean> {
  const { rows } = await oekt.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS finnes`);
  return rows[0]?.finnes === true;
}

/**
 * Notes that what is not finished has not been run, as `prisma migrate resolve --rolled-back` does. True because a
 * migration and the note that it is finished are one transaction, and because the one who runs it holds the lock.
 */
async function forgetHalf(oekt: Oekt): Promise<string[]> {
  const { rows } = await oekt.query(
    `UPDATE _prisma_migrations SET rolled_back_at = now()
     WHERE finished_at IS NULL AND rolled_back_at IS NULL RETURNING migration_name AS navn`,
  );
  return rows.map(({ navn }) => navn);
}

/**
 * Returns the SQL from the result of all migrations to schema.prisma. Runs the migrations in a database that
 * it creates and drops beside the one of `databaseUrl`, whose user must be allowed to.
 * @returns an empty text when nothing differs
 */
export async function differanse(databaseUrl: string): Promise<string> {
  return withSchemaEngine(databaseUrl, readSchema(), async (engine) => {
    const result = await engine.diff({
      from: { tag: 'migrations', ...readMigrations(MIGRATIONS) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: readSchema() }] },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    const sql = result.stdout?.trim() ?? '';
    return sql === '-- This is an empty migration.' ? '' : `${sql}\n`;
  });
}

const readSchema = () => readFileSync(SCHEMA, 'utf8');

function readMigrations(folder: string): MigrationList {
  const lockfile = join(folder, 'migration_lock.toml');
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    migrationDirectories: names
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({ path: name, migrationFile: readMigration(folder, name) })),
    shadowDbInitScript: '',
  };
}

function readMigration(folder: string, name: string) {
  const value = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
  return { path: 'migration.sql', content: { tag: 'ok' as const, value } };
}
