import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#lib/data/prisma/client';
import type { Partner } from '#lib/domain/adgang/partner';
import { type KlientId, orgnrTil } from '../../omverden/klienter';

type Standardpartner = Omit<Partner, 'organisasjonsnummer' | 'aktiv'> & { klient: KlientId };

/** The partners of the local test environment, each with its Maskinporten client. */
const STANDARDPARTNERE: readonly Standardpartner[] = [
  { id: 'kystsparebanken', navn: 'Kystsparebanken', klient: 'bank', type: 'bank', stadium: 'produksjon' },
  {
    id: 'fjordtall',
    navn: 'Fjordtall Regnskapssystem',
    klient: 'regnskapssystem',
    type: 'regnskapssystem',
    stadium: 'produksjon',
  },
  { id: 'fremmed', navn: 'Fremmed Programvare', klient: 'fremmed', type: 'annen', stadium: 'pilot' },
];

/** Registers the partners. Existing ones are kept unchanged, so that a restart keeps later changes. */
export async function lastPartnere(databaseUrl: string): Promise<void> {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) });
  try {
    await prisma.partner.createMany({
      data: STANDARDPARTNERE.map(({ klient, ...partner }) => ({
        ...partner,
        organisasjonsnummer: orgnrTil(klient),
      })),
      skipDuplicates: true,
    });
  } finally {
    await prisma.$disconnect();
  }
}
