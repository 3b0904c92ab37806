import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#lib/data/prisma/client';
import { alleVirksomheter } from '../../omverden/scenarioer';

/**
 * Stores the facts given by the synthetic users about their virksomheter, as if they had filled in the form. A virksomhet with
 * answers is kept unchanged, so that a restart keeps later changes. Returns the number of virksomheter loaded.
 */
export async function lastScenarioer(databaseUrl: string): Promise<number> {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) });
  try {
    const kjente = await prisma.forhold.findMany({
      where: { opphav: 'bruker' },
      distinct: ['organisasjonsnummer'],
      select: { organisasjonsnummer: true },
    });
    const harSvart = new Set(kjente.map(({ organisasjonsnummer }) => organisasjonsnummer));
    const nye = alleVirksomheter().filter(
      ({ organisasjonsnummer, brukerForhold }) =>
        brukerForhold.length > 0 && !harSvart.has(organisasjonsnummer),
    );
    const registrert = new Date('2026-01-02T00:00:00Z');
    await prisma.forhold.createMany({
      data: nye.flatMap(({ organisasjonsnummer, brukerForhold }) =>
        brukerForhold.map(({ navn, verdi, fraOgMed }) => ({
          organisasjonsnummer,
          navn,
          verdi,
          fraOgMed: fraOgMed === null ? null : new Date(`${fraOgMed}T00:00:00Z`),
          opphav: 'bruker',
          registrert,
        })),
      ),
    });
    return nye.length;
  } finally {
    await prisma.$disconnect();
  }
}
