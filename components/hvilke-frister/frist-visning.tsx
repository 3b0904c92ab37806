import type { GjeldendeForhold } from '#lib/domain/forhold';
import type { Oppgave } from '#lib/domain/oppgave';

/** What the wizard shows of one frist: the oppgave, and what explains it. */
export interface FristVisning extends Oppgave {
  grunner: readonly GjeldendeForhold[];
  /** How the rule treats days off. */
  flyttes: 'nesteVirkedag' | 'ingen' | 'virkedag';
  kontakt: { telefon: string; side: string };
}
