import { SAERLIGE_FORHOLD } from '#lib/domain/virksomhet/forhold';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';
import { type DatertTermin, daterteTerminer } from '#lib/regelverk/motor/datering';
import type { Regel, Regime } from '#lib/regelverk/motor/regel';
import { REGLER } from '#lib/regelverk/regler/regler';

/** By frist, then noekkel, like a calendar. */
function sammenlign(a: DatertTermin, b: DatertTermin): number {
  if (a.frist !== b.frist) return a.frist < b.frist ? -1 : 1;
  return a.noekkel < b.noekkel ? -1 : 1;
}

type RegimeAv = readonly [regel: Regel, regime: Regime];
const ALLE: readonly RegimeAv[] = REGLER.flatMap((regel) =>
  regel.regimer.map((regime) => [regel, regime] as const),
);
const NOEKLER = [...new Set(ALLE.flatMap(([, regime]) => regime.terminNoekkel ?? []))];

/** Whether a rule can ever apply to the virksomhet. A cheap filter before the dates are computed. */
function canApply({ former, krever }: Regel, situasjon: Situasjon): boolean {
  if (former && !situasjon.organisasjonsform.some(({ verdi }) => former.includes(verdi))) return false;
  return krever === undefined || situasjon[krever].some(({ verdi }) => verdi);
}

/**
 * Builds the cache key: everything that decides which rules can apply and what their dates depend on. `-`
 * marks a rule whose dates are computed for this virksomhet alone.
 */
function avhengerAv(situasjon: Situasjon): string {
  let ut = '';
  for (const { verdi } of situasjon.organisasjonsform) ut += ` ${verdi}`;
  for (const navn of SAERLIGE_FORHOLD) if (situasjon[navn].some(({ verdi }) => verdi)) ut += ` ${navn}`;
  for (const terminNoekkel of NOEKLER) ut += ` ${terminNoekkel(situasjon) ?? '-'}`;
  return ut;
}

/**
 * The terminer shared by all with the same key, and the rules whose dates must be computed per virksomhet.
 */
interface Felles {
  terminer: readonly DatertTermin[];
  egne: readonly RegimeAv[];
}

/**
 * Enough for every pay day over thirty years. Emptied when full, so that unusual input cannot exhaust the
 * memory.
 */
const MAKS_HUSKET = 4000;
const husket = new Map<string, Felles>();

function dater(regimer: readonly RegimeAv[], aar: number, situasjon: Situasjon): DatertTermin[] {
  return regimer.flatMap(([regel, regime]) => daterteTerminer(regel, regime, aar, situasjon));
}

function bygg(aar: number, situasjon: Situasjon): Felles {
  const aktuelle = ALLE.filter(([regel]) => canApply(regel, situasjon));
  const isOwn = ([, regime]: RegimeAv) => regime.terminNoekkel?.(situasjon) === null;
  const felles = aktuelle.filter((av) => !isOwn(av));
  return { terminer: dater(felles, aar, situasjon).sort(sammenlign), egne: aktuelle.filter(isOwn) };
}

/**
 * Returns every termin with its actual frist in a calendar year, of every rule that can apply, whether or not
 * the rule does apply. Sorted by frist, then noekkel. Most virksomheter share their dates with many others,
 * so shared dates are computed and sorted once.
 */
export function tidslinje(aar: number, situasjon: Situasjon): readonly DatertTermin[] {
  const noekkel = aar + avhengerAv(situasjon);
  let felles = husket.get(noekkel);
  if (!felles) {
    if (husket.size >= MAKS_HUSKET) husket.clear();
    felles = bygg(aar, situasjon);
    husket.set(noekkel, felles);
  }
  if (felles.egne.length === 0) return felles.terminer;
  const egne = dater(felles.egne, aar, situasjon);
  return egne.length === 0 ? felles.terminer : [...felles.terminer, ...egne].sort(sammenlign);
}
