import { updateSesjon } from '#lib/data/sesjon';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { requireTilgang } from '#lib/usecases/adgang/require-tilgang';

/** Remembers in the session whom the aktoer acts for from now on. */
export async function chooseVirksomhet(
  aktoer: Aktoer,
  tokenHash: string,
  organisasjonsnummer: string,
): Promise<void> {
  const virksomhet = await requireTilgang(aktoer, organisasjonsnummer);
  const { navn } = await listVirksomheter(aktoer);
  await updateSesjon(tokenHash, { organisasjonsnummer: virksomhet.organisasjonsnummer, navn });
}
