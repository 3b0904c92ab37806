import { PgBoss } from 'pg-boss';
import { koeDatabase } from './koe-database';

/** The schema of the queue in the database. */
export const SKJEMA = 'pgboss';

/** The oldest schema that can be brought to the present one; jobs in an older one are made anew by their plans. */
const ELDSTE = 25;

/** What every instance of the queue has in common. */
export const koeOppsett = (db: ReturnType<typeof koeDatabase>) => ({ db, schema: SKJEMA });

/**
 * Makes the schema of the queue, or brings it to the present version. Run with the migrations and by their role: the product's own may
 * neither make nor change a table.
 */
export async function migrerKoe(connectionString: string): Promise<void> {
  const database = koeDatabase(connectionString, AbortSignal.timeout(60_000));
  try {
    await fjernForGammel(database);
    const boss = new PgBoss({ ...koeOppsett(database), supervise: false, schedule: false });
    boss.on('error', () => undefined);
    await boss.start();
    await boss.stop({ graceful: false });
  } finally {
    await database.lukk();
  }
}

async function fjernForGammel({ executeSql }: ReturnType<typeof koeDatabase>): Promise<void> {
  const funnet = await executeSql(`SELECT to_regclass('${SKJEMA}.version') IS NOT NULL AS finnes`);
  if (!funnet.rows[0]?.finnes) return;
  const { rows } = await executeSql(`SELECT version FROM ${SKJEMA}.version`);
  if (Number(rows[0]?.version) < ELDSTE) await executeSql(`DROP SCHEMA ${SKJEMA} CASCADE`);
}
