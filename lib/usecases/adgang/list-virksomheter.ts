import { LRUCache } from 'lru-cache';
import { getRepresentasjoner, type Representasjoner } from '#lib/adapters/altinn';
import { isUtenforError } from '#lib/adapters/hent';
import { dekrypter } from '#lib/adapters/kryptering';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { AppError } from '#lib/domain/felles/app-error';

/** Longest time a power that Altinn has taken back may still work here. */
const HUSKES_MS = 5 * 60 * 1000;

/** Virksomheter and persons remembered in all: a person may represent one or ten thousand. */
const STOERSTE_MINNE = 500_000;

/** A person, to those who have to ask Altinn about one. */
type Person = Pick<Aktoer, 'personId' | 'pidKryptert'>;

type Husket = LRUCache<string, Representasjoner, Person>;
const globalt = globalThis as typeof globalThis & { kalenderRepresentasjoner?: Husket };

/** By person. Several who ask at once share one call; a call that fails is not remembered. */
function husket(): Husket {
  // On globalThis: pages and route handlers are bundled apart and would each have one, and then a login could not make
  // the pages forget.
  globalt.kalenderRepresentasjoner ??= new LRUCache({
    maxSize: STOERSTE_MINNE,
    sizeCalculation: ({ virksomheter }) => 1 + virksomheter.length,
    ttl: HUSKES_MS,
    // Forgetting a person must not break an answer that is on its way to somebody.
    ignoreFetchAbort: true,
    fetchMethod: (personId, _gammel, { context }) =>
      getRepresentasjoner(dekrypter(context.pidKryptert, personId)),
  });
  return globalt.kalenderRepresentasjoner;
}

/**
 * Whom a person may act for, asked of Altinn and remembered for at most five minutes.
 * @throws AppError `altinn-utilgjengelig` when Altinn does not answer: no answer, no access.
 */
export async function listVirksomheter(person: Person): Promise<Representasjoner> {
  try {
    return await husket().forceFetch(person.personId, { context: person });
  } catch (cause) {
    if (isUtenforError(cause)) throw new AppError('altinn-utilgjengelig', { cause });
    throw cause;
  }
}

/** Forgets what was remembered about a person, so that a new login always sees Altinn's present answer. */
export function glemVirksomheter(personId: string): void {
  husket().delete(personId);
}
