import { helsePool } from './klient';

/** Returns the time of the database, in milliseconds since 1970. */
export async function readDatabaseklokke(): Promise<number> {
  const { rows } = await helsePool().query<{ ms: number }>(
    'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms',
  );
  return rows[0]?.ms ?? Number.NaN;
}
