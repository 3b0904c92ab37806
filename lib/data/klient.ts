import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { followPool } from '#lib/maaling/pool';
import { avdelingNaa } from '#lib/oppsett/avdeling';
import { env } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { type Bruk, HELSE, HENDELSER, poolOppsett, VANLIG } from '#lib/oppsett/tilkobling';
import { BegrensetPool } from './begrenset-pool';
import { type Prisma, PrismaClient } from './prisma/client';

interface Database {
  pool: Pool;
  klient: PrismaClient;
}

interface Databaser {
  /** By the name of the pool. */
  klienter: Map<string, Database>;
  helse?: Pool;
}
// On globalThis so that hot reload does not make more.
const globalt = globalThis as typeof globalThis & { kalenderDatabaser?: Databaser };

function databaser(): Databaser {
  globalt.kalenderDatabaser ??= { klienter: new Map() };
  return globalt.kalenderDatabaser;
}

/** One client and one connection pool per process and use. Opened when it is first needed. */
function database(bruk: Bruk): Database {
  const { klienter } = databaser();
  const kjent = klienter.get(bruk.navn);
  if (kjent) return kjent;
  const ny = aapne(bruk);
  klienter.set(bruk.navn, ny);
  return ny;
}

function aapnePool(bruk: Bruk): Pool {
  const pool = new BegrensetPool(poolOppsett(env().DATABASE_URL, bruk), bruk);
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
export const prisma = (): PrismaClient => database(VANLIG[avdelingNaa()]).klient;

/** The client for transactions that write events, which wait for their turn at the end of the list. */
export const prismaHendelser = (): PrismaClient => database(HENDELSER[avdelingNaa()]).klient;

/** The single connection of the health check. */
export function helsePool(): Pool {
  const alle = databaser();
  alle.helse ??= aapnePool(HELSE);
  return alle.helse;
}

/** Whether a pool of this process has been closed, which only happens when the process ends. */
export function isLukket(): boolean {
  const { klienter, helse } = databaser();
  return helse?.ended === true || [...klienter.values()].some(({ pool }) => pool.ended);
}

/**
 * Runs a statement without Prisma: one of the few that every call from a system needs (decision 018). It is
 * prepared once per connection by name, so the text must always be the same. A `date` must be read as text.
 */
export async function runPrepared<R = never>(name: string, { text, values }: Prisma.Sql): Promise<R[]> {
  return (await database(VANLIG[avdelingNaa()]).pool.query({ name, text, values })).rows;
}

/** Runs one prepared statement of a transaction; see `runPrepared`. */
export type KjoerForberedt = <R = never>(name: string, sql: Prisma.Sql) => Promise<R[]>;

/** Runs prepared statements in one transaction that may write events, without Prisma (decision 038). */
export async function runPreparedHendelser<T>(run: (kjoer: KjoerForberedt) => Promise<T>): Promise<T> {
  const klient = await database(HENDELSER[avdelingNaa()]).pool.connect();
  try {
    await klient.query('BEGIN');
    const svar = await run(
      async (name, { text, values }) => (await klient.query({ name, text, values })).rows,
    );
    await klient.query('COMMIT');
    klient.release();
    return svar;
  } catch (feil) {
    // A connection that cannot roll back is not used again.
    await klient.query('ROLLBACK').then(
      () => klient.release(),
      () => klient.release(true),
    );
    throw feil;
  }
}
