import { expect, it } from 'vitest';
import { databaseUrl as medDatabase, run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { migrerAlt } from './migrer-alt';

const verden = iVerden();
const ROLLE = 'kalender_migrer_alt';

/** The address of a role that owns nothing, in a database. */
async function fremmed(eier: string): Promise<string> {
  await run(eier, `drop role if exists ${ROLLE}`, `create role ${ROLLE} login password 'x'`);
  const url = new URL(eier);
  [url.username, url.password] = [ROLLE, 'x'];
  return url.href;
}
const FEIL = new RegExp(`The role ${ROLLE} may not migrate this database: .*Set MIGRERING_DATABASE_URL`);

it('the role of the product cannot migrate tables that another role owns, and is told which setting is missing', async () => {
  const eier = verden.databaseUrl();
  const produkt = await fremmed(eier);
  await migrerAlt(eier, produkt);
  await expect(migrerAlt(produkt, produkt)).rejects.toThrow(FEIL);
  await run(eier, `drop owned by ${ROLLE}`, `drop role ${ROLLE}`);
});

it('nor make the first ones where it may not', async () => {
  const server = medDatabase(verden.databaseUrl(), 'postgres');
  await run(server, 'create database migrer_alt_tom');
  const tom = medDatabase(server, 'migrer_alt_tom');
  try {
    await run(tom, 'revoke create on schema public from public');
    const produkt = await fremmed(tom);
    await expect(migrerAlt(produkt, produkt)).rejects.toThrow(FEIL);
    await run(tom, `drop owned by ${ROLLE}`, `drop role ${ROLLE}`);
  } finally {
    await run(server, 'drop database migrer_alt_tom with (force)');
  }
});
