import type { Dato } from '#lib/domain/dag/dato';
import type { ForholdNavn, GjeldendeForhold } from '#lib/domain/virksomhet/forhold';
import type { ForbeholdKode } from './forbehold';
import type { Handling, Konsekvens } from './konsekvens';
import type { Noekkel } from './noekkel';
import type { Flytteregel, Flytting, Hjemmel, Oppgave } from './oppgave';

/** Whom to ask about an oppgave. Telephone numbers as they are written, without country code. */
export interface Kontakt {
  telefon: string;
  /** From abroad, in international form; null where no such number is known. */
  telefonFraUtlandet: string | null;
  side: string;
}

/** An oppgave that explains itself, as data; the message catalogue makes sentences of it. */
export interface Forklaring {
  /** The forhold that trigger it; none for one that follows from an event. */
  utloestAv: readonly ForholdNavn[];
  hjemmel: readonly Hjemmel[];
  nominellFrist: Dato;
  flytteregel: Flytteregel;
  flytting: Flytting | null;
  frivillig: boolean;
  konsekvens: Konsekvens;
  /** What one can still do once the frist has passed. */
  handling: Handling;
  /** Whether one can agree to pay later or in parts; null where there is nothing to pay. */
  betalingsavtale: { mulig: boolean; lenke: string } | null;
  lenke: string;
  kontakt: Kontakt;
  forbehold: readonly ForbeholdKode[];
  par: Noekkel | null;
}

/** What explains an oppgave, beside what it says itself. */
export interface Oppgaveforklaring {
  /** The forhold that make it apply, as they were on the last day of its period. */
  grunner: readonly GjeldendeForhold[];
  kontakt: Kontakt;
  /** Null for one that comes from a kilde alone. */
  forklaring: Forklaring | null;
}

/** An oppgave together with what explains it. */
export type ForklartOppgave = Oppgave & Oppgaveforklaring;
