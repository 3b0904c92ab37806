import { Client } from 'pg';
import { StartError } from './start-error';

/**
 * Checks that a database answers.
 * @throws StartError with its address, without the password
 */
export async function checkDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new StartError(
      `The database ${host}${pathname} does not answer (${reason(error)}). Check DATABASE_URL.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

function reason(error: unknown): string {
  // Node tries IPv4 and IPv6, and reports one error for each.
  if (error instanceof AggregateError) return error.errors.map(reason).join(', ');
  return error instanceof Error ? error.message : String(error);
}
