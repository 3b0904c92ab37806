import type { Opplysningsgruppe } from './persondata';

/** Something that is stored, as the person gets it: plain values under Norwegian names. */
export type Opplysning = Readonly<
  Record<string, string | number | boolean | null | readonly (string | number)[]>
>;

/** What is stored about a person under one heading. */
export interface Personopplysninger {
  gruppe: Opplysningsgruppe;
  /** How many there are, counted in what is stored. */
  antall: number;
  /** The first and the last time of it; null when there is none. */
  foerste: Date | null;
  siste: Date | null;
  /** At most `FLEST_OPPLYSNINGER`, the latest first. */
  innhold: readonly Opplysning[];
}

/** How many are written out under one heading. There may be more than these; `antall` says how many. */
export const FLEST_OPPLYSNINGER = 10_000;
