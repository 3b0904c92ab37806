import type { Dato } from '#lib/domain/dag/dato';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import type { Mangel } from '#lib/domain/kilde/komplett';
import type { Oppgave, UtenDato } from '#lib/domain/oppgave/oppgave';
import type { Avvikling } from '#lib/domain/virksomhet/forhold';
import type { Rett } from '#lib/domain/virksomhet/rett';

/** What the pages of the calendar show about a virksomhet: its oppgaver, and what they are based on. */
export interface KalenderVisning {
  virksomhet: { organisasjonsnummer: string; navn: string; slettet: Dato | null };
  /** The konkurs or avvikling in force today and its first day; null also when unknown. */
  avvikling: { verdi: Avvikling; fraOgMed: Dato | null } | null;
  /** The day of the last answer of Enhetsregisteret. */
  registerdato: Dato;
  /** Whether the register does not answer and the facts are older than they should be. */
  utdatert: boolean;
  oppgaver: readonly Oppgave[];
  utenDato: readonly UtenDato[];
  /** The answer of each kilde. */
  kilder: Kildesvar[];
  /** Why the calendar may be incomplete; empty when it is complete. */
  mangler: Mangel[];
  /** What the reader may see. */
  rett: Rett;
  /** When the calendar was read, in milliseconds since 1970. */
  lest: number;
}
