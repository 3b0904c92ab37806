import type { Periode } from '#lib/domain/dag/dato';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Oppgave, UtenDato } from '#lib/domain/oppgave/oppgave';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { kalender } from '#lib/regelverk/beregning/kalender';
import { forklarOppgave } from '#lib/regelverk/forklaring/forklar-oppgave';

/** The frister of a described virksomhet. */
export interface BeregnedeFrister {
  /** By frist, then regel. */
  oppgaver: ForklartOppgave[];
  utenDato: readonly UtenDato[];
}

/** By frist, then the id of the rule. The noekkel alone would not do: its colon sorts after the hyphen. */
function sammenlign(a: Oppgave, b: Oppgave): number {
  const [aNoekkel, bNoekkel] = [a, b].map(
    ({ frist, regel, noekkel }) => `${frist.frist} ${regel} ${noekkel}`,
  );
  if (aNoekkel === bNoekkel) return 0;
  return (aNoekkel ?? '') < (bNoekkel ?? '') ? -1 : 1;
}

/**
 * Computes the statutory frister of a described virksomhet. Open to everyone: nothing is looked up, and no
 * personal data goes in or out. Evaluated on the first day of the periode, before anything is late: no fee
 * has accrued, and the answer is the same on every day.
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
