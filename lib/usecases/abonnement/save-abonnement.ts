import { makeToken, toTokenHash } from '#lib/adapters/kryptering';
import {
  deleteAbonnement,
  findAbonnementer,
  insertAbonnement,
  renewAdresse,
  updateAbonnement,
} from '#lib/data/abonnement';
import {
  type Abonnementsvalg,
  FLEST_ABONNEMENTER,
  FLEST_VIRKSOMHETER,
} from '#lib/domain/abonnement/abonnement';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { AppError } from '#lib/domain/felles/app-error';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';

/**
 * Makes a calendar that the person's programme can fetch.
 * @returns the secret part of its address, which is not stored and cannot be had again
 * @throws AppError `ugyldig` with error codes by field
 */
export async function createAbonnement(aktoer: Aktoer, valg: Abonnementsvalg, naa: Date): Promise<string> {
  const personnavn = await requireGyldige(aktoer, valg);
  const { length } = await findAbonnementer(aktoer.personId);
  if (length >= FLEST_ABONNEMENTER)
    throw new AppError('ugyldig', { detaljer: { navn: 'for-mange-kalendere' } });
  const token = makeToken();
  const { personId, pidKryptert } = aktoer;
  const person = { personId, personnavn, pidKryptert: new Uint8Array(pidKryptert) };
  await insertAbonnement(person, valg, toTokenHash(token), naa);
  return token;
}

/**
 * Changes what a calendar holds. Its address stays.
 * @throws AppError `ugyldig` with error codes by field; `ikke-funnet` unless it is the person's own
 */
export async function changeAbonnement(aktoer: Aktoer, id: string, valg: Abonnementsvalg): Promise<void> {
  await requireGyldige(aktoer, valg);
  requireEget(await updateAbonnement(aktoer.personId, id, valg));
}

/**
 * Gives a calendar a new address. The old one says that it was turned off.
 * @returns the secret part of the new address
 * @throws AppError `ikke-funnet` unless it is the person's own
 */
export async function renewAbonnement({ personId }: Aktoer, id: string, naa: Date): Promise<string> {
  const token = makeToken();
  requireEget(await renewAdresse(personId, id, toTokenHash(token), naa));
  return token;
}

/**
 * Turns a calendar off, and forgets who had it.
 * @throws AppError `ikke-funnet` unless it is the person's own
 */
export async function turnOffAbonnement({ personId }: Aktoer, id: string, naa: Date): Promise<void> {
  requireEget(await deleteAbonnement(personId, id, naa));
}

function requireEget(isEget: boolean): void {
  if (!isEget) throw new AppError('ikke-funnet');
}

/**
 * Refuses a choice of virksomheter that the person does not represent, or of too many.
 * @returns the name of the person, from Altinn; null when it has given none
 */
async function requireGyldige(
  aktoer: Aktoer,
  { virksomheter: valgte }: Abonnementsvalg,
): Promise<string | null> {
  const { navn, virksomheter } = await listVirksomheter(aktoer);
  const mulige = virksomheter.filter(({ kanVelges }) => kanVelges);
  const numre = new Set(mulige.map(({ organisasjonsnummer }) => organisasjonsnummer));
  if (!valgte.every((nummer) => numre.has(nummer)))
    throw new AppError('ugyldig', { detaljer: { hvem: 'ikke-tilgang' } });
  if ((valgte.length || numre.size) > FLEST_VIRKSOMHETER)
    throw new AppError('ugyldig', { detaljer: { hvem: 'for-mange' } });
  return navn;
}
