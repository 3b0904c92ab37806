import type { Dato } from '#lib/domain/dag/dato';

/** Something an authority has sent that gives a frist of its own. `referanse` (ASCII letters, digits, hyphens) tells two of one day apart. */
export type Myndighetshendelse =
  /** A skatteoppgjoer with restskatt. `restskatt` in oere, null when the kilde does not say. */
  | { type: 'skatteoppgjoer'; form: 'ENK' | 'AS'; inntektsaar: number; sendt: Dato; restskatt: number | null }
  /** An assessment that was raised. `ordinaertForfall` is when the claim would have been due, if later. */
  | { type: 'endringsvedtak'; sendt: Dato; ordinaertForfall: Dato | null; referanse?: string }
  | { type: 'tvangsmulkt'; sendt: Dato; referanse?: string }
  /** A decision one can complain about. */
  | { type: 'vedtak'; kommetFram: Dato; referanse?: string }
  /** Formuesskatt put off for an inntektsaar, from 2026. */
  | { type: 'utsattFormuesskatt'; inntektsaar: number }
  /** More time for the skattemelding has been granted. */
  | { type: 'utsattSkattemelding'; form: 'ENK' | 'AS'; inntektsaar: number };
