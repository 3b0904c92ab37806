import type { Forklaring } from '#lib/domain/oppgave/forklaring';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { GjeldendeForhold } from '#lib/domain/virksomhet/forhold';

/** What the wizard shows of one frist: the oppgave, and what explains it. */
export interface FristVisning extends Oppgave {
  grunner: readonly GjeldendeForhold[];
  forklaring: Forklaring | null;
  kontakt: { telefon: string; side: string };
}
