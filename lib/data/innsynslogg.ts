import type { Leser, Logget, Loggpost } from '#lib/domain/adgang/leser';
import { loggSql } from './innsyn-sql';
import { runPrepared } from './klient';

/** Notes who has asked about whom, all in one statement. A row is never changed and never deleted. */
export async function loggInnsyn(leser: Leser, poster: readonly Loggpost[], oppslag: Logget): Promise<void> {
  if (poster.length === 0) return;
  await runPrepared('logg', loggSql(leser, poster, oppslag));
}
