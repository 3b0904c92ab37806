import { LRUCache } from 'lru-cache';
import { getRepresentasjoner } from '#lib/adapters/altinn';
import { isUtenforError } from '#lib/adapters/hent';
import { toPersonId } from '#lib/adapters/kryptering';
import { startTidsgrense } from '#lib/adapters/tidsgrense';
import { AppError } from '#lib/domain/felles/app-error';
import { runEachInnen } from '#lib/domain/felles/samtidig';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** Asked of Altinn at a time. */
const SAMTIDIGE = 8;
/** Longest time an ownership that has ended may still count. */
const HUSKES_MS = 5 * 60 * 1000;
/** After so many failures in one call Altinn is taken to be away, and the rest is not asked. */
const MAKS_FEIL = 3;

/**
 * By person, and apart from what the portal remembers: what partners ask of persons pushes out nothing of those who are logged in.
 * Holds the ENK alone, so an entry is small.
 */
const husket = new LRUCache<string, readonly Organisasjonsnummer[]>({ max: 50_000, ttl: HUSKES_MS });

/** The ENK of a person, or that Altinn did not answer about this one. */
export type EnkSvar = readonly Organisasjonsnummer[] | AppError;

/**
 * The ENK that each of these persons owns, as Altinn knows it; none for somebody who owns none. Of one that Altinn did not answer about
 * there is an AppError `altinn-utilgjengelig`, and the others are answered. Who may read about it is for the gate to say, so an
 * answer here must reach nobody before that.
 */
export async function findEnk(foedselsnumre: readonly string[]): Promise<ReadonlyMap<string, EnkSvar>> {
  const svar = new Map<string, EnkSvar>();
  let feil = 0;
  await runEachInnen(
    new Set(foedselsnumre),
    { samtidige: SAMTIDIGE, erForSent: startTidsgrense() },
    async (nummer) => {
      const ett = feil < MAKS_FEIL ? await eierAv(nummer) : new AppError('altinn-utilgjengelig');
      if (ett instanceof AppError) feil += 1;
      svar.set(nummer, ett);
    },
    (nummer) => svar.set(nummer, new AppError('altinn-utilgjengelig')),
  );
  return svar;
}

async function eierAv(foedselsnummer: string): Promise<EnkSvar> {
  const personId = toPersonId(foedselsnummer);
  const kjent = husket.get(personId);
  if (kjent) return kjent;
  try {
    const { virksomheter } = await getRepresentasjoner(foedselsnummer);
    const enk = virksomheter
      .filter(({ innehaver, enhetstype }) => innehaver && enhetstype === 'ENK')
      .map(({ organisasjonsnummer }) => organisasjonsnummer);
    husket.set(personId, enk);
    return enk;
  } catch (cause) {
    if (isUtenforError(cause)) return new AppError('altinn-utilgjengelig', { cause });
    throw cause;
  }
}
