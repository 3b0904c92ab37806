import { setTimeout } from 'node:timers/promises';
import { DatabaseError, Pool, type QueryResult } from 'pg';
import { logg } from '#lib/oppsett/logg';
import { KOE, poolOppsett } from '#lib/oppsett/tilkobling';

export const NY_PROEVE_MS = 5_000;

/**
 * The queue's way to the database: a few connections of its own, and patience. pg-boss marks a job as done without waiting for
 * the answer, so an error there has nobody to catch it; while the database is away, whatever is asked of it therefore waits, and
 * is asked again each `ventMs`.
 */
export function koeDatabase(connectionString: string, stopp: AbortSignal, ventMs = NY_PROEVE_MS) {
  const pool = new Pool(poolOppsett(connectionString, KOE));
  // A connection at rest that breaks; the next that asks makes a new one.
  pool.on('error', (feil) => logg.warn(toLogg(feil), 'the job queue lost a connection to the database'));
  let lukket = false;
  return {
    async executeSql(text: string, values?: unknown[]): Promise<QueryResult> {
      for (;;) {
        try {
          return await pool.query(text, values);
        } catch (feil) {
          // A job that ended as the process does: it is found dead and run again. An error would have nobody to catch it.
          if (lukket) return new Promise(() => {});
          if (!canRetry(feil) || stopp.aborted) throw feil;
          logg.warn(toLogg(feil), 'the job queue got no answer from the database, and tries again');
          await setTimeout(ventMs, undefined, { signal: stopp, ref: false });
        }
      }
    },
    lukk() {
      lukket = true;
      return pool.end();
    },
  };
}

/**
 * Whether the same may be asked again: the statement is not wrong, the database is away (no SQLSTATE at all, or one about the
 * connection) or has undone it (class 40: processes that make the queue at the same time deadlock).
 */
const canRetry = (feil: unknown): boolean =>
  !(feil instanceof DatabaseError) || /^(08|25006|28|3D|40|53|55000|55P03|57P|57014)/.test(feil.code ?? '');

/** Not the error itself: pg hangs the connection on it, and with it the key that can cancel what it does. */
const toLogg = (feil: unknown) => ({ feil: feil instanceof Error ? feil.message : String(feil) });
