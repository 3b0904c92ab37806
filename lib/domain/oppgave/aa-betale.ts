import type { Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from './oppgave';
import { isFerdig } from './oppgavestatus';

/**
 * What is still to be paid among some oppgaver on a day: the sum in oere of what is known, and how many open payments are not. What the
 * user says is paid and the kilde has not received is still to be paid.
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
