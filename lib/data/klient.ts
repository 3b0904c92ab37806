import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '#lib/env';
import { PrismaClient } from './prisma/client';

const globalt = globalThis as typeof globalThis & { kalenderPrisma?: PrismaClient };

/** One client, and so one pool of connections, per process; kept on globalThis so that hot reload does not make more. */
export function prisma(): PrismaClient {
  globalt.kalenderPrisma ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: 5_000 }),
    // Many may stand in line for the same row, such as the end of the list of events.
    transactionOptions: { maxWait: 20_000, timeout: 30_000 },
  });
  return globalt.kalenderPrisma;
}
