import { withdraw } from '#lib/data/deling';
import type { Tilgang } from '#lib/usecases/adgang/require-tilgang';

/**
 * Takes back what a partner could read; its next call is refused. Taking back what is already taken back, or is not there, changes
 * nothing: what the person wants is so.
 */
export async function withdrawDeling(
  { aktoer, organisasjonsnummer }: Tilgang,
  id: string,
  { naa }: { naa: Date },
): Promise<void> {
  await withdraw(organisasjonsnummer, id, { personId: aktoer.personId, navn: aktoer.navn ?? '' }, naa);
}
