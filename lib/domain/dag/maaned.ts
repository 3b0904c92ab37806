import {
  type Dato,
  dagerIMaaneden,
  dagnummer,
  fromDagnummer,
  hasDato,
  type Periode,
  toDato,
  ukedagAvNummer,
  ukenummerAvNummer,
} from './dato';
import { type HelligdagId, helligdag } from './virkedag';

/** A day in a month grid. `iMaaneden` is false for the days of the neighbouring months that fill the first and last week. */
export interface Maanedsdag {
  dato: Dato;
  iMaaneden: boolean;
  helligdag: HelligdagId | null;
}

/** A week in a month grid, Monday first. */
export interface Maanedsuke {
  /** ISO 8601. */
  ukenummer: number;
  dager: readonly Maanedsdag[];
}

/**
 * Returns the whole weeks, Monday to Sunday, that cover a month (1..12): four to six of them. Throws
 * RangeError for a month outside 1900–2199. Only the last week of December 2199 has fewer than seven days,
 * since no Dato follows it.
 */
export function maanedsnett(aar: number, maaned: number): Maanedsuke[] {
  const foerste = dagnummer(toDato(aar, maaned, 1));
  const siste = foerste + dagerIMaaneden(aar, maaned) - 1;
  const uker: Maanedsuke[] = [];
  for (let mandag = foerste - ukedagAvNummer(foerste) + 1; mandag <= siste; mandag += 7) {
    const dager: Maanedsdag[] = [];
    for (let n = mandag; n < mandag + 7; n++) {
      if (!hasDato(n)) continue;
      const dato = fromDagnummer(n);
      dager.push({
        dato,
        iMaaneden: n >= foerste && n <= siste,
        helligdag: helligdag(dato),
      });
    }
    uker.push({ ukenummer: ukenummerAvNummer(mandag), dager });
  }
  return uker;
}

/** A month of a year; `maaned` is 1..12. */
export interface Maaned {
  aar: number;
  maaned: number;
}

/** Returns the first and last day of a month. */
export function maanedsperiode({ aar, maaned }: Maaned): Periode {
  return {
    fraOgMed: toDato(aar, maaned, 1),
    tilOgMed: toDato(aar, maaned, dagerIMaaneden(aar, maaned)),
  };
}

/** Returns the month before and the month after. */
export function naboer({ aar, maaned }: Maaned): [Maaned, Maaned] {
  return [
    maaned === 1 ? { aar: aar - 1, maaned: 12 } : { aar, maaned: maaned - 1 },
    maaned === 12 ? { aar: aar + 1, maaned: 1 } : { aar, maaned: maaned + 1 },
  ];
}
