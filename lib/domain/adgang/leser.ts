import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Aktoer } from './aktoer';
import type { Avslag } from './innsyn';
import type { Systemaktoer } from './systemaktoer';

/** The reader as the access log stores it: a system, from its token, or a person. */
export type Leser =
  | { consumer: string; supplier: string | null; systembruker: string | null; personId: null; navn: null }
  | { consumer: null; supplier: null; systembruker: null; personId: string; navn: string };

/**
 * One virksomhet that was asked about, and the outcome. When the question was about a person,
 * `organisasjonsnummer` is the consumer's own and `gjelderPersonId` is a keyed hash; this is logged whether
 * or not the person owns an ENK.
 */
export type Loggpost =
  | { organisasjonsnummer: Organisasjonsnummer; utfall: 'gitt' | Avslag }
  | { organisasjonsnummer: Organisasjonsnummer; utfall: 'spurt'; gjelderPersonId: string };

/** Which service was called, the correlation id of the request, and the time. */
export interface Logget {
  hva: string;
  korrelasjonsid: string;
  naa: Date;
}

/** Converts a caller to the reader of the access log. */
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
