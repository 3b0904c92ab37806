import { addDager, type Dato, tidligste } from '#lib/domain/dag/dato';
import { foersteVirkedagEtter, forrigeVirkedag } from '#lib/domain/dag/virkedag';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isIntern } from '#lib/domain/oppgave/oppgavestatus';
import type { Paaminnelsessteg, Stegvalg } from './paaminnelse';

/** How long after the frist a message that it has passed still helps, in days. */
const DAGER_ETTER = 14;

/** The first day of each consequence of missing a frist; null where none is known. */
export interface Konsekvensdager {
  /** Of a fee or a fine. Interest is not one: it is small at first, and the day after the frist has a message of its own. */
  konsekvens: Dato | null;
  /** The earliest day of a warning of tvangsopploesning. */
  opploesning: Dato | null;
}

/** One planned reminder of an oppgave. */
export interface Planlagt {
  noekkel: Noekkel;
  steg: Paaminnelsessteg;
  /** The working day it is to be sent. */
  dag: Dato;
  /** The last day on which it still helps. A late one is sent until then. */
  nyttigTil: Dato;
}

type Planoppgave = Pick<Oppgave, 'noekkel' | 'frist' | 'frivillig' | 'oppgaveType' | 'levert' | 'oppsyn'>;

/**
 * Plans the reminders of an oppgave, whether or not it is done. A reminder after the frist moves to the next working day;
 * one before a day moves to the working day before, where it still helps.
 */
export function planPaaminnelser(
  oppgave: Planoppgave,
  { konsekvens, opploesning }: Konsekvensdager,
  valgte: readonly Stegvalg[],
): Planlagt[] {
  if (isIntern(oppgave)) return [];
  const { frist } = oppgave.frist;
  const foer = (dag: Dato, dager: number, slutt: number) => ({
    dag: forrigeVirkedag(addDager(dag, -dager)),
    nyttigTil: addDager(dag, -slutt),
  });
  const etterslutt = addDager(frist, DAGER_ETTER);
  const plan: [Paaminnelsessteg, Stegvalg, Omit<Planlagt, 'noekkel' | 'steg'>][] = [
    ['foerFrist14', 'foerFrist14', foer(frist, 14, 4)],
    ['foerFrist3', 'foerFrist3', foer(frist, 3, 0)],
  ];
  if (!oppgave.frivillig) {
    const slutt =
      konsekvens !== null && konsekvens > addDager(frist, 1)
        ? tidligste(etterslutt, addDager(konsekvens, -1))
        : etterslutt;
    plan.push(['etterFrist', 'etterFrist', { dag: foersteVirkedagEtter(frist), nyttigTil: slutt }]);
    if (konsekvens !== null) {
      plan.push(['foerKonsekvens7', 'foerKonsekvens7', foer(konsekvens, 7, 3)]);
      plan.push(['foerKonsekvens2', 'foerKonsekvens2', foer(konsekvens, 2, 1)]);
    }
    if (opploesning !== null) {
      plan.push(['foerOpploesning7', 'foerKonsekvens7', foer(opploesning, 7, 3)]);
      plan.push(['foerOpploesning2', 'foerKonsekvens2', foer(opploesning, 2, 1)]);
    }
  }
  return plan
    .filter(([, valg]) => valgte.includes(valg))
    .map(([steg, , dager]) => ({ noekkel: oppgave.noekkel, steg, ...dager }));
}
