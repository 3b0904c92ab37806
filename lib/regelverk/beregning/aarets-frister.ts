import type { Dato } from '#lib/domain/dag/dato';
import type { BeregnetOppgave } from '#lib/domain/oppgave/oppgave';
import type { ForholdNavn } from '#lib/domain/virksomhet/forhold';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';
import { profil } from '#lib/regelverk/motor/profil';
import type { Regel } from '#lib/regelverk/motor/regel';
import { tidslinje } from './tidslinje';

/** A termin that cannot be answered, and the day it would lie on. */
export interface Uavklart {
  regel: Regel;
  frist: Dato;
  mangler: readonly ForholdNavn[];
}

/** What the rules say of a virksomhet in one calendar year, by frist and then noekkel. Shared: never changed. */
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

/** Some hundred kinds of virksomhet over thirty years; thrown away when full, so that odd input cannot fill the memory. */
const MAKS_HUSKET = 10_000;
const husket = new Map<string, AaretsFrister>();

/** Every frist of a virksomhet in a calendar year. Those that are alike in all the time it depends on share one answer. */
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
