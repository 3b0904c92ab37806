import { prisma } from '#lib/data/klient';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** What a link in a message ends: reminders about one virksomhet, or all. */
export interface LagretAvmelding {
  personId: string;
  organisasjonsnummer: Organisasjonsnummer | null;
}

/** Stores what links end, of persons who still get reminders. The same link always ends the same. */
export async function saveAvmeldinger(
  lenker: readonly (LagretAvmelding & { tokenHash: string })[],
  opprettet: Date,
): Promise<void> {
  if (lenker.length === 0) return;
  // The choices are kept until the link is there, so that a deletion of all about the person finds it.
  await prisma().$executeRaw`
    INSERT INTO avmelding (token_hash, person_id, organisasjonsnummer, opprettet)
    SELECT n.token_hash, n.person_id, n.nummer, ${opprettet}
    FROM unnest(
      ${lenker.map((en) => en.tokenHash)}::text[], ${lenker.map((en) => en.personId)}::text[],
      ${lenker.map((en) => en.organisasjonsnummer)}::text[]
    ) AS n (token_hash, person_id, nummer)
    JOIN paaminnelsesvalg v ON v.person_id = n.person_id
    FOR KEY SHARE OF v
    ON CONFLICT DO NOTHING`;
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
