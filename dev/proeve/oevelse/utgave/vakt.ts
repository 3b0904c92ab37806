import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';

const HVER_MS = 20;

/** Watches how long a statement of the product waits for a lock of the migration. */
export async function startVakt(databaseUrl: string) {
  const klient = new Client({ connectionString: databaseUrl });
  await klient.connect();
  let lengstMs = 0;
  let isStoppet = false;
  const loep = (async () => {
    while (!isStoppet) {
      const { rows } = await klient.query(
        `SELECT max(extract(epoch FROM clock_timestamp() - query_start))::float8 * 1000 AS ms FROM pg_stat_activity
         WHERE wait_event_type = 'Lock' AND application_name LIKE 'kalendertjenester-%'`,
      );
      lengstMs = Math.max(lengstMs, Number(rows[0]?.ms ?? 0));
      await setTimeout(HVER_MS);
    }
  })();
  return {
    async stopp(): Promise<number> {
      isStoppet = true;
      await loep;
      await klient.end();
      return lengstMs;
    },
  };
}
