import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { env } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { type Bruk, HELSE, HENDELSER, poolOppsett, VANLIG } from '#lib/oppsett/tilkobling';
import { type Prisma, PrismaClient } from './prisma/client';

interface Database {
  pool: Pool;
  klient: PrismaClient;
}

type Navn = 'vanlig' | 'hendelser';
const BRUK: Record<Navn, Bruk> = { vanlig: VANLIG, hendelser: HENDELSER };

type Databaser = Partial<Record<Navn, Database>> & { helse?: { pool: Pool } };
const globalt = globalThis as typeof globalThis & { kalenderDatabaser?: Databaser };

/** One client on one pool of connections per process and use; kept on globalThis so that hot reload does not make more. */
function database(navn: Navn): Database {
  globalt.kalenderDatabaser ??= {};
  globalt.kalenderDatabaser[navn] ??= aapne(BRUK[navn]);
  return globalt.kalenderDatabaser[navn];
}

function aapnePool(bruk: Bruk): Pool {
  const pool = new Pool(poolOppsett(env().DATABASE_URL, bruk));
  // A connection that nobody uses may go with the database at any time; the next query finds out.
  pool.on('error', ({ message }) => logg.warn({ feil: message }, 'an idle connection to the database ended'));
  return pool;
}

function aapne(bruk: Bruk): Database {
  const pool = aapnePool(bruk);
  const klient = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    transactionOptions: { maxWait: bruk.laasMs, timeout: bruk.setningMs + bruk.laasMs },
  });
  return { pool, klient };
}

/** Reading, and writing that waits for nobody. */
export const prisma = (): PrismaClient => database('vanlig').klient;

/** For a transaction that writes events, which stands in line for the end of their list. */
export const prismaHendelser = (): PrismaClient => database('hendelser').klient;

/** The one connection of the health check. */
export function helsePool(): Pool {
  globalt.kalenderDatabaser ??= {};
  globalt.kalenderDatabaser.helse ??= { pool: aapnePool(HELSE) };
  return globalt.kalenderDatabaser.helse.pool;
}

/** Whether a pool of this process has been closed, which only ever happens when the process ends. */
export const isLukket = (): boolean =>
  Object.values(globalt.kalenderDatabaser ?? {}).some(({ pool }) => pool.ended);

/**
 * Runs a statement past Prisma: one of the few that every call of a system has (decision 018). It is prepared once per connection under
 * its name, so its text must be the same every time. A `date` must be read as text.
 */
export async function runPrepared<R = never>(name: string, { text, values }: Prisma.Sql): Promise<R[]> {
  return (await database('vanlig').pool.query({ name, text, values })).rows;
}
