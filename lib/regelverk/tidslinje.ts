import type { Situasjon } from '#lib/domain/situasjon';
import { type DatertTermin, daterteTerminer } from './datering';
import type { Regel, Regime } from './regel';
import { REGLER } from './regler';

/** By frist, then noekkel: the order of a calendar. */
function sammenlign(a: DatertTermin, b: DatertTermin): number {
  if (a.frist !== b.frist) return a.frist < b.frist ? -1 : 1;
  return a.noekkel < b.noekkel ? -1 : 1;
}

type RegimeAv = readonly [regel: Regel, regime: Regime];
const ALLE: readonly RegimeAv[] = REGLER.flatMap((regel) =>
  regel.regimer.map((regime) => [regel, regime] as const),
);
const NOEKLER = [...new Set(ALLE.flatMap(([, regime]) => regime.terminNoekkel ?? []))];

/** What the dates of every rule depend on, or null when this situasjon has dates of its own. */
function avhengerAv(situasjon: Situasjon): string | null {
  let ut = '';
  for (const terminNoekkel of NOEKLER) {
    const svar = terminNoekkel(situasjon);
    if (svar === null) return null;
    ut += ` ${svar}`;
  }
  return ut;
}

/** Room for every pay day in thirty years; thrown away and built anew when full, so that odd input cannot fill the memory. */
const MAKS_HUSKET = 1000;
const husket = new Map<string, readonly DatertTermin[]>();

function bygg(aar: number, situasjon: Situasjon): readonly DatertTermin[] {
  return ALLE.flatMap(([regel, regime]) => daterteTerminer(regel, regime, aar, situasjon)).sort(sammenlign);
}

/**
 * Every termin of every rule whose actual frist is in a calendar year, whether or not the rule applies, in the order of
 * a calendar. Almost every virksomhet shares its dates with many others, so they are worked out and sorted once.
 */
export function tidslinje(aar: number, situasjon: Situasjon): readonly DatertTermin[] {
  const felles = avhengerAv(situasjon);
  if (felles === null) return bygg(aar, situasjon);
  const noekkel = aar + felles;
  const kjent = husket.get(noekkel);
  if (kjent) return kjent;
  if (husket.size >= MAKS_HUSKET) husket.clear();
  const ny = bygg(aar, situasjon);
  husket.set(noekkel, ny);
  return ny;
}
