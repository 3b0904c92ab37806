import { prisma } from '../klient';
import type { Prisma } from '../prisma/client';

/** A list that a person has uploaded and not confirmed. */
export interface Importutkast<T> {
  id: string;
  byraa: string;
  innhold: T;
}

/** Stores a draft instead of the person's earlier one, and deletes those of everybody that are too old. */
export async function insertImportutkast<T>(
  personId: string,
  { id, byraa, innhold }: Importutkast<T>,
  { naa, eldste }: { naa: Date; eldste: Date },
): Promise<void> {
  await prisma().$transaction([
    prisma().importutkast.deleteMany({ where: { OR: [{ personId }, { opprettet: { lt: eldste } }] } }),
    prisma().importutkast.create({
      data: { id, personId, byraa, endringer: innhold as Prisma.InputJsonValue, opprettet: naa },
    }),
  ]);
}

/** Returns a draft of the person; null for that of somebody else, or one that is too old. */
export async function findImportutkast<T>(
  personId: string,
  id: string,
  eldste: Date,
): Promise<Importutkast<T> | null> {
  const rad = await prisma().importutkast.findFirst({ where: { id, personId, opprettet: { gte: eldste } } });
  return rad && { id, byraa: rad.byraa, innhold: rad.endringer as T };
}

/** Takes a draft away, to do what is in it: of two at once, one gets it. */
export async function claimImportutkast(personId: string, id: string): Promise<boolean> {
  const { count } = await prisma().importutkast.deleteMany({ where: { id, personId } });
  return count === 1;
}
