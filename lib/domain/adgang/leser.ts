import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Aktoer } from './aktoer';
import type { Avslag } from './innsyn';
import type { Systemaktoer } from './systemaktoer';

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

/** The reader, as the access log writes it. */
export function toLeser(hvem: Systemaktoer | Aktoer): Leser {
  if ('consumer' in hvem) {
    const { consumer, supplier, systembruker } = hvem;
    return {
      consumer,
      supplier,
      systembruker: systembruker?.ider.join(' ') ?? null,
      personId: null,
      navn: null,
    };
  }
  return {
    consumer: null,
    supplier: null,
    systembruker: null,
    personId: hvem.personId,
    navn: hvem.navn ?? '',
  };
}
