import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testDatabase } from '#dev/proeve/verden/database';
import { databaseUrl, run } from '#dev/proeve/verden/test-server';
import { differanse, migrer } from './migrer';

it('the migrations give what schema.prisma says (else: npm run migrering -- <navn>)', async () => {
  const { url } = await testDatabase();
  expect(await differanse(url)).toBe('');
});

it('applies each migration once, and keeps them in the table that prisma migrate deploy reads', async () => {
  const { url } = await testDatabase();
  const name = `migrer_${randomUUID().slice(0, 8)}`;
  await run(url, `create database ${name}`);
  try {
    const fresh = databaseUrl(url, name);
    const { kjoert: first } = await migrer(fresh);
    expect(first[0]).toBe('20261123000000_foerste');
    expect(await migrer(fresh)).toEqual({ kjoert: [], nyere: [] });
    const rows = await run(fresh, 'select migration_name, finished_at from _prisma_migrations order by 1');
    expect(rows.map((row) => row.migration_name)).toEqual(first);
    expect(rows.every((row) => row.finished_at)).toBe(true);
  } finally {
    await run(url, `drop database ${name} with (force)`);
  }
});

it('two at once wait for each other', async () => {
  const { url } = await testDatabase();
  const name = `migrer_${randomUUID().slice(0, 8)}`;
  await run(url, `create database ${name}`);
  try {
    const both = await Promise.all([migrer(databaseUrl(url, name)), migrer(databaseUrl(url, name))]);
    const alle = both.flatMap(({ kjoert }) => kjoert);
    expect(alle).toHaveLength(new Set(alle).size);
  } finally {
    await run(url, `drop database ${name} with (force)`);
  }
});
