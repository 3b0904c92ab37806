import { addDager, addMaaneder, type Dato, sisteDagIMaaneden, toDato } from '#lib/domain/dag/dato';
import { regnskapsaarSluttI } from '#lib/domain/dag/regnskapsaar';
import type { Gjelder } from '#lib/domain/oppgave/oppgave';
import { intervaller, type Situasjon, spenn } from '#lib/domain/virksomhet/situasjon';

/**
 * Returns the days of a calendar year on which a regnskapsaar ends: normally one, none or two in a year when
 * it is changed.
 */
function slutterI(situasjon: Situasjon, aar: number): Dato[] {
  const dager = intervaller(situasjon, 'regnskapsaarSlutt').flatMap((intervall) => {
    const slutt = regnskapsaarSluttI(intervall.verdi, aar);
    const { fraOgMed, tilOgMed } = spenn(intervall);
    return fraOgMed <= slutt && slutt <= tilOgMed ? [slutt] : [];
  });
  return dager.sort();
}

/**
 * Returns the last end before a calendar year. When the year before has none, the regnskapsaar is longer than
 * twelve months.
 */
function forrigeSlutt(situasjon: Situasjon, aar: number): Dato {
  return (
    slutterI(situasjon, aar - 1).at(-1) ?? slutterI(situasjon, aar - 2).at(-1) ?? toDato(aar - 1, 12, 31)
  );
}

/**
 * Returns the regnskapsaar that end in a calendar year, named after the year. Where there are two, the first
 * is named by its month: `2025-06`.
 */
export function regnskapsaar(situasjon: Situasjon, aar: number): Gjelder[] {
  const slutter = slutterI(situasjon, aar);
  return slutter.map((tilOgMed, i) => ({
    navn: i === slutter.length - 1 ? `${aar}` : tilOgMed.slice(0, 7),
    fraOgMed: addDager(slutter[i - 1] ?? forrigeSlutt(situasjon, aar), 1),
    tilOgMed,
  }));
}

/**
 * Returns a cache key for dates that depend on the regnskapsaar: its last day, or null when that has ever
 * changed.
 */
export function regnskapsaarNoekkel(situasjon: Situasjon): string | null {
  const [eneste, ...flere] = intervaller(situasjon, 'regnskapsaarSlutt');
  if (!eneste || flere.length > 0 || eneste.fraOgMed !== null || eneste.tilOgMed !== null) return null;
  return eneste.verdi;
}

/**
 * Returns the day `antall` months after a regnskapsaar. From the end of a month to the end of a month: six
 * months after 30 June is 31 December. A regnskapsaar that ends inside a month counts from that day.
 */
export function maanederEtter(slutt: Dato, antall: number): Dato {
  const dag = addMaaneder(slutt, antall);
  return slutt === sisteDagIMaaneden(slutt) ? sisteDagIMaaneden(dag) : dag;
}
