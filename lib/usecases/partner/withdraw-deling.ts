import { withdraw } from '#lib/data/deling';
import { requireHele, type Tilgang } from '#lib/usecases/adgang/require-tilgang';

/**
 * Takes a sharing back; the partner's next call is refused. Succeeds without a change when the sharing is
 * already taken back or does not exist.
 * @throws AppError `ikke-tilgang` to a person who may see only a part of the calendar
 */
export async function withdrawDeling(tilgang: Tilgang, id: string, { naa }: { naa: Date }): Promise<void> {
  requireHele(tilgang);
  const { aktoer, organisasjonsnummer } = tilgang;
  await withdraw(organisasjonsnummer, id, { personId: aktoer.personId, navn: aktoer.navn ?? '' }, naa);
}
