import { toTokenHash } from '#lib/adapters/kryptering';
import { findAvmelding } from '#lib/data/paaminnelse/avmelding';
import { deleteValg, excludeVirksomhet } from '#lib/data/paaminnelse/valg';

/** What a link ends. The same for an address that never was, so that nobody can find out which are real. */
export type Avmelding = 'alt' | 'virksomhet';

/** Returns what a link would end, without ending it. */
export async function findAvmeldt(token: string): Promise<Avmelding> {
  const funnet = await findAvmelding(toTokenHash(token));
  return funnet?.organisasjonsnummer ? 'virksomhet' : 'alt';
}

/** Ends reminders by a link. Safe to repeat, and with an address that never was. */
export async function meldAv(token: string): Promise<Avmelding> {
  const funnet = await findAvmelding(toTokenHash(token));
  if (!funnet) return 'alt';
  const { personId, organisasjonsnummer } = funnet;
  if (organisasjonsnummer === null) {
    await deleteValg(personId);
    return 'alt';
  }
  await excludeVirksomhet(personId, organisasjonsnummer);
  return 'virksomhet';
}
