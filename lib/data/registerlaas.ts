import { prisma } from './klient';
import type { Prisma } from './prisma/client';

/** The registers that are changed by one at a time. The migration `kilde_alene` takes the lock of kilder as well, by the same two numbers. */
const REGISTRE = { kilde: 1, partner: 2 } as const;
const REGISTERLAAS = 7120;

/** Runs a change of a register. Whoever changes the same register meanwhile waits, and then sees what was done. */
export function withRegisterlaas<T>(
  register: keyof typeof REGISTRE,
  endre: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return prisma().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${REGISTERLAAS}::int, ${REGISTRE[register]}::int)`;
    return endre(tx);
  });
}
