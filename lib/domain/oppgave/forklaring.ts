import type { Dato } from '#lib/domain/dag/dato';
import type { ForholdNavn, GjeldendeForhold } from '#lib/domain/virksomhet/forhold';
import type { ForbeholdKode } from './forbehold';
import type { Handling, Konsekvens } from './konsekvens';
import type { Noekkel } from './noekkel';
import type { Flytteregel, Flytting, Hjemmel, Oppgave } from './oppgave';
import type { Paaloept } from './paaloept';

/** Whom to contact about an oppgave. `telefon` is written without country code. */
export interface Kontakt {
  telefon: string;
  /** The number from abroad, in international form; null where none is known. */
  telefonFraUtlandet: string | null;
  side: string;
}

/** The explanation of an oppgave, as data. The message catalogue makes sentences of it. */
export interface Forklaring {
  /** The forhold that trigger it; empty for an oppgave that follows from an event. */
  utloestAv: readonly ForholdNavn[];
  hjemmel: readonly Hjemmel[];
  nominellFrist: Dato;
  flytteregel: Flytteregel;
  flytting: Flytting | null;
  frivillig: boolean;
  konsekvens: Konsekvens;
  /** What can still be done after the frist. */
  handling: Handling;
  /** Whether an agreement to pay later or in parts is possible; null where there is nothing to pay. */
  betalingsavtale: { mulig: boolean; lenke: string } | null;
  lenke: string;
  kontakt: Kontakt;
  forbehold: readonly ForbeholdKode[];
  par: Noekkel | null;
}

/** The explanation of an oppgave, without the oppgave itself. */
export interface Oppgaveforklaring {
  /** The forhold that make it apply, with the values of the last day of its period. */
  grunner: readonly GjeldendeForhold[];
  kontakt: Kontakt;
  /** Null for an oppgave that only a kilde has delivered. */
  forklaring: Forklaring | null;
  /** The cost of the delay by today. Null when there is none, or when it is not known. */
  paaloept: Paaloept | null;
}

/** An oppgave with its explanation. */
export type ForklartOppgave = Oppgave & Oppgaveforklaring;
