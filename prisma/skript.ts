import { setTimeout } from 'node:timers/promises';
import { isLaasOpptatt, KORT_LAAS_MS, type Oekt } from './laas';

const FORSOEK = 40;
const PAUSE_MS = 2_000;

const FERDIG = `UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL`;

/**
 * Runs the script of a migration: all of it or nothing. Statements that are sent together are one transaction, and
 * with them goes the note that the migration is finished. A script with CONCURRENTLY is a single statement outside a
 * transaction; half an index of an earlier run is dropped first.
 * @param maks how often a lock that is taken is asked for
 */
export async function runSkript(oekt: Oekt, skript: string, maks = FORSOEK): Promise<void> {
  const indeks = findSamtidigIndeks(skript);
  const { rows } = await oekt.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS finnes`);
  for (let forsoek = 1; ; forsoek++) {
    try {
      if (indeks === null) {
        await oekt.query(`SET lock_timeout = ${KORT_LAAS_MS}`);
        await oekt.query(rows[0]?.finnes ? `${skript}\n;\n${FERDIG}` : skript);
      } else {
        // Nobody waits behind it, so it may wait for the oldest transaction.
        await oekt.query('SET lock_timeout = 0');
        await dropHalv(oekt, indeks);
        await oekt.query(skript);
      }
      return;
    } catch (feil) {
      if (!isLaasOpptatt(feil) || forsoek >= maks) throw feil;
      await setTimeout(PAUSE_MS);
    }
  }
}

/** The name of the index that the script makes CONCURRENTLY, empty for another such statement, or null. */
function findSamtidigIndeks(skript: string): string | null {
  const sql = skript.replaceAll(/^\s*--.*$/gm, '');
  if (!/^\s*(create|drop)\s+(unique\s+)?index\s+concurrently\b/i.test(sql)) return null;
  return /concurrently\s+if\s+not\s+exists\s+"?(\w+)"?/i.exec(sql)?.[1] ?? '';
}

async function dropHalv(oekt: Oekt, indeks: string): Promise<void> {
  const { rows } = await oekt.query(
    `SELECT format('DROP INDEX CONCURRENTLY %s', indexrelid::regclass) AS sql FROM pg_index
     WHERE indexrelid = to_regclass(quote_ident($1)) AND NOT indisvalid`,
    [indeks],
  );
  if (rows[0]) await oekt.query(rows[0].sql);
}
