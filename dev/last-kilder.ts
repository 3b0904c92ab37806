import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#lib/data/prisma/client';
import { STANDARDKILDER } from './kilde/standardkilder';

/**
 * Hooks on the kilder of the local test environment. One that is there is left alone, so that a second start keeps what has been
 * changed since. Tells whether any kilde has delivered anything yet.
 */
export async function lastKilder(databaseUrl: string): Promise<{ harLevert: boolean }> {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) });
  try {
    await prisma.kilde.createMany({
      data: STANDARDKILDER.map(({ klient: _, kontakt, ...kilde }) => ({
        ...kilde,
        ...kontakt,
        produktomraader: [...kilde.produktomraader],
        regler: [...kilde.regler],
        forhold: [...kilde.forhold],
        leverandoerer: [...kilde.leverandoerer],
      })),
      skipDuplicates: true,
    });
    return { harLevert: (await prisma.levering.findFirst({ select: { kilde: true } })) !== null };
  } finally {
    await prisma.$disconnect();
  }
}
