import { prisma } from '../klient';

/** A choice of filters that a person has given a name. */
export interface LagretVisning {
  id: string;
  navn: string;
  /** The query string of the overview. */
  soek: string;
}

/** Saves a view, unless the person has as many as one may have. @returns whether it was saved */
export async function insertVisning(
  personId: string,
  { navn, soek }: Omit<LagretVisning, 'id'>,
  { flest, naa }: { flest: number; naa: Date },
): Promise<boolean> {
  const antall = await prisma().$executeRaw`
    INSERT INTO oversiktsvisning (person_id, id, navn, soek, opprettet)
    SELECT ${personId}, gen_random_uuid(), ${navn}, ${soek}, ${naa}
    WHERE (SELECT count(*) FROM oversiktsvisning WHERE person_id = ${personId}) < ${flest}::int`;
  return antall === 1;
}

/** Deletes a view of the person. */
export async function deleteVisning(personId: string, id: string): Promise<void> {
  await prisma().oversiktsvisning.deleteMany({ where: { personId, id } });
}
