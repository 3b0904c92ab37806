import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { AppError } from '#lib/domain/felles/app-error';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Representasjon } from '#lib/domain/virksomhet/representasjon';
import { listVirksomheter } from './list-virksomheter';

/**
 * The one gate in front of everything that belongs to a virksomhet.
 * @throws AppError `ikke-tilgang` unless Altinn says that the aktoer may act for it; the answer is the same for a
 * virksomhet that does not exist, so that nobody learns which ones do.
 */
export async function requireTilgang(aktoer: Aktoer, organisasjonsnummer: string): Promise<Representasjon> {
  if (!isOrganisasjonsnummer(organisasjonsnummer)) throw new AppError('ikke-tilgang');
  const { virksomheter } = await listVirksomheter(aktoer);
  const virksomhet = virksomheter.find(
    (kandidat) => kandidat.kanVelges && kandidat.organisasjonsnummer === organisasjonsnummer,
  );
  if (!virksomhet) throw new AppError('ikke-tilgang');
  return virksomhet;
}
