import type { GjeldendeForhold } from '#lib/domain/forhold';
import type { Forklaring } from '#lib/domain/forklaring';
import type { Oppgave } from '#lib/domain/oppgave';

/** What the wizard shows of one frist: the oppgave, and what explains it. */
export interface FristVisning extends Oppgave {
  grunner: readonly GjeldendeForhold[];
  forklaring: Forklaring | null;
  kontakt: { telefon: string; side: string };
}
