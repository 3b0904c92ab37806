import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '#prisma/migrer';
import { ROOT } from '../../start/paths';
import { findMigreringsbrudd } from './migreringsvakt';
import { readUtgave } from './utgave';

const { utgave, sisteMigrering } = readUtgave();
const KORT = utgave.slice(0, 8);
const migreringer = readdirSync(MIGRATIONS).filter((navn) => /^\d/.test(navn));

describe('the migrations after the last release', () => {
  it('take nothing away from it, and make nobody wait', async () => {
    for (const navn of migreringer.filter((en) => en > sisteMigrering)) {
      const sql = readFileSync(join(MIGRATIONS, navn, 'migration.sql'), 'utf8');
      expect(await findMigreringsbrudd(sql, utgave), navn).toEqual([]);
    }
  });

  it('are the only ones that differ from it', ({ skip }) => {
    const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
    if (git('cat-file', '-e', `${utgave}^{commit}`).status !== 0) skip(`the history does not have ${utgave}`);
    const navn = git('ls-tree', '--name-only', `${utgave}:prisma/migrations`).stdout.trim().split('\n');
    expect(navn.filter((en) => /^\d/.test(en))).toEqual(migreringer.filter((en) => en <= sisteMigrering));
    const endret = git('diff', '--name-only', '--diff-filter=DMR', utgave, '--', 'prisma/migrations').stdout;
    expect(endret).toBe('');
  });
});

describe('accepts', () => {
  it.each([
    [
      'a new table with its index and trigger',
      'CREATE TABLE "a" ("b" text NOT NULL); CREATE UNIQUE INDEX "c" ON "a"("b"); CREATE TRIGGER d BEFORE UPDATE ON "a" FOR EACH ROW EXECUTE FUNCTION e();',
    ],
    [
      'a new table of partitions, and a partition of it',
      'CREATE TABLE a (b date NOT NULL) PARTITION BY RANGE (b); CREATE TABLE a_1 PARTITION OF a DEFAULT;',
    ],
    ['a column that may be empty', 'ALTER TABLE "virksomhet" ADD COLUMN "naering" text;'],
    [
      'a column with a default',
      `ALTER TABLE "virksomhet" ADD COLUMN "a" text NOT NULL DEFAULT '', ADD COLUMN b int NOT NULL DEFAULT 0, ADD COLUMN c text[] NOT NULL DEFAULT ARRAY[]::text[];`,
    ],
    [
      'an index that nobody waits for',
      'CREATE INDEX CONCURRENTLY IF NOT EXISTS "a" ON "hendelse"("tidspunkt");',
    ],
    ['an index that goes', 'DROP INDEX "hendelse_tidspunkt_idx";'],
    ['a new function', "CREATE FUNCTION a() RETURNS int LANGUAGE sql AS 'SELECT 1';"],
    [
      'a column that may be empty from now on',
      'ALTER TABLE "levering" ALTER COLUMN "innhold" DROP NOT NULL;',
    ],
    ['a right that is given', 'GRANT SELECT ON hendelse TO leser;'],
    [
      'a column that has ended',
      `-- utgave ${KORT}: nothing has read it since\nALTER TABLE "sesjon" DROP COLUMN "navn";`,
    ],
    ['an index on a small table', '-- kort: some forty rows\nCREATE INDEX "a" ON "kilde"("navn");'],
    [
      'a name in a text',
      `CREATE FUNCTION a() RETURNS text LANGUAGE sql AS 'SELECT ''DROP TABLE sesjon; ''';`,
    ],
  ])('%s', async (_navn, sql) => {
    expect(await findMigreringsbrudd(sql, utgave)).toEqual([]);
  });
});

describe('refuses', () => {
  it.each([
    ['a column that goes', 'ALTER TABLE "sesjon" DROP COLUMN "navn";', 'DropColumn'],
    ['one of several', 'ALTER TABLE "sesjon" ADD COLUMN a int, DROP COLUMN "navn";', 'DropColumn'],
    ['a table that goes', 'DROP TABLE "besoek";', 'not known'],
    ['a new name of a column', 'ALTER TABLE "sesjon" RENAME COLUMN "navn" TO "heter";', 'changes a name'],
    ['a new name of a table', 'alter table sesjon rename to okt', 'changes a name'],
    ['a value that nobody gives', 'ALTER TABLE "sesjon" ADD COLUMN "a" text NOT NULL;', 'NOT NULL without'],
    [
      'a column that must have a value from now on',
      'ALTER TABLE "sesjon" ALTER COLUMN "navn" SET NOT NULL;',
      'SetNotNull',
    ],
    ['another type', 'ALTER TABLE "hendelse" ALTER COLUMN "fra" TYPE varchar(10);', 'changes a type'],
    ['a default that goes', 'ALTER TABLE "kilde" ALTER COLUMN "aktiv" DROP DEFAULT;', 'default away'],
    ['an index that stops all who write', 'CREATE INDEX "a" ON "hendelse"("fra");', 'without CONCURRENTLY'],
    ['the same in a schema', 'CREATE INDEX a ON public.hendelse (fra)', 'without CONCURRENTLY'],
    [
      'an index among others',
      'CREATE INDEX CONCURRENTLY IF NOT EXISTS a ON hendelse(fra); SELECT 1;',
      'only statement',
    ],
    ['an index that cannot be repeated', 'CREATE INDEX CONCURRENTLY a ON hendelse(fra);', 'IF NOT EXISTS'],
    [
      'rows that may not be equal',
      'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS a ON hendelse(fra);',
      'equal',
    ],
    [
      'a foreign key',
      'ALTER TABLE "levering" ADD CONSTRAINT a FOREIGN KEY (kilde) REFERENCES kilde(id);',
      'NOT VALID',
    ],
    [
      'a rule for new rows',
      'ALTER TABLE "levering" ADD CONSTRAINT a CHECK (kilde <> fra) NOT VALID;',
      'refuses rows',
    ],
    [
      'a trigger',
      'CREATE TRIGGER a BEFORE INSERT ON hendelse FOR EACH ROW EXECUTE FUNCTION b();',
      'a trigger',
    ],
    [
      'a function that becomes another',
      "CREATE OR REPLACE FUNCTION kilde_laas() RETURNS int LANGUAGE sql AS 'SELECT 1';",
      'replaces',
    ],
    ['every row written anew', 'UPDATE "levering" SET kilde = kilde;', 'writes to'],
    [
      'a default of its own for each row',
      'ALTER TABLE levering ADD COLUMN a uuid NOT NULL DEFAULT gen_random_uuid();',
      'every row',
    ],
    ['an emptied table', 'TRUNCATE sesjon;', 'not known'],
    ['a right that goes', 'REVOKE SELECT ON hendelse FROM kalender;', 'right away'],
    ['a block', 'DO $$ BEGIN DROP TABLE sesjon; END $$;', 'cannot be seen'],
    ['a lock', 'LOCK TABLE hendelse;', 'not known'],
    [
      'the word of an earlier release',
      '-- utgave 12345678: nothing has read it since\nALTER TABLE "sesjon" DROP COLUMN "navn";',
      'DropColumn',
    ],
    ['a release without a reason', `-- utgave ${KORT}:\nDROP TABLE sesjon;`, 'not known'],
    [
      'the word about another statement',
      `-- utgave ${KORT}: nothing reads it\nDROP INDEX a; DROP TABLE sesjon;`,
      'not known',
    ],
    [
      'a lock that is said to be short, and a name that goes',
      '-- kort: few rows\nDROP TABLE sesjon;',
      'not known',
    ],
  ])('%s', async (_navn, sql, hva) => {
    const brudd = await findMigreringsbrudd(sql, utgave);
    expect(brudd.join('\n')).toContain(hva);
    expect(brudd.join('\n')).toMatch(/\(-- (utgave [0-9a-f]{8}|kort): </);
  });

  it('what is no SQL', async () => {
    await expect(findMigreringsbrudd('ALTER TABEL x', utgave)).rejects.toThrow('syntax error');
  });
});
