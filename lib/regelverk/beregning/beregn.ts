import { aarAv, type Periode, seneste, tidligste, toDato } from '#lib/domain/dag/dato';
import type { BeregnetOppgave, UtenDato } from '#lib/domain/oppgave/oppgave';
import { FORHOLD_NAVN, type ForholdNavn } from '#lib/domain/virksomhet/forhold';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';
import { freezeHjemler } from '#lib/regelverk/motor/datering';
import type { Regel } from '#lib/regelverk/motor/regel';
import { REGLER } from '#lib/regelverk/regler/regler';
import { aaretsFrister } from './aarets-frister';

/**
 * The days for which frister are computed. The rules are written from 2019; the last year of the calendar is
 * left out so that a frist can be moved into it.
 */
export const DEKNING: Periode = {
  fraOgMed: toDato(2019, 1, 1),
  tilOgMed: toDato(2198, 12, 31),
};

/** The result of applying the rules to a virksomhet. */
export interface Beregning {
  oppgaver: BeregnetOppgave[];
  /** At most one per rule, in the order of the rules. */
  utenDato: UtenDato[];
}

function toUtenDato(regel: Regel, mangler: ReadonlySet<ForholdNavn>): UtenDato {
  return Object.freeze({
    regel: regel.id,
    myndighet: regel.myndighet,
    produktomraade: regel.produktomraade,
    oppgaveType: regel.oppgaveType,
    hjemmel: freezeHjemler(regel.regimer.at(-1)?.hjemmel ?? []),
    mangler: Object.freeze(FORHOLD_NAVN.filter((navn) => mangler.has(navn))),
  });
}

type Mangler = Map<Regel, Set<ForholdNavn>>;

function noter(mangler: Mangler, regel: Regel, navn: readonly ForholdNavn[]): void {
  const sett = mangler.get(regel) ?? new Set();
  for (const n of navn) sett.add(n);
  mangler.set(regel, sett);
}

/**
 * Returns all statutory oppgaver with a frist in the periode, sorted by frist, then noekkel, and the rules
 * that cannot be decided for it. The actual frist, after any move or extension, must lie in the periode; both
 * ends are included. The oppgaver are shared and
 * frozen. A periode that ends before it begins gives an empty
 * result.
 */
export function beregn(situasjon: Situasjon, periode: Periode): Beregning {
  const ut: Beregning = { oppgaver: [], utenDato: [] };
  const fra = seneste(periode.fraOgMed, DEKNING.fraOgMed);
  const til = tidligste(periode.tilOgMed, DEKNING.tilOgMed);
  if (fra > til) return ut;
  const mangler: Mangler = new Map();
  for (let aar = aarAv(fra); aar <= aarAv(til); aar++) {
    const { oppgaver, uavklarte } = aaretsFrister(situasjon, aar);
    for (const oppgave of oppgaver) {
      const { frist } = oppgave.frist;
      if (frist >= fra && frist <= til) ut.oppgaver.push(oppgave);
    }
    for (const { regel, frist, mangler: navn } of uavklarte) {
      if (frist >= fra && frist <= til) noter(mangler, regel, navn);
    }
  }
  if (mangler.size === 0) return ut;
  for (const regel of REGLER) {
    const navn = mangler.get(regel);
    if (navn) ut.utenDato.push(toUtenDato(regel, navn));
  }
  return ut;
}
