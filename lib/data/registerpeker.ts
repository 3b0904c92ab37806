import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { prisma } from './klient';

const ENHETER = 'enheter';

/** How far we have read in Enhetsregisteret's feed: from a moment until there has been a change, since then from a change. */
export interface Registerpeker {
  fra: Date;
  siste: number | null;
}

/** How far we have read. The first time ever we begin at `fra`. */
export async function findRegisterpeker(fra: Date): Promise<Registerpeker> {
  return prisma().registerpeker.upsert({
    where: { register: ENHETER },
    create: { register: ENHETER, fra },
    update: {},
  });
}

/**
 * Deals with a part of the feed, whole or not at all: those of the virksomheter that we know are noted as changed, and the
 * pointer moves on. The pointer never moves back, so it does no harm to do it twice, or two at once.
 */
export async function noteEndringer(
  organisasjonsnumre: readonly Organisasjonsnummer[],
  siste: number,
): Promise<void> {
  await prisma().$transaction([
    // First, so that two at once wait for each other here and not each for a row of the other's.
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
