import { logg } from '#lib/oppsett/logg';
import { FULL_POOL } from './begrenset-pool';
import { helsePool, isLukket } from './klient';
import { Prisma } from './prisma/client';

/** The newest migration this code requires. Without it, the database cannot be used. */
export const SISTE_MIGRERING = '20261128065006_personindekser';

/**
 * Checks what every call needs: reading each table, and writing a row.
 * @throws Error when the database does not answer, has not been migrated, lacks a table, is read-only or is
 * full
 */
export async function pingDatabase(): Promise<void> {
  const tabeller = Object.values(Prisma.ModelName).map((navn) => navn.toLowerCase());
  const { rows } = await helsePool().query<{ migrert: boolean; mangler: string[] | null }>(
    `SELECT
       EXISTS (SELECT 1 FROM _prisma_migrations WHERE migration_name = $1 AND finished_at IS NOT NULL) AS migrert,
       (SELECT array_agg(t) FROM unnest($2::text[]) AS t WHERE to_regclass(t) IS NULL
          OR NOT has_table_privilege(to_regclass(t), 'SELECT')) AS mangler`,
    [SISTE_MIGRERING, tabeller],
  );
  if (!rows[0]?.migrert) throw new Error(`the database lacks the migration ${SISTE_MIGRERING}`);
  if (rows[0].mangler)
    throw new Error(`the database lacks, or does not let us read, ${rows[0].mangler.join(', ')}`);
  await helsePool().query(
    `INSERT INTO helseproeve (id, tidspunkt) VALUES (1, clock_timestamp())
     ON CONFLICT (id) DO UPDATE SET tidspunkt = excluded.tidspunkt`,
  );
}

export { isLukket };

let sist: string | undefined;

/** Whether the database can be used. Logs each new reason once, since it is checked every few seconds. */
export async function isDatabaseKlar(): Promise<boolean> {
  try {
    await pingDatabase();
    if (sist !== undefined) logg.info('the database can be used again');
    sist = undefined;
    return true;
  } catch (feil) {
    const grunn = feil instanceof Error ? feil.message : String(feil);
    if (grunn !== sist) logg.error({ grunn }, 'the database cannot be used');
    sist = grunn;
    return false;
  }
}

/**
 * Prisma: not reachable, timed out, closed by the server, no connection free, no transaction begun in time.
 */
const BORTE = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'];
/**
 * PostgreSQL stopping or starting, a statement, lock or transaction that timed out (57014, 55P03, 25P03), a
 * read-only or full database (25006, 53100), no connection left (53300), and the messages of its driver about
 * a connection that is broken, frozen or never became free, or a name that is not found.
 */
const BORTE_ORD =
  /57P0[1-3]|57014|55P03|25P0[34]|25006|53[123]00|Connection terminated|Query read timeout|not queryable|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|timeout exceeded when trying to connect|statement timeout|lock timeout|the database system is (starting up|shutting down|in recovery)/;

/**
 * Whether a call was refused because too many waited for the database. By name and text, since pages and routes are
 * bundled separately, and Prisma may wrap it.
 */
export const isDatabaseBusy = (feil: unknown): boolean =>
  feil instanceof Error && (feil.name === 'FullPoolError' || FULL_POOL.test(feil.message));

/** Whether an error means that the database is unavailable, and not that the query was wrong. */
export function isDatabaseGone(feil: unknown): boolean {
  if (!(feil instanceof Error)) return false;
  const kode = 'code' in feil ? String(feil.code) : '';
  return BORTE.includes(kode) || BORTE_ORD.test(`${kode} ${feil.message}`);
}
