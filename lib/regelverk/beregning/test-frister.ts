import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { d, forhold } from '#lib/domain/virksomhet/test-forhold';
import { type Beregning, beregn } from './beregn';

const register = { opphav: 'enhetsregisteret' } as const;

/** An ENK that reports mva every second month, has ansatte paid on the 12th and pays forskuddsskatt. For tests only. */
export const ENK: readonly Forhold[] = [
  forhold('organisasjonsform', 'ENK', register),
  forhold('mvaRegistrert', true, register),
  forhold('mvaTermin', 'toMaaneder'),
  forhold('arbeidsgiver', true),
  forhold('loennsdag', 12),
  forhold('forskuddsskatt', true),
];

/** `ENK` as an AS. For tests only. */
export const AS: readonly Forhold[] = med(ENK, forhold('organisasjonsform', 'AS', register));

/** Replaces all forhold with the names of `nye`. For tests only. */
export function med(alle: readonly Forhold[], ...nye: readonly Forhold[]): readonly Forhold[] {
  return [...alle.filter((f) => !nye.some((ny) => ny.navn === f.navn)), ...nye];
}

/** Removes the forhold with these names. For tests only. */
export function uten(alle: readonly Forhold[], ...navn: readonly Forhold['navn'][]): readonly Forhold[] {
  return alle.filter((f) => !navn.includes(f.navn));
}

/** Computes the frister of a periode. For tests only. */
export function i(alle: readonly Forhold[], fraOgMed: string, tilOgMed: string): Beregning {
  return beregn(toSituasjon(alle), {
    fraOgMed: d(fraOgMed),
    tilOgMed: d(tilOgMed),
  });
}

/**
 * Returns the frister of one rule in a calendar year as `2026-T4 2026-10-12`, followed by `< 2026-10-10`
 * where it was moved from that day. For tests only.
 */
export function frister(regel: string, alle: readonly Forhold[], aar: number): string[] {
  return i(alle, `${aar}-01-01`, `${aar}-12-31`)
    .oppgaver.filter((o) => o.regel === regel)
    .map((o) => `${o.gjelder.navn} ${o.frist.frist}${o.flytting ? ` < ${o.flytting.fra}` : ''}`);
}

/** Returns the names of the periods of one rule with a frist in a calendar year. For tests only. */
export function perioder(regel: string, alle: readonly Forhold[], aar: number): string[] {
  return frister(regel, alle, aar).map((linje) => linje.split(' ')[0] ?? '');
}

/**
 * Returns the forhold that are missing for each rule to be dated in a calendar year, by rule id. For tests
 * only.
 */
export function mangler(alle: readonly Forhold[], aar: number): Record<string, readonly string[]> {
  const { utenDato } = i(alle, `${aar}-01-01`, `${aar}-12-31`);
  return Object.fromEntries(utenDato.map((u) => [u.regel, u.mangler]));
}
