import { escapeIdentifier } from 'pg';
import { takeMigreringslaas, withOekt } from './laas';
import { MAANEDSTABELLER } from './maaneder';

/** The schema of the queue of jobs. */
const KOE = 'pgboss';

/** What the product's role may do with a table from the moment it is made, until `grantRettigheter` says the rest. */
const STRAKS = 'SELECT, INSERT';

/**
 * Lets the product's role read and add rows of the tables that migrations are about to make. One that takes the place
 * of a table in use would otherwise be closed to the last release until all have been run.
 * @param url of the role that owns the tables
 */
export const openNyeTabeller = (url: string, rolle: string): Promise<void> =>
  withOekt(url, async (klient) => {
    await takeMigreringslaas(klient);
    await klient.query(
      `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ${STRAKS} ON TABLES TO ${escapeIdentifier(rolle)}`,
    );
  });

/**
 * Grants the product's role what it needs, on everything that exists after a migration: to read and write
 * rows; of the access log only to read and insert. It owns nothing, so it cannot truncate or change a table,
 * or disable a trigger.
 * @param url of the role that owns the tables
 */
export async function grantRettigheter(url: string, rolle: string): Promise<void> {
  const til = escapeIdentifier(rolle);
  await withOekt(url, async (klient) => {
    // Two that grant at once on the same table disturb each other.
    await takeMigreringslaas(klient);
    const { rows } = await klient.query('SELECT to_regnamespace($1) IS NOT NULL AS finnes', [KOE]);
    const skjemaer = rows[0]?.finnes ? ['public', KOE] : ['public'];
    await klient.query('BEGIN');
    for (const skjema of skjemaer) {
      await klient.query(`GRANT USAGE ON SCHEMA ${skjema} TO ${til}`);
      await klient.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${skjema} TO ${til}`);
      await klient.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${skjema} TO ${til}`);
    }
    await klient.query(`REVOKE UPDATE, DELETE ON innsynslogg FROM ${til}`);
    // A partition is read and written through its table alone.
    const { rows: deler } = await klient.query(
      'SELECT inhrelid::regclass AS del FROM pg_inherits WHERE inhparent = ANY($1::regclass[])',
      [[...MAANEDSTABELLER]],
    );
    for (const { del } of deler) await klient.query(`REVOKE ALL ON ${del} FROM ${til}`);
    await klient.query(`GRANT EXECUTE ON FUNCTION lag_maaneder(int) TO ${til}`);
    await klient.query(`REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${til}`);
    await klient.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ${STRAKS} ON TABLES FROM ${til}`);
    await klient.query('COMMIT');
  });
}
