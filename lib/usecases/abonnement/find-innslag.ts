import { toInnslagId } from '#lib/adapters/kryptering';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { AppError } from '#lib/domain/felles/app-error';
import type { Representasjon } from '#lib/domain/virksomhet/representasjon';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';

/**
 * Returns the virksomhet that a frist in a person's calendar is about, from its id.
 * @throws AppError `ikke-funnet` when it is about none that the person may act for
 */
export async function findInnslag(aktoer: Aktoer, uid: string, noekkel: string): Promise<Representasjon> {
  const { virksomheter } = await listVirksomheter(aktoer);
  const funnet = virksomheter.find(
    ({ organisasjonsnummer, kanVelges }) => kanVelges && toInnslagId(organisasjonsnummer, noekkel) === uid,
  );
  if (!funnet) throw new AppError('ikke-funnet');
  return funnet;
}
