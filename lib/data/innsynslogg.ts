import type { Leser, Logget, Loggpost } from '#lib/domain/adgang/leser';
import { loggAlleSql, loggSql, type Personinnsyn } from './innsyn-sql';
import { runPrepared } from './klient';

/** Writes to the access log who asked about whom, in one statement. Rows are never changed or deleted. */
export async function loggInnsyn(leser: Leser, poster: readonly Loggpost[], oppslag: Logget): Promise<void> {
  if (poster.length === 0) return;
  await runPrepared('logg', loggSql(leser, poster, oppslag));
}

/** Writes to the access log that persons read about a virksomhet each, in one statement. */
export async function loggAlleInnsyn(lest: readonly Personinnsyn[], oppslag: Logget): Promise<void> {
  if (lest.length === 0) return;
  await runPrepared('logg-alle', loggAlleSql(lest, oppslag));
}
