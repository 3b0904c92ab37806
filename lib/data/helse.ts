import { prisma } from './klient';

/** Throws when the database does not answer. */
export async function pingDatabase(): Promise<void> {
  await prisma().$queryRaw`SELECT 1`;
}
