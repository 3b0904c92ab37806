import type { Leser, Logget, Loggpost } from '#lib/domain/adgang/leser';
import { loggSql } from './innsyn-sql';
import { runPrepared } from './klient';

/** Writes to the access log who asked about whom, in one statement. Rows are never changed or deleted. */
export async function loggInnsyn(leser: Leser, poster: readonly Loggpost[], oppslag: Logget): Promise<void> {
  if (poster.length === 0) return;
  await runPrepared('logg', loggSql(leser, poster, oppslag));
}
