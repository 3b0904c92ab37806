import { withdraw } from '#lib/data/deling';
import type { Tilgang } from '#lib/usecases/adgang/require-tilgang';

/**
 * Takes a sharing back; the partner's next call is refused. Succeeds without a change when the sharing is
 * already taken back or does not exist.
 */
export async function withdrawDeling(
  { aktoer, organisasjonsnummer }: Tilgang,
  id: string,
  { naa }: { naa: Date },
): Promise<void> {
  await withdraw(organisasjonsnummer, id, { personId: aktoer.personId, navn: aktoer.navn ?? '' }, naa);
}
