import type { Dato } from '#lib/domain/dag/dato';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import type { Mangel } from '#lib/domain/kilde/komplett';
import type { Oppgave, UtenDato } from '#lib/domain/oppgave/oppgave';
import type { Avvikling } from '#lib/domain/virksomhet/forhold';

/** What the pages of the calendar show about a virksomhet: its oppgaver, and what they rest on. */
export interface KalenderVisning {
  virksomhet: { organisasjonsnummer: string; navn: string; slettet: Dato | null };
  /** Konkurs or avvikling today, and since when; null also when that is not told. */
  avvikling: { verdi: Avvikling; fraOgMed: Dato | null } | null;
  /** The day Enhetsregisteret last answered. */
  registerdato: Dato;
  /** True when the register does not answer and what we have is older than it should be. */
  utdatert: boolean;
  oppgaver: Oppgave[];
  utenDato: UtenDato[];
  /** What each kilde has answered. */
  kilder: Kildesvar[];
  /** What keeps one from saying that nothing is missing. */
  mangler: Mangel[];
  /** When the calendar was read, in milliseconds. */
  lest: number;
}
