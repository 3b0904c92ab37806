import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { prisma } from './klient';

const ENHETER = 'enheter';

/** The position in the change feed of Enhetsregisteret: `fra` until a change has been read, then `siste`. */
export interface Registerpeker {
  fra: Date;
  siste: number | null;
}

/** Returns the position. The first time it starts at `fra`. */
export async function findRegisterpeker(fra: Date): Promise<Registerpeker> {
  return prisma().registerpeker.upsert({
    where: { register: ENHETER },
    create: { register: ENHETER, fra },
    update: {},
  });
}

/**
 * Stores a part of the feed in one transaction: known virksomheter are marked as changed, and the position
 * moves on. The position never moves back, so it is safe to repeat, and to run twice at once.
 */
export async function noteEndringer(
  organisasjonsnumre: readonly Organisasjonsnummer[],
  siste: number,
): Promise<void> {
  await prisma().$transaction([
    // First, so that simultaneous transactions wait for each other here and do not deadlock on rows.
    prisma().registerpeker.updateMany({
      where: { register: ENHETER, OR: [{ siste: null }, { siste: { lt: siste } }] },
      data: { siste },
    }),
    prisma().virksomhet.updateMany({
      where: { organisasjonsnummer: { in: [...organisasjonsnumre] } },
      data: { meldtEndring: siste },
    }),
  ]);
}
