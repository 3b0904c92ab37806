import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { env } from '#lib/env';
import { logg } from '#lib/logg';
import { type Prisma, PrismaClient } from './prisma/client';

interface Database {
  pool: Pool;
  klient: PrismaClient;
}

const globalt = globalThis as typeof globalThis & { kalenderDatabase?: Database };

/** One client on one pool of connections per process; kept on globalThis so that hot reload does not make more. */
function database(): Database {
  globalt.kalenderDatabase ??= aapne();
  return globalt.kalenderDatabase;
}

function aapne(): Database {
  const pool = new Pool({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: 5_000 });
  // A connection that nobody uses may go with the database at any time; whoever asks next finds out.
  pool.on('error', (err) => logg.warn({ err }, 'an idle connection to the database ended'));
  const klient = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    // Many may stand in line for the same row, such as the end of the list of events.
    transactionOptions: { maxWait: 20_000, timeout: 30_000 },
  });
  return { pool, klient };
}

export const prisma = (): PrismaClient => database().klient;

/**
 * Runs a statement past Prisma: one of the few that every call of a system has (decision 018). It is prepared once per connection under
 * its name, so its text must be the same every time. A `date` must be read as text.
 */
export async function kjoerFast<R = never>(name: string, { text, values }: Prisma.Sql): Promise<R[]> {
  return (await database().pool.query({ name, text, values })).rows;
}
