import { SPRAAK, type Spraak } from '#lib/domain/felles/spraak';
import { prisma } from './klient';

/** Returns the language a person has chosen; null before the first choice. */
export async function findSpraakvalg(personId: string): Promise<Spraak | null> {
  const rad = await prisma().personvalg.findUnique({ where: { personId }, select: { spraak: true } });
  return SPRAAK.find((kjent) => kjent === rad?.spraak) ?? null;
}

export async function saveSpraakvalg(personId: string, spraak: Spraak, tidspunkt: Date): Promise<void> {
  await prisma().personvalg.upsert({
    where: { personId },
    create: { personId, spraak, tidspunkt },
    update: { spraak, tidspunkt },
  });
}
