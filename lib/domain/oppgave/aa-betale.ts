import type { Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from './oppgave';
import { isFerdig } from './oppgavestatus';

/**
 * Sums the payments that are not made by a day. `sum` is in øre, of the `antall` payments with a known amount; `uten` is the
 * number of the others. A payment that the user has marked as done and the kilde has not received is included.
 */
export function aaBetale(
  oppgaver: readonly Oppgave[],
  idag: Dato,
): { sum: number; uten: number; antall: number } {
  const aapne = oppgaver.filter(
    (o) => o.frist.fristType === 'betalingsfrist' && !o.frivillig && !isFerdig(o, idag),
  );
  const kjente = aapne.flatMap(({ levert }) => (levert?.beloep == null ? [] : [levert.beloep]));
  return {
    sum: kjente.reduce((sum, beloep) => sum + beloep, 0),
    uten: aapne.length - kjente.length,
    antall: kjente.length,
  };
}
