import { prisma } from './klient';

/** Throws when the database does not answer. */
export async function pingDatabase(): Promise<void> {
  await prisma().$queryRaw`SELECT 1`;
}

/** Prisma: not reachable, timed out, closed by the server, no connection free, no transaction begun in time. */
const BORTE = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'];
/** PostgreSQL that goes down or comes up, and what its driver says of a connection that went with it, or that was never free. */
const BORTE_ORD =
  /57P0[1-3]|Connection terminated|not queryable|ECONNREFUSED|ECONNRESET|timeout exceeded when trying to connect|the database system is (starting up|shutting down)/;

/** Whether something failed because the database is away, and not because of what was asked of it. */
export function erDatabaseBorte(feil: unknown): boolean {
  if (!(feil instanceof Error)) return false;
  const kode = 'code' in feil ? String(feil.code) : '';
  return BORTE.includes(kode) || BORTE_ORD.test(`${kode} ${feil.message}`);
}
