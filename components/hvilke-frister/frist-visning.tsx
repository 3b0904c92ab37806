import type { Forklaring } from '#lib/domain/oppgave/forklaring';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { GjeldendeForhold } from '#lib/domain/virksomhet/forhold';

/** One frist in the wizard: the oppgave and its explanation. */
export interface FristVisning extends Oppgave {
  grunner: readonly GjeldendeForhold[];
  forklaring: Forklaring | null;
  kontakt: { telefon: string; side: string };
}
