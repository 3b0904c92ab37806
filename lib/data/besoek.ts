import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { prisma } from './klient';

/**
 * Returns how far a person has seen the changes of a virksomhet, as a sekvensnummer; null on the first visit.
 */
export async function findSett(
  organisasjonsnummer: Organisasjonsnummer,
  personId: string,
): Promise<number | null> {
  const rad = await prisma().besoek.findUnique({
    where: { organisasjonsnummer_personId: { organisasjonsnummer, personId } },
    select: { sett: true },
  });
  return rad && Number(rad.sett);
}

/** Stores how far a person has seen. Never decreases, even when an old page is sent. */
export async function saveSeen(
  organisasjonsnummer: Organisasjonsnummer,
  personId: string,
  sett: number,
  naa: Date,
): Promise<void> {
  await prisma().$executeRaw`
    INSERT INTO besoek (organisasjonsnummer, person_id, sett, tidspunkt)
    VALUES (${organisasjonsnummer}, ${personId}, ${sett}, ${naa})
    ON CONFLICT (organisasjonsnummer, person_id)
    DO UPDATE SET sett = greatest(besoek.sett, excluded.sett), tidspunkt = excluded.tidspunkt`;
}
