import type { Oppgave } from './oppgave';
import { isAapen } from './oppgavestatus';

/** What is still to be paid among some oppgaver: the sum in oere of what is known, and how many open payments are not. */
export function aaBetale(oppgaver: readonly Oppgave[]): { sum: number; uten: number; antall: number } {
  const aapne = oppgaver.filter((o) => o.frist.fristType === 'betalingsfrist' && !o.frivillig && isAapen(o));
  const kjente = aapne.flatMap(({ levert }) => (levert?.beloep == null ? [] : [levert.beloep]));
  return {
    sum: kjente.reduce((sum, beloep) => sum + beloep, 0),
    uten: aapne.length - kjente.length,
    antall: kjente.length,
  };
}
