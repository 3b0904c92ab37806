import { saveSeen } from '#lib/data/besoek';
import { lastSekvensnummer } from '#lib/data/hendelse';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { requireKalender } from '#lib/usecases/adgang/require-kalender';

/**
 * The person has seen the changes up to a number, and none that came after. Never further than there are changes.
 * @throws AppError `ikke-tilgang`, `utenfor-pilot`
 */
export async function markEndringerSeen(
  aktoer: Aktoer,
  organisasjonsnummer: string,
  til: number,
  naa: Date,
): Promise<void> {
  const tilgang = await requireKalender(aktoer, organisasjonsnummer);
  const siste = await lastSekvensnummer(tilgang.organisasjonsnummer);
  await saveSeen(tilgang.organisasjonsnummer, aktoer.personId, Math.min(til, siste), naa);
}
