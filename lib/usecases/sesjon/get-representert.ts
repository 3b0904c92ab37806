import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { isAppError } from '#lib/domain/felles/app-error';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';

/**
 * The name to show in the header for whom one acts for, and whether there is anybody else to choose.
 * Null when nobody is chosen, the power is gone, or Altinn does not answer: the page below says why.
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
