import { updateSesjon } from '#lib/data/sesjon';
import type { Aktoer } from './aktoer';
import { listVirksomheter } from './list-virksomheter';
import { requireTilgang } from './require-tilgang';

/** Remembers in the session whom the aktoer acts for from now on. */
export async function velgVirksomhet(
  aktoer: Aktoer,
  tokenHash: string,
  organisasjonsnummer: string,
): Promise<void> {
  const virksomhet = await requireTilgang(aktoer, organisasjonsnummer);
  const { navn } = await listVirksomheter(aktoer);
  await updateSesjon(tokenHash, { organisasjonsnummer: virksomhet.organisasjonsnummer, navn });
}
