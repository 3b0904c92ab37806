import { saveSeen } from '#lib/data/besoek';
import { lastSekvensnummer } from '#lib/data/hendelse';
import type { Kalendertilgang } from '#lib/usecases/adgang/require-tilgang';

/**
 * Stores that the person has seen the changes up to a sekvensnummer. Never beyond the last change there is.
 */
export async function markEndringerSeen(tilgang: Kalendertilgang, til: number, naa: Date): Promise<void> {
  const siste = await lastSekvensnummer(tilgang.organisasjonsnummer);
  await saveSeen(tilgang.organisasjonsnummer, tilgang.aktoer.personId, Math.min(til, siste), naa);
}
