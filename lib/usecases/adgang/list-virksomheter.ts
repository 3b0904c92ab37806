import { minutesToMilliseconds } from 'date-fns';
import { LRUCache } from 'lru-cache';
import { getRepresentasjoner, type Representasjoner } from '#lib/adapters/altinn';
import { isUtenforError } from '#lib/adapters/hent';
import { dekrypter } from '#lib/adapters/kryptering';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { AppError } from '#lib/domain/felles/app-error';
import { ADGANGSTOLK } from '#lib/regelverk/adgang/pakker';

/** How long an answer is cached, which is the longest time a withdrawn power may still work here. */
const HUSKES_MS = minutesToMilliseconds(5);

/**
 * The size of the cache, in virksomheter and persons. A person may represent one virksomhet or ten thousand.
 */
const STOERSTE_MINNE = 500_000;

/** The person, as needed to ask Altinn. */
type Person = Pick<Aktoer, 'personId' | 'pidKryptert'>;

type Husket = LRUCache<string, Representasjoner, Person>;
const globalt = globalThis as typeof globalThis & { kalenderRepresentasjoner?: Husket };

/**
 * Returns the cache, by personId. Simultaneous calls about a person share one request; a failed request is
 * not cached.
 */
function husket(): Husket {
  // Kept on globalThis: pages and route handlers are bundled separately and would have a cache each, and a
  // login could not clear that of the pages.
  globalt.kalenderRepresentasjoner ??= new LRUCache({
    maxSize: STOERSTE_MINNE,
    sizeCalculation: ({ virksomheter }) => 1 + virksomheter.length,
    ttl: HUSKES_MS,
    // Deleting a person from the cache must not break an answer that is in progress.
    ignoreFetchAbort: true,
    fetchMethod: (personId, _gammel, { context }) =>
      getRepresentasjoner(dekrypter(context.pidKryptert, personId), ADGANGSTOLK),
  });
  return globalt.kalenderRepresentasjoner;
}

/**
 * Returns the virksomheter a person may act for, from Altinn. Cached for at most five minutes.
 * @throws AppError `altinn-utilgjengelig` when Altinn does not answer: no answer, no access
 */
export async function listVirksomheter(person: Person): Promise<Representasjoner> {
  try {
    return await husket().forceFetch(person.personId, { context: person });
  } catch (cause) {
    if (isUtenforError(cause)) throw new AppError('altinn-utilgjengelig', { cause });
    throw cause;
  }
}

/** Deletes a person from the cache, so that a new login gets a new answer from Altinn. */
export function glemVirksomheter(personId: string): void {
  husket().delete(personId);
}
