import type { Oppgave } from './oppgave';
import { isAapen } from './oppgavestatus';

/**
 * Adds up the open payments among some oppgaver: the sum in øre of the known amounts (`sum` of `antall`), and
 * the number of payments without a known amount (`uten`).
 */
export function aaBetale(oppgaver: readonly Oppgave[]): { sum: number; uten: number; antall: number } {
  const aapne = oppgaver.filter((o) => o.frist.fristType === 'betalingsfrist' && !o.frivillig && isAapen(o));
  const kjente = aapne.flatMap(({ levert }) => (levert?.beloep == null ? [] : [levert.beloep]));
  return {
    sum: kjente.reduce((sum, beloep) => sum + beloep, 0),
    uten: aapne.length - kjente.length,
    antall: kjente.length,
  };
}
