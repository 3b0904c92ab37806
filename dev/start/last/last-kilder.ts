import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#lib/data/prisma/client';
import type { Leveringsslag } from '#lib/domain/kilde/levering';
import type { Levering } from '../../omverden/simulator/levering';
import { STANDARDKILDER } from '../../omverden/standardkilder';

const STI = { oppgave: 'oppgaver', hendelse: 'hendelser', forhold: 'forhold' } as const;

/**
 * Registers the kilder of the local test environment. Existing ones are kept unchanged, so that a restart keeps later changes.
 * Returns their earlier deliveries by sekvensnummer.
 */
export async function lastKilder(databaseUrl: string): Promise<Levering[]> {
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
    const leveringer = await prisma.levering.findMany({
      where: { kilde: { in: STANDARDKILDER.map(({ id }) => id) } },
      orderBy: { sekvensnummer: 'asc' },
    });
    return leveringer.map(({ kilde, slag, organisasjonsnummer, eksternId, innhold }) => {
      const item = { organisasjonsnummer, eksternId, ...Object(innhold) };
      // The API has validated the content, so it has the type given by its slag.
      return { kilde, sti: STI[slag as Leveringsslag], item } as Levering;
    });
  } finally {
    await prisma.$disconnect();
  }
}
