import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differanse, MIGRATIONS } from '#prisma/migrer';
import { startPostgres } from '../start/postgres/postgres';

/** `npm run migrering -- <navn>`: writes the SQL that brings the existing migrations up to schema.prisma. */
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Give the migration a name of a-z, 0-9 and _, for example: npm run migrering -- varsler');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'migrering-'));
const postgres = await startPostgres({ folder: join(folder, 'postgres'), database: 'migrering' });
try {
  const sql = await differanse(postgres.url);
  if (sql) {
    const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
    const target = join(MIGRATIONS, `${time}_${name}`);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'migration.sql'), sql);
    console.log(`Wrote ${target}/migration.sql. Read it before you commit it.`);
  } else {
    console.log('schema.prisma and the migrations agree: nothing to write.');
  }
} finally {
  await postgres.remove();
  rmSync(folder, { recursive: true, force: true });
}
