import type { Noekkel } from './noekkel';
import type { LevertOppgave, Markering } from './oppgave';

/** The deliveries and marks in force, by noekkel. */
export interface NoekkelIndeks {
  levert: ReadonlyMap<Noekkel, LevertOppgave>;
  /** The last delivery where everything that was delivered has been taken back. */
  trukket: ReadonlyMap<Noekkel, LevertOppgave>;
  markering: ReadonlyMap<Noekkel, Markering>;
}

/**
 * Whether `a` replaces `b`: the newer status wins. With equal dates the id of the kilde decides, so that the
 * order of the rows does not matter.
 */
function isNewer(a: LevertOppgave, b: LevertOppgave): boolean {
  const aDato = a.statusDato ?? '';
  const bDato = b.statusDato ?? '';
  return aDato === bDato ? a.kilde < b.kilde : aDato > bDato;
}

/**
 * Builds the index of the deliveries and marks in force. Of several deliveries from one kilde under a
 * noekkel, the last in the list that is not `trukket` counts: taking one back does not take another back. Of
 * several markeringer the one with the later day counts; on the same day, the last in the list.
 */
export function toNoekkelIndeks(
  leverte: readonly LevertOppgave[],
  markeringer: readonly Markering[],
): NoekkelIndeks {
  const siste = new Map<string, LevertOppgave>();
  // Most often one kilde has delivered all, and its noekler are names enough.
  const alleFraEn = leverte.every(({ kilde }) => kilde === leverte[0]?.kilde);
  for (const l of leverte) {
    const navn = alleFraEn ? l.noekkel : `${l.noekkel} ${l.kilde}`;
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
