import type { Noekkel } from './noekkel';
import type { LevertOppgave, Markering } from './oppgave';

/** What is in force per noekkel. */
export interface NoekkelIndeks {
  levert: ReadonlyMap<Noekkel, LevertOppgave>;
  /** The last word where all that was said has been taken back. */
  trukket: ReadonlyMap<Noekkel, LevertOppgave>;
  markering: ReadonlyMap<Noekkel, Markering>;
}

/** Between two kilder the one whose status is newer is heard; with equal dates the name decides, so that the order of rows never does. */
function isNewer(a: LevertOppgave, b: LevertOppgave): boolean {
  const aDato = a.statusDato ?? '';
  const bDato = b.statusDato ?? '';
  return aDato === bDato ? a.kilde < b.kilde : aDato > bDato;
}

/**
 * What each noekkel's kilde and user say now. Of several deliveries from one kilde the last in the list that is not
 * `trukket` counts: one that is taken back does not take another with it. Of several markeringer the one with the later day counts, on
 * the same day the last in the list.
 */
export function toNoekkelIndeks(
  leverte: readonly LevertOppgave[],
  markeringer: readonly Markering[],
): NoekkelIndeks {
  const siste = new Map<string, LevertOppgave>();
  for (const l of leverte) {
    const navn = `${l.noekkel} ${l.kilde}`;
    if (l.status !== 'trukket' || (siste.get(navn)?.status ?? 'trukket') === 'trukket') siste.set(navn, l);
  }
  const levert = new Map<Noekkel, LevertOppgave>();
  const trukket = new Map<Noekkel, LevertOppgave>();
  for (const l of siste.values()) {
    const til = l.status === 'trukket' ? trukket : levert;
    const annen = til.get(l.noekkel);
    if (!annen || isNewer(l, annen)) til.set(l.noekkel, l);
  }
  for (const noekkel of levert.keys()) trukket.delete(noekkel);
  const markering = new Map<Noekkel, Markering>();
  for (const m of markeringer) {
    const annen = markering.get(m.noekkel);
    if (!annen || m.dato >= annen.dato) markering.set(m.noekkel, m);
  }
  return { levert, trukket, markering };
}
