import { prisma } from '#lib/data/klient';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** What a link in a message ends: reminders about one virksomhet, or all. */
export interface LagretAvmelding {
  personId: string;
  organisasjonsnummer: Organisasjonsnummer | null;
}

/** Stores what links end. The same link always ends the same. */
export async function saveAvmeldinger(
  lenker: readonly (LagretAvmelding & { tokenHash: string })[],
  opprettet: Date,
): Promise<void> {
  if (lenker.length === 0) return;
  await prisma().avmelding.createMany({
    data: lenker.map((en) => ({ ...en, opprettet })),
    skipDuplicates: true,
  });
}

export async function findAvmelding(tokenHash: string): Promise<LagretAvmelding | null> {
  const rad = await prisma().avmelding.findUnique({ where: { tokenHash } });
  if (!rad) return null;
  const { personId, organisasjonsnummer } = rad;
  return {
    personId,
    organisasjonsnummer:
      organisasjonsnummer !== null && isOrganisasjonsnummer(organisasjonsnummer) ? organisasjonsnummer : null,
  };
}
