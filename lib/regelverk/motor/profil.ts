import { type Dato, FOERSTE_AAR, type Periode, SISTE_AAR } from '#lib/domain/dag/dato';
import { FORHOLD_NAVN } from '#lib/domain/virksomhet/forhold';
import type { Intervall, Situasjon } from '#lib/domain/virksomhet/situasjon';

/**
 * How many years before its frist an oppgave can depend on (a regnskapsaar longer than two calendar years).
 */
const TILBAKE = 4;
/** How many years after its frist an oppgave can depend on (an application for the next year). */
const FRAM = 1;

/** Returns the days that the frister of a span of calendar years can depend on. */
export const vinduFor = (foersteAar: number, sisteAar: number): Periode => ({
  fraOgMed: `${Math.max(foersteAar - TILBAKE, FOERSTE_AAR)}-01-01` as Dato,
  tilOgMed: `${Math.min(sisteAar + FRAM, SISTE_AAR)}-12-31` as Dato,
});

/**
 * Returns the only value in an interval of time, `''` when the forhold has no value at all, and undefined
 * when the value changes or is partly unknown.
 */
function eneVerdi(alle: readonly Intervall[], { fraOgMed: fra, tilOgMed: til }: Periode): string | undefined {
  if (alle.length === 0) return '';
  for (const { verdi, fraOgMed, tilOgMed } of alle) {
    if ((fraOgMed === null || fraOgMed <= fra) && (tilOgMed === null || tilOgMed >= til)) return `${verdi}`;
  }
  return undefined;
}

/**
 * Returns a cache key of everything the frister of a virksomhet in a calendar year can depend on; null when
 * any of it changes within the years they depend on. Equal keys have equal frister that year, so most
 * calendars of the country are computed once.
 */
export function profil(situasjon: Situasjon, aar: number): string | null {
  const vindu = vinduFor(aar, aar);
  let ut = `${aar}`;
  for (const navn of FORHOLD_NAVN) {
    const verdi = eneVerdi(situasjon[navn], vindu);
    if (verdi === undefined) return null;
    ut += `|${verdi}`;
  }
  return ut;
}
