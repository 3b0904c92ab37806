import { SAERLIGE_FORHOLD } from '#lib/domain/virksomhet/forhold';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';
import { type DatertTermin, daterteTerminer } from '#lib/regelverk/motor/datering';
import type { Regel, Regime } from '#lib/regelverk/motor/regel';
import { REGLER } from '#lib/regelverk/regler/regler';

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

/** Whether a rule can apply to the virksomhet at any time at all: cheap, so that what cannot is never looked at again. */
function canApply({ former, krever }: Regel, situasjon: Situasjon): boolean {
  if (former && !situasjon.organisasjonsform.some(({ verdi }) => former.includes(verdi))) return false;
  return krever === undefined || situasjon[krever].some(({ verdi }) => verdi);
}

/** All that decides which rules can apply, and what their dates depend on. Dates of its own are written `-`. */
function avhengerAv(situasjon: Situasjon): string {
  let ut = '';
  for (const { verdi } of situasjon.organisasjonsform) ut += ` ${verdi}`;
  for (const navn of SAERLIGE_FORHOLD) if (situasjon[navn].some(({ verdi }) => verdi)) ut += ` ${navn}`;
  for (const terminNoekkel of NOEKLER) ut += ` ${terminNoekkel(situasjon) ?? '-'}`;
  return ut;
}

/** What is alike for all who depend on the same, and the rules whose dates each must have worked out for itself. */
interface Felles {
  terminer: readonly DatertTermin[];
  egne: readonly RegimeAv[];
}

/** Room for every pay day in thirty years; thrown away and built anew when full, so that odd input cannot fill the memory. */
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
 * Every termin of every rule that can apply whose actual frist is in a calendar year, whether or not it does, in the
 * order of a calendar. Almost every virksomhet shares its dates with many others, so they are worked out and sorted once.
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
