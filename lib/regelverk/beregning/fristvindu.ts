import { aarAv, FOERSTE_AAR, type Periode, SISTE_AAR, toDato } from '#lib/domain/dag/dato';
import { parseNoekkel } from '#lib/domain/oppgave/noekkel';
import { DEKNING } from './beregn';

/** Years before the one a period is named after: an application is due in the year before the one it is for. */
const AAR_FOER = 1;
/** Years after it: formuesskatt that is put off is due in the fourth. */
const AAR_ETTER = 4;

/**
 * When the frist of an oppgave with this noekkel can lie, or null for a noekkel that names no year there are frister of.
 * Every rule names its periods after a year, and the frist is never further from it than this.
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
