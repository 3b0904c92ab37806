import { minutesToMilliseconds } from 'date-fns';
import { LRUCache } from 'lru-cache';
import { getRepresentasjoner } from '#lib/adapters/altinn';
import { isUtenforError } from '#lib/adapters/hent';
import { toPersonId } from '#lib/adapters/kryptering';
import { startTidsgrense } from '#lib/adapters/tidsgrense';
import { AppError } from '#lib/domain/felles/app-error';
import { runEachInnen } from '#lib/domain/felles/samtidig';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { ADGANGSTOLK } from '#lib/regelverk/adgang/pakker';

/** The largest number of simultaneous calls to Altinn. */
const SAMTIDIGE = 8;
/** How long an answer is cached, which is the longest time an ended ownership may still count. */
const HUSKES_MS = minutesToMilliseconds(5);
/** After this many failures in one call, Altinn is considered down and the rest is not asked about. */
const MAKS_FEIL = 3;

/**
 * Cache by personId. Separate from that of the portal, so that calls from partners do not evict entries of
 * logged-in persons. Contains only organisasjonsnumre, so an entry is small.
 */
const husket = new LRUCache<string, readonly Organisasjonsnummer[]>({ max: 50_000, ttl: HUSKES_MS });

/** The ENK of a person, or the error when Altinn did not answer about this person. */
export type EnkSvar = readonly Organisasjonsnummer[] | AppError;

/**
 * Returns the ENK each person owns, according to Altinn; an empty list when there is none. A failed lookup
 * gives an AppError `altinn-utilgjengelig` for that person, and the others are answered. Does not authorise:
 * the gate decides who may read about an ENK, and nothing of this may be returned before that.
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
    const { virksomheter } = await getRepresentasjoner(foedselsnummer, ADGANGSTOLK);
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
