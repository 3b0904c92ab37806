import { aarAv, type Dato } from '#lib/domain/dag/dato';
import { ikkeVirkedagAarsak, nesteVirkedag } from '#lib/domain/dag/virkedag';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import { toNoekkel } from '#lib/domain/oppgave/noekkel';
import type { BeregnetOppgave, Flytting, Hjemmel } from '#lib/domain/oppgave/oppgave';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';
import type { Anvendelse, Regel, Regime, Termin } from './regel';
import { utsettelseFor } from './utsettelser';

/** A termin of a rule with its actual frist, and a function that makes the oppgave when the rule applies. */
export interface DatertTermin {
  regel: Regel;
  noekkel: Noekkel;
  termin: Termin;
  frist: Dato;
  /** Makes the oppgave. Shared and frozen: the same object for the same `utloestAv`. */
  oppgave(anvendelse: Anvendelse & { svar: 'ja' }): BeregnetOppgave;
}

/**
 * Returns the actual frist, and why it differs from the nominal one. A general extension takes precedence
 * over a move to a working day.
 */
function faktiskFrist(
  regel: Regel,
  regime: Regime,
  termin: Termin,
): { frist: Dato; flytting: Flytting | null } {
  const nominell = termin.nominellFrist;
  const flytteregel = regime.flytting ?? regel.flytting;
  const aarsak = flytteregel === 'nesteVirkedag' ? ikkeVirkedagAarsak(nominell) : null;
  const ordinaer = aarsak ? nesteVirkedag(nominell) : nominell;
  const utsettelse = utsettelseFor(regel.id, termin.gjelder.navn, nominell);
  if (utsettelse) {
    return {
      frist: utsettelse.nyFrist,
      flytting: {
        fra: ordinaer,
        aarsak: { type: 'utsettelse', hjemmel: utsettelse.hjemmel },
      },
    };
  }
  return {
    frist: ordinaer,
    flytting: aarsak ? { fra: nominell, aarsak } : null,
  };
}

/** Cache of dated terminer per regime. Only terminer that are shared between virksomheter are found in it. */
const husket = new WeakMap<Regime, WeakMap<Termin, DatertTermin>>();

function dater(regel: Regel, regime: Regime, termin: Termin): DatertTermin {
  const kjente = husket.get(regime) ?? new WeakMap<Termin, DatertTermin>();
  husket.set(regime, kjente);
  const kjent = kjente.get(termin);
  if (kjent) return kjent;
  const ny = regnUt(regel, regime, termin);
  kjente.set(termin, ny);
  return ny;
}

/** Freezes a list of hjemler, which the oppgaver of many share. */
export function freezeHjemler(hjemler: readonly Hjemmel[]): readonly Hjemmel[] {
  for (const hjemmel of hjemler) Object.freeze(hjemmel);
  return Object.freeze(hjemler);
}

function freezeFlytting({ aarsak }: Flytting): void {
  if ('hjemmel' in aarsak) Object.freeze(aarsak.hjemmel);
  Object.freeze(aarsak);
}

function regnUt(regel: Regel, regime: Regime, termin: Termin): DatertTermin {
  const { frist, flytting } = faktiskFrist(regel, regime, termin);
  const noekkel = toNoekkel(regel.id, termin.gjelder.navn);
  const par = regel.par === undefined ? null : toNoekkel(regel.par, termin.gjelder.navn);
  Object.freeze(termin.gjelder);
  freezeHjemler(regime.hjemmel);
  if (flytting) freezeFlytting(flytting);
  let sist: BeregnetOppgave | undefined;
  return {
    regel,
    noekkel,
    termin,
    frist,
    oppgave({ utloestAv }) {
      if (sist?.utloestAv === utloestAv) return sist;
      sist = Object.freeze({
        noekkel,
        regel: regel.id,
        gjelder: termin.gjelder,
        myndighet: regel.myndighet,
        produktomraade: regel.produktomraade,
        oppgaveType: regel.oppgaveType,
        frist: Object.freeze({ fristType: regel.fristType, frist }),
        nominellFrist: termin.nominellFrist,
        flytting: flytting && Object.freeze(flytting),
        flytteregel: regime.flytting ?? regel.flytting,
        utloestAv,
        hjemmel: regime.hjemmel,
        lenke: regel.lenke,
        par,
        frivillig: regel.frivillig === true,
      });
      return sist;
    },
  };
}

function iRegimet(regime: Regime, { gjelder }: Termin): boolean {
  if (regime.fraOgMed !== null && gjelder.fraOgMed < regime.fraOgMed) return false;
  return regime.tilOgMed === null || gjelder.fraOgMed <= regime.tilOgMed;
}

/**
 * Returns the terminer of one regime of a rule whose actual frist is in a calendar year, oldest nominal frist
 * first.
 */
export function daterteTerminer(
  regel: Regel,
  regime: Regime,
  aar: number,
  situasjon: Situasjon,
): DatertTermin[] {
  // A frist can be moved or extended into the next year, never further.
  return [aar - 1, aar]
    .flatMap((nominellAar) => regime.terminer(nominellAar, situasjon))
    .filter((termin) => iRegimet(regime, termin))
    .map((termin) => dater(regel, regime, termin))
    .filter((datert) => aarAv(datert.frist) === aar);
}
