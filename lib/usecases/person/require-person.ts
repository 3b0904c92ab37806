import { isPersonId, toPersonId } from '#lib/adapters/kryptering';
import { findSesjon } from '#lib/data/sesjon';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { isFoedselsnummer } from '#lib/domain/adgang/foedselsnummer';
import { AppError } from '#lib/domain/felles/app-error';
import { isUtloept } from '#lib/usecases/sesjon/get-sesjon';

/** Proof that a caller may have what is stored about a person. Only the gates below make one. */
class Personport {
  protected readonly port = 'person';
  constructor(readonly personId: string) {}
}
export type Persontilgang = Personport;

/**
 * The gate for what is stored about the person who is logged in. Nothing that Altinn says opens it: a role in a virksomhet
 * gives no right to its people.
 * @throws AppError `ikke-innlogget` unless the session is the person's own and still lives
 */
export async function requireSelv({ personId }: Aktoer, tokenHash: string): Promise<Persontilgang> {
  const funnet = await findSesjon(tokenHash);
  if (!funnet || isUtloept(funnet) || funnet.sesjon.personId !== personId)
    throw new AppError('ikke-innlogget');
  return new Personport(personId);
}

/**
 * The gate for an operator who acts for a person who cannot log in. The operator has found out who it is.
 * @param hvem a foedselsnummer, or the person_id of a row: after a restore, those who had been deleted are known by it alone
 * @throws AppError `ugyldig` for what cannot be either
 */
export function requireOperatoer(hvem: string): Persontilgang {
  if (isPersonId(hvem)) return new Personport(hvem);
  if (!isFoedselsnummer(hvem)) throw new AppError('ugyldig');
  return new Personport(toPersonId(hvem));
}
