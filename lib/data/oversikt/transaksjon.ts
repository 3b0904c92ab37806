import { prisma } from '../klient';
import type { Prisma } from '../prisma/client';

/** Runs changes of the space of a firm in one transaction, which writes no events. */
export const runByraaendring = <T>(run: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> =>
  prisma().$transaction(run, { timeout: 20_000 });
