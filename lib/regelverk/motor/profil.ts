import { type Dato, FOERSTE_AAR, SISTE_AAR } from '#lib/domain/dag/dato';
import { FORHOLD_NAVN } from '#lib/domain/virksomhet/forhold';
import type { Intervall, Situasjon } from '#lib/domain/virksomhet/situasjon';

/**
 * How many years before its frist an oppgave can depend on (a regnskapsaar longer than two calendar years).
 */
const TILBAKE = 4;
/** How many years after its frist an oppgave can depend on (an application for the next year). */
const FRAM = 1;

const foersteDag = (aar: number) => `${Math.max(aar, FOERSTE_AAR)}-01-01` as Dato;
const sisteDag = (aar: number) => `${Math.min(aar, SISTE_AAR)}-12-31` as Dato;

/**
 * Returns the only value in an interval of time, `''` when the forhold has no value at all, and undefined
 * when the value changes or is partly unknown.
 */
function eneVerdi(alle: readonly Intervall[], fra: Dato, til: Dato): string | undefined {
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
  const fra = foersteDag(aar - TILBAKE);
  const til = sisteDag(aar + FRAM);
  let ut = `${aar}`;
  for (const navn of FORHOLD_NAVN) {
    const verdi = eneVerdi(situasjon[navn], fra, til);
    if (verdi === undefined) return null;
    ut += `|${verdi}`;
  }
  return ut;
}
