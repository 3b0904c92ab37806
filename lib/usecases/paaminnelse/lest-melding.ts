import type { LagretValg } from '#lib/data/paaminnelse/valg';
import type { Varselgruppe } from '#lib/domain/paaminnelse/innhold';

/** The outcome of an attempt to send a message. `overlatt`: it is left to another process. */
export type Meldingsutfall = 'sendt' | 'bestilt' | 'ikkeSendt' | 'utsatt' | 'ukjent' | 'overlatt';

/** What a message is made of, after each reminder has been decided again. */
export interface LestMelding {
  /** The person whose choices and language it is made of. */
  valg: LagretValg;
  grupper: Varselgruppe[];
  /** The last event of our list before it was read. */
  sekvens: bigint;
}
