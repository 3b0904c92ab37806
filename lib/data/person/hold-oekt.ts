import type { Prisma } from '#lib/data/prisma/client';
import { AppError } from '#lib/domain/felles/app-error';

/**
 * Keeps the sessions of a person until the transaction ends. For what is stored after a wait for Altinn: the person may have
 * deleted everything meanwhile, and a deletion ends the sessions first.
 * @throws AppError `ikke-innlogget` when there is none
 */
export async function holdOekt(tx: Pick<Prisma.TransactionClient, '$queryRaw'>, personId: string) {
  const rader = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM sesjon WHERE person_id = ${personId} LIMIT 1 FOR KEY SHARE`;
  if (rader.length === 0) throw new AppError('ikke-innlogget');
}
