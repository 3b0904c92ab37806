import { aarAv, FOERSTE_AAR, type Periode, SISTE_AAR, toDato } from '#lib/domain/dag/dato';
import { parseNoekkel } from '#lib/domain/oppgave/noekkel';
import { DEKNING } from './beregn';

/**
 * Years before the year a period is named after: an application is due in the year before the year it is for.
 */
const AAR_FOER = 1;
/** Years after it: postponed formuesskatt is due in the fourth year. */
const AAR_ETTER = 4;

/**
 * Returns the days between which the frist of an oppgave with this noekkel must lie. Every rule names its
 * periods after a year, and no frist is further from that year. Returns null when the noekkel names no year
 * within `DEKNING`.
 */
export function fristvindu(noekkel: string): Periode | null {
  const navn = parseNoekkel(noekkel)?.periode ?? '';
  const aar = /^\d{4}/.test(navn) ? Number(navn.slice(0, 4)) : 0;
  if (aar + AAR_ETTER < aarAv(DEKNING.fraOgMed) || aar - AAR_FOER > aarAv(DEKNING.tilOgMed)) return null;
  return {
    fraOgMed: toDato(Math.max(FOERSTE_AAR, aar - AAR_FOER), 1, 1),
    tilOgMed: toDato(Math.min(SISTE_AAR, aar + AAR_ETTER), 12, 31),
  };
}
