import { updateSesjon } from '#lib/data/sesjon';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { requireTilgang } from '#lib/usecases/adgang/require-tilgang';

/**
 * Stores in the session which virksomhet the aktoer acts for.
 * @throws AppError `ikke-tilgang`
 */
export async function chooseVirksomhet(
  aktoer: Aktoer,
  tokenHash: string,
  organisasjonsnummer: string,
): Promise<void> {
  const virksomhet = await requireTilgang(aktoer, organisasjonsnummer);
  const { navn } = await listVirksomheter(aktoer);
  await updateSesjon(tokenHash, { organisasjonsnummer: virksomhet.organisasjonsnummer, navn });
}
