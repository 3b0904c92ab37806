import { type Client, escapeIdentifier } from 'pg';
import { isLaasOpptatt, KORT_LAAS_MS, takeMigreringslaas, withOekt } from './laas';

/** How many months ahead there are partitions for, when all is well. */
export const MAANEDER_FORAN = 6;

/** The tables that are partitioned by month. */
export const MAANEDSTABELLER = ['hendelse', 'innsynslogg'] as const;
export type Maanedstabell = (typeof MAANEDSTABELLER)[number];

/** A part of a table, and the first instant that is after everything in it. */
export interface Maanedsdel {
  tabell: Maanedstabell;
  navn: string;
  til: Date;
}

const FORSOEK = 20;

/** Makes the months ahead that are missing. @param url of the role that owns the tables */
export async function makeMaaneder(url: string): Promise<void> {
  await withOekt(url, (klient) => klient.query('SELECT lag_maaneder($1)', [MAANEDER_FORAN]));
}

/**
 * Drops the parts in which everything is older than its table keeps, oldest first. Nothing that is younger is touched.
 * Two at once wait for each other.
 * @param url of the role that owns the tables
 * @param beholdes how many months each table is kept, besides the present one
 * @param gjoer false to only find them
 * @returns the parts, in the order they were dropped
 */
export async function dropMaaneder(
  url: string,
  beholdes: Readonly<Record<Maanedstabell, number>>,
  gjoer: boolean,
): Promise<Maanedsdel[]> {
  return withOekt(url, async (klient) => {
    await takeMigreringslaas(klient);
    await klient.query(`SET lock_timeout = ${KORT_LAAS_MS}`);
    const deler = (await findDeler(klient)).filter(
      ({ tabell, til }) => til <= monthsBefore(beholdes[tabell]),
    );
    for (const del of gjoer ? deler : []) await dropDel(klient, del);
    return deler;
  });
}

/** The first instant of a month so many months before the present one. */
function monthsBefore(antall: number): Date {
  const naa = new Date();
  return new Date(Date.UTC(naa.getUTCFullYear(), naa.getUTCMonth() - antall, 1));
}

/** Finds the parts of the tables, oldest first, without the one that has what belongs to no month. */
async function findDeler(klient: Client): Promise<Maanedsdel[]> {
  const { rows } = await klient.query(
    `SELECT p.relname AS tabell, c.relname AS navn,
       substring(pg_get_expr(c.relpartbound, c.oid) FROM $$TO \\('([^']+)'\\)$$)::timestamptz AS til
     FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_class p ON p.oid = i.inhparent
     WHERE p.oid = ANY($1::regclass[]) AND pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'
     ORDER BY til, tabell`,
    [[...MAANEDSTABELLER]],
  );
  return rows;
}

async function dropDel(klient: Client, { tabell, navn }: Maanedsdel): Promise<void> {
  for (let forsoek = 1; ; forsoek++) {
    try {
      // Sent together, so that they are one transaction.
      await klient.query(
        `ALTER TABLE ${tabell} DETACH PARTITION ${escapeIdentifier(navn)}; DROP TABLE ${escapeIdentifier(navn)}`,
      );
      return;
    } catch (feil) {
      if (!isLaasOpptatt(feil) || forsoek >= FORSOEK) throw feil;
    }
  }
}
