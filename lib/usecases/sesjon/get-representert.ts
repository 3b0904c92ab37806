import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { isAppError } from '#lib/domain/felles/app-error';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';

/**
 * Returns the name of the represented virksomhet for the header, and whether there are others to choose. Null
 * when none is chosen, the power is gone, or Altinn does not answer: the page itself says why.
 */
export async function getRepresentert(
  aktoer: Aktoer,
  organisasjonsnummer: Organisasjonsnummer | null,
): Promise<{ navn: string; kanBytte: boolean } | null> {
  if (!organisasjonsnummer) return null;
  try {
    const valgbare = (await listVirksomheter(aktoer)).virksomheter.filter(({ kanVelges }) => kanVelges);
    const valgt = valgbare.find((virksomhet) => virksomhet.organisasjonsnummer === organisasjonsnummer);
    return valgt ? { navn: valgt.navn, kanBytte: valgbare.length > 1 } : null;
  } catch (feil) {
    if (isAppError(feil)) return null;
    throw feil;
  }
}
