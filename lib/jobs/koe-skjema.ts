import { PgBoss } from 'pg-boss';
import { koeDatabase } from './koe-database';

/** The database schema of the queue. */
export const SKJEMA = 'pgboss';

/** The oldest version that can be migrated. Jobs of an older one are recreated by their schedules. */
const ELDSTE = 25;

/** The settings shared by every instance of the queue. */
export const koeOppsett = (db: ReturnType<typeof koeDatabase>) => ({ db, schema: SKJEMA });

/**
 * Creates the schema of the queue, or migrates it to the present version. Run with the migrations and by
 * their role: the product's own role may not create or change tables.
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
