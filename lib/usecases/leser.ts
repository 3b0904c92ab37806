import type { Leser } from '#lib/data/innsynslogg';
import type { Systemaktoer } from '#lib/domain/systemaktoer';
import type { Aktoer } from './aktoer';

/** Whoever reads, as the access log writes it. */
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
