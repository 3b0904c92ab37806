import { setTimeout } from 'node:timers/promises';
import { Client, DatabaseError, type QueryResult } from 'pg';

/** One session of the database. */
export interface Oekt {
  query(text: string, values?: unknown[]): Promise<QueryResult>;
}

/** Runs something in a session of its own. */
export async function withOekt<T>(url: string, run: (klient: Client) => Promise<T>): Promise<T> {
  const klient = new Client({ connectionString: url });
  await klient.connect();
  try {
    return await run(klient);
  } finally {
    await klient.end();
  }
}

/**
 * How long a change of a table waits for those who read or write it, in milliseconds. New ones wait behind it meanwhile, so a
 * try is short and is made again.
 */
export const KORT_LAAS_MS = 3_000;

/** Whether a statement was given up because the lock was taken (PostgreSQL: 55P03). */
export const isLaasOpptatt = (feil: unknown): boolean =>
  feil instanceof DatabaseError && feil.code === '55P03';

/** The number of Prisma's own lock, so that an earlier release and `prisma migrate deploy` wait too. */
const LAAS = 72_707_369;
const PROEV_IGJEN_MS = 200;
const LENGST_MS = 15 * 60_000;

/**
 * Takes the lock of those who migrate, for as long as the session lasts. The session that changes the tables must
 * hold it itself: when its process is killed, the server goes on with the statement, and only then lets go.
 *
 * Asks again instead of waiting in the database: a statement that waits is one that CREATE INDEX CONCURRENTLY waits
 * for in turn.
 * @throws Error when another has held it for a quarter of an hour
 */
export async function takeMigreringslaas(oekt: Oekt, lengstMs = LENGST_MS): Promise<void> {
  for (const slutt = performance.now() + lengstMs; ; ) {
    const { rows } = await oekt.query('SELECT pg_try_advisory_lock($1::bigint) AS fikk', [LAAS]);
    if (rows[0]?.fikk) return;
    if (performance.now() > slutt) throw new Error(await findHolder(oekt));
    await setTimeout(PROEV_IGJEN_MS);
  }
}

async function findHolder(oekt: Oekt): Promise<string> {
  const { rows } = await oekt.query(
    `SELECT a.pid, a.client_addr, left(a.query, 80) AS query FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.objid = $1::bigint::oid AND l.granted`,
    [LAAS],
  );
  const hvem = rows[0] ? `backend ${rows[0].pid} (${rows[0].client_addr}: ${rows[0].query})` : 'another';
  return `${hvem} is migrating, and has not finished`;
}
