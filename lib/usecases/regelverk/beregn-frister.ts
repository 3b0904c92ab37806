import type { Periode } from '#lib/domain/dag/dato';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Oppgave, UtenDato } from '#lib/domain/oppgave/oppgave';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { kalender } from '#lib/regelverk/beregning/kalender';
import { forklarOppgave } from '#lib/regelverk/forklaring/forklar-oppgave';

/** What the rules say of a virksomhet that somebody describes. */
export interface BeregnedeFrister {
  /** By frist, then regel. */
  oppgaver: ForklartOppgave[];
  utenDato: UtenDato[];
}

/** By frist, then the id of the rule. A noekkel alone would not do: the colon in it sorts after the hyphen. */
function sammenlign(a: Oppgave, b: Oppgave): number {
  const [aNoekkel, bNoekkel] = [a, b].map(
    ({ frist, regel, noekkel }) => `${frist.frist} ${regel} ${noekkel}`,
  );
  if (aNoekkel === bNoekkel) return 0;
  return (aNoekkel ?? '') < (bNoekkel ?? '') ? -1 : 1;
}

/**
 * The statutory frister of a virksomhet that is described, not named. Open to everyone: nothing is looked up, and nothing
 * about anybody goes in or out. It is seen from the first day of the periode, before anything
 * is late: no fee has run, and the answer is the same for all who ask on whatever day.
 */
export function beregnFrister(forhold: readonly Forhold[], periode: Periode): BeregnedeFrister {
  const idag = periode.fraOgMed;
  const { oppgaver, utenDato } = kalender({
    forhold,
    leverteOppgaver: [],
    markeringer: [],
    periode,
    idag,
  });
  const situasjon = toSituasjon(forhold);
  const forklarte = oppgaver.map((oppgave) => ({ ...oppgave, ...forklarOppgave(situasjon, oppgave, idag) }));
  return { oppgaver: forklarte.sort(sammenlign), utenDato };
}
