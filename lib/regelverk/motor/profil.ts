import { type Dato, FOERSTE_AAR, SISTE_AAR } from '#lib/domain/dag/dato';
import { FORHOLD_NAVN } from '#lib/domain/virksomhet/forhold';
import type { Intervall, Situasjon } from '#lib/domain/virksomhet/situasjon';

/** Years before the year of its frist that an oppgave can look back (a regnskapsaar longer than two calendar years). */
const TILBAKE = 4;
/** Years after it that an oppgave can be about (an application for the next year). */
const FRAM = 1;

const foersteDag = (aar: number) => `${Math.max(aar, FOERSTE_AAR)}-01-01` as Dato;
const sisteDag = (aar: number) => `${Math.min(aar, SISTE_AAR)}-12-31` as Dato;

/** The one value that holds in all of a stretch of time, `''` where nothing has ever been said, else undefined. */
function eneVerdi(alle: readonly Intervall[], fra: Dato, til: Dato): string | undefined {
  if (alle.length === 0) return '';
  for (const { verdi, fraOgMed, tilOgMed } of alle) {
    if ((fraOgMed === null || fraOgMed <= fra) && (tilOgMed === null || tilOgMed >= til)) return `${verdi}`;
  }
  return undefined;
}

/**
 * What a virksomhet is like in all the time that its frister of a calendar year can depend on, when nothing changes
 * in it; null when something does. Equal profiler have equal frister in that year, so most of a whole country's
 * calendars are worked out once.
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
