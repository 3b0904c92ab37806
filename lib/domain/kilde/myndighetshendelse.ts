import type { Dato } from '#lib/domain/dag/dato';

/**
 * Something an authority has sent that gives a frist of its own. `referanse` (ASCII letters, digits, hyphens)
 * distinguishes two of the same day.
 */
export type Myndighetshendelse =
  /** A skatteoppgjoer with restskatt. `restskatt` in øre; null when the kilde does not state it. */
  | { type: 'skatteoppgjoer'; form: 'ENK' | 'AS'; inntektsaar: number; sendt: Dato; restskatt: number | null }
  /**
   * A decision that raises an assessment. `ordinaertForfall` is the ordinary due date of the claim, if that
   * is later.
   */
  | { type: 'endringsvedtak'; sendt: Dato; ordinaertForfall: Dato | null; referanse?: string }
  | { type: 'tvangsmulkt'; sendt: Dato; referanse?: string }
  /** A decision that can be appealed. */
  | { type: 'vedtak'; kommetFram: Dato; referanse?: string }
  /** Postponed formuesskatt for an inntektsaar, from 2026. */
  | { type: 'utsattFormuesskatt'; inntektsaar: number }
  /** A granted extension of the frist of the skattemelding. */
  | { type: 'utsattSkattemelding'; form: 'ENK' | 'AS'; inntektsaar: number };
