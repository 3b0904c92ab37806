import type { Dato } from '#lib/domain/dag/dato';
import type { BeregnetOppgave } from '#lib/domain/oppgave/oppgave';
import type { ForholdNavn } from '#lib/domain/virksomhet/forhold';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';
import { profil } from '#lib/regelverk/motor/profil';
import type { Regel } from '#lib/regelverk/motor/regel';
import { tidslinje } from './tidslinje';

/** A termin for which a rule cannot be decided, and the day its frist would be. */
export interface Uavklart {
  regel: Regel;
  frist: Dato;
  mangler: readonly ForholdNavn[];
}

/**
 * The frister of a virksomhet in one calendar year, sorted by frist, then noekkel. Shared between callers: do
 * not modify.
 */
export interface AaretsFrister {
  oppgaver: readonly BeregnetOppgave[];
  uavklarte: readonly Uavklart[];
}

function regnUt(situasjon: Situasjon, aar: number): AaretsFrister {
  const oppgaver: BeregnetOppgave[] = [];
  const uavklarte: Uavklart[] = [];
  for (const { regel, termin, frist, oppgave } of tidslinje(aar, situasjon)) {
    const anvendelse = regel.gjelder(situasjon, termin, frist);
    if (anvendelse.svar === 'ja') oppgaver.push(oppgave(anvendelse));
    else if (anvendelse.svar === 'ukjent') uavklarte.push({ regel, frist, mangler: anvendelse.mangler });
  }
  return { oppgaver, uavklarte };
}

/**
 * Enough for some hundred kinds of virksomhet over thirty years. Emptied when full, so that unusual input
 * cannot exhaust the memory.
 */
const MAKS_HUSKET = 10_000;
const husket = new Map<string, AaretsFrister>();

/**
 * Returns every frist of a virksomhet in a calendar year. Virksomheter with the same `profil` share one
 * cached answer.
 */
export function aaretsFrister(situasjon: Situasjon, aar: number): AaretsFrister {
  const noekkel = profil(situasjon, aar);
  if (noekkel === null) return regnUt(situasjon, aar);
  const kjent = husket.get(noekkel);
  if (kjent) return kjent;
  if (husket.size >= MAKS_HUSKET) husket.clear();
  const ny = regnUt(situasjon, aar);
  husket.set(noekkel, ny);
  return ny;
}
