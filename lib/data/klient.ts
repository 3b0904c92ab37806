import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { followPool } from '#lib/maaling/pool';
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

/**
 * One client and one connection pool per process and use. On globalThis so that hot reload does not make
 * more.
 */
function database(navn: Navn): Database {
  globalt.kalenderDatabaser ??= {};
  globalt.kalenderDatabaser[navn] ??= aapne(BRUK[navn]);
  return globalt.kalenderDatabaser[navn];
}

function aapnePool(bruk: Bruk): Pool {
  const pool = new Pool(poolOppsett(env().DATABASE_URL, bruk));
  // An idle connection may break at any time; the next query makes a new one.
  pool.on('error', ({ message }) => logg.warn({ feil: message }, 'an idle connection to the database ended'));
  followPool(bruk.navn, pool);
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

/** The client for reading, and for writing that does not wait for locks. */
export const prisma = (): PrismaClient => database('vanlig').klient;

/** The client for transactions that write events, which wait for their turn at the end of the list. */
export const prismaHendelser = (): PrismaClient => database('hendelser').klient;

/** The single connection of the health check. */
export function helsePool(): Pool {
  globalt.kalenderDatabaser ??= {};
  globalt.kalenderDatabaser.helse ??= { pool: aapnePool(HELSE) };
  return globalt.kalenderDatabaser.helse.pool;
}

/** Whether a pool of this process has been closed, which only happens when the process ends. */
export const isLukket = (): boolean =>
  Object.values(globalt.kalenderDatabaser ?? {}).some(({ pool }) => pool.ended);

/**
 * Runs a statement without Prisma: one of the few that every call from a system needs (decision 018). It is
 * prepared once per connection by name, so the text must always be the same. A `date` must be read as text.
 */
export async function runPrepared<R = never>(name: string, { text, values }: Prisma.Sql): Promise<R[]> {
  return (await database('vanlig').pool.query({ name, text, values })).rows;
}
