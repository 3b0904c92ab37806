import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { withSchemaEngine } from './schema-engine';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const SCHEMA = join(FOLDER, 'schema.prisma');
export const MIGRATIONS = join(FOLDER, 'migrations');

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that the database lacks, as `prisma migrate deploy` does, and in the same table
 * (`_prisma_migrations`). Simultaneous runs wait for each other.
 * @returns the names of those applied
 */
export async function migrer(databaseUrl: string): Promise<string[]> {
  return withSchemaEngine(databaseUrl, readSchema(), async (engine) => {
    const result = await engine.applyMigrations({ migrationsList: readMigrations(), filters: NO_FILTERS });
    return result.appliedMigrationNames;
  });
}

/**
 * Returns the SQL from the result of all migrations to schema.prisma. Runs the migrations in a database that
 * it creates and drops beside the one of `databaseUrl`, whose user must be allowed to.
 * @returns an empty text when nothing differs
 */
export async function differanse(databaseUrl: string): Promise<string> {
  return withSchemaEngine(databaseUrl, readSchema(), async (engine) => {
    const result = await engine.diff({
      from: { tag: 'migrations', ...readMigrations() },
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

function readMigrations(): MigrationList {
  const lockfile = join(MIGRATIONS, 'migration_lock.toml');
  const names = existsSync(MIGRATIONS) ? readdirSync(MIGRATIONS, { withFileTypes: true }) : [];
  return {
    baseDir: MIGRATIONS,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    migrationDirectories: names
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({ path: name, migrationFile: readMigration(name) })),
    shadowDbInitScript: '',
  };
}

function readMigration(name: string) {
  const value = readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8');
  return { path: 'migration.sql', content: { tag: 'ok' as const, value } };
}
