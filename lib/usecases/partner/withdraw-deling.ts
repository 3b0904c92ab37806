import { withdraw } from '#lib/data/deling';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { requireTilgang } from '#lib/usecases/adgang/require-tilgang';

/**
 * Takes back what a partner could read; its next call is refused. Taking back what is already taken back, or is not there, changes
 * nothing: what the person wants is so.
 * @throws AppError `ikke-tilgang`
 */
export async function withdrawDeling(
  aktoer: Aktoer,
  nummer: string,
  id: string,
  { naa }: { naa: Date },
): Promise<void> {
  const { organisasjonsnummer } = await requireTilgang(aktoer, nummer);
  await withdraw(organisasjonsnummer, id, { personId: aktoer.personId, navn: aktoer.navn ?? '' }, naa);
}
