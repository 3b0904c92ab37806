import type { Avslag } from '#lib/domain/innsyn';
import type { Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { loggSql } from './innsyn-sql';
import { kjoerFast } from './klient';

/** Who has asked: a system by what its token says, or a person. */
export type Leser =
  | { consumer: string; supplier: string | null; systembruker: string | null; personId: null; navn: null }
  | { consumer: null; supplier: null; systembruker: null; personId: string; navn: string };

/**
 * One virksomhet that has been asked about, and whether the answer was given. A person that was asked about stands under the number
 * of the consumer, as a keyed hash, whether or not the person turned out to own anything.
 */
export type Loggpost =
  | { organisasjonsnummer: Organisasjonsnummer; utfall: 'gitt' | Avslag }
  | { organisasjonsnummer: Organisasjonsnummer; utfall: 'spurt'; gjelderPersonId: string };

/** When it was asked, which service, and under what id. */
export interface Logget {
  hva: string;
  korrelasjonsid: string;
  naa: Date;
}

/** Notes who has asked about whom, all in one statement. A row is never changed and never deleted. */
export async function loggInnsyn(leser: Leser, poster: readonly Loggpost[], oppslag: Logget): Promise<void> {
  if (poster.length === 0) return;
  await kjoerFast('logg', loggSql(leser, poster, oppslag));
}
