import { setTimeout } from 'node:timers/promises';
import { DatabaseError, Pool, type QueryResult } from 'pg';
import { logg } from '#lib/oppsett/logg';
import { KOE, poolOppsett } from '#lib/oppsett/tilkobling';

export const NY_PROEVE_MS = 5_000;
/** While the database is away, one line of the log says so, and then one a minute: each of the jobs asks on its own. */
const SIES_MS = 60_000;

/**
 * The database connections of the queue. While the database is down, queries wait and are retried after `ventMs`:
 * pg-boss marks a job as done without awaiting the answer, so an error there would be unhandled.
 */
export function koeDatabase(connectionString: string, stopp: AbortSignal, ventMs = NY_PROEVE_MS) {
  const pool = new Pool(poolOppsett(connectionString, KOE));
  // An idle connection broke; the next query makes a new one.
  pool.on('error', (feil) => logg.warn(toLogg(feil), 'the job queue lost a connection to the database'));
  let lukket = false;
  /** When it was last said that there is no answer; undefined while there is one. */
  let sagt: number | undefined;
  const noteSvar = () => {
    if (sagt !== undefined) logg.info('the job queue gets answers from the database again');
    sagt = undefined;
  };
  const noteIngen = (feil: unknown) => {
    if (sagt !== undefined && performance.now() - sagt < SIES_MS) return;
    logg.warn(toLogg(feil), 'the job queue got no answer from the database; retrying');
    sagt = performance.now();
  };
  return {
    async executeSql(text: string, values?: unknown[]): Promise<QueryResult> {
      for (;;) {
        try {
          const svar = await pool.query(text, values);
          noteSvar();
          return svar;
        } catch (feil) {
          // A job that ended while the process stopped: it expires and is run again. An error would be
          // unhandled.
          if (lukket) return new Promise(() => {});
          if (!canRetry(feil) || stopp.aborted) throw feil;
          noteIngen(feil);
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
 * Whether a query may be retried: the statement is valid, but the database is down (no SQLSTATE, or one about
 * the connection) or has rolled back (class 40: processes that create the queue at the same time deadlock).
 */
const canRetry = (feil: unknown): boolean =>
  !(feil instanceof DatabaseError) || /^(08|25006|28|3D|40|53|55000|55P03|57P|57014)/.test(feil.code ?? '');

/**
 * Logs only the message: pg attaches the connection to the error, and with it the key that can cancel its
 * queries.
 */
const toLogg = (feil: unknown) => ({ feil: feil instanceof Error ? feil.message : String(feil) });
