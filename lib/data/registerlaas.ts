import { prisma } from './klient';
import type { Prisma } from './prisma/client';

/**
 * Registers whose changes are serialised, with the number of their lock. The migration `kilde_alene` takes
 * the lock of kilder by the same two numbers.
 */
const REGISTRE = { kilde: 1, partner: 2 } as const;
const REGISTERLAAS = 7120;

/**
 * Runs a change of a register in a transaction. A simultaneous change of the same register waits, and then
 * sees the result.
 */
export function withRegisterlaas<T>(
  register: keyof typeof REGISTRE,
  endre: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return prisma().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${REGISTERLAAS}::int, ${REGISTRE[register]}::int)`;
    return endre(tx);
  });
}
