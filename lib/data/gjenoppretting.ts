import { FORNAVN } from '#lib/oppsett/tilkobling';
import { prisma } from './klient';

/** Events are numbered in blocks of this size. A restored database begins a new one. */
export const BLOKK = 100_000_000;

/** What was changed in a restored database. */
export interface Gjenopprettet {
  /** The last number that the restored list has, and the number that the next event comes after. */
  siste: number;
  nySiste: number;
  sesjoner: number;
}

/** Counts the connections that processes of the product have to the database, besides our own. */
export async function countBrukere(): Promise<number> {
  const [rad] = await prisma().$queryRaw<{ antall: number }[]>`
    SELECT count(*)::int AS antall FROM pg_stat_activity
    WHERE datname = current_database() AND starts_with(application_name, ${FORNAVN}) AND pid <> pg_backend_pid()`;
  return rad?.antall ?? 0;
}

/**
 * Makes a restored database safe to serve from, in one transaction. Numbers of events after the restore point have been read by
 * partners and are never used again: the list goes on at least one whole block further. Sessions are ended, since some of them had
 * ended before the database was restored. Sending is stopped, since messages may have been sent that the database no longer knows.
 */
export async function saveGjenoppretting(naa: Date): Promise<Gjenopprettet> {
  const [, sesjoner, rader] = await prisma().$transaction([
    prisma().$executeRaw`
      INSERT INTO varslingsdrift (id, stoppet, grunn, endret) VALUES (1, true, 'operatoer', ${naa})
      ON CONFLICT (id) DO UPDATE SET stoppet = true, grunn = 'operatoer', endret = excluded.endret`,
    prisma().$executeRaw`DELETE FROM sesjon`,
    prisma().$queryRaw<{ foer: bigint; siste: bigint }[]>`
      WITH foer AS (SELECT coalesce((SELECT siste FROM hendelsesteller WHERE id = 1 FOR UPDATE), 0) AS siste)
      INSERT INTO hendelsesteller AS h (id, siste) SELECT 1, (foer.siste / ${BLOKK} + 2) * ${BLOKK} FROM foer
      ON CONFLICT (id) DO UPDATE SET siste = excluded.siste
      RETURNING (SELECT siste FROM foer) AS foer, h.siste`,
  ]);
  const [rad] = rader;
  if (!rad) throw new Error('an insert with a returning gave no row');
  return { siste: Number(rad.foer), nySiste: Number(rad.siste), sesjoner };
}
