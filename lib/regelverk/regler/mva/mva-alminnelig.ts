import { aarAv, addDager, addMaaneder, type Dato, type Periode, toDato } from '#lib/domain/dag/dato';
import type { MvaTermin } from '#lib/domain/virksomhet/forhold';
import { intervaller, type Situasjon, sisteVerdiI } from '#lib/domain/virksomhet/situasjon';
import { seksTerminer } from '#lib/regelverk/motor/perioder';
import type { Anvendelse, Termin } from '#lib/regelverk/motor/regel';
import { ja, mvaRegistrertI, NEI, ukjent } from '#lib/regelverk/motor/vilkaar';

const GJELDER = ja('mvaRegistrert', 'mvaTermin');
const UKJENT = ukjent('mvaTermin');

/**
 * Returns how the mva of a two-month termin is reported: by the kind in force on its last registered day.
 * Undefined when unknown.
 */
export function slagFor(situasjon: Situasjon, registrert: Periode): MvaTermin | undefined {
  return sisteVerdiI(situasjon, 'mvaTermin', registrert);
}

/** Applies when the mva of the two-month termin is reported by itself, whatever the organisasjonsform. */
export function alminneligGjelder(situasjon: Situasjon, { gjelder }: Pick<Termin, 'gjelder'>): Anvendelse {
  const registrert = mvaRegistrertI(situasjon, gjelder);
  if (registrert === null) return NEI;
  const slag = slagFor(situasjon, registrert);
  if (slag === undefined) return UKJENT;
  return slag === 'toMaaneder' ? GJELDER : NEI;
}

/**
 * The dates of skatteforvaltningsforskriften § 8-3-10 (1): one month and ten days after the termin, but 31
 * August for May and June.
 */
function alminneligFrist(aar: number, termin: number): Dato {
  if (termin === 3) return toDato(aar, 8, 31);
  return termin === 6 ? toDato(aar + 1, 2, 10) : toDato(aar, termin * 2 + 2, 10);
}

const ordinaere = new Map<number, readonly Termin[]>();

/** Returns the ordinary terminer of a year. Cached as objects, so that each is dated once. */
function ordinaereTerminer(aar: number): readonly Termin[] {
  const kjent = ordinaere.get(aar);
  if (kjent) return kjent;
  const nye = seksTerminer(aar).map((gjelder, i) => ({
    gjelder,
    nominellFrist: alminneligFrist(aar, i + 1),
  }));
  ordinaere.set(aar, nye);
  return nye;
}

/**
 * A termin in which the virksomhet leaves the register is due one month and ten days after its last
 * registered day. One that leaves on the last day of a termin has the ordinary frist.
 */
function alminneligTermin(ordinaer: Termin, situasjon: Situasjon): Termin {
  const { gjelder } = ordinaer;
  const registrert = mvaRegistrertI(situasjon, gjelder);
  if (registrert === null || registrert.tilOgMed >= gjelder.tilOgMed) return ordinaer;
  return { gjelder, nominellFrist: addDager(addMaaneder(registrert.tilOgMed, 1), 10) };
}

/** Returns the two-month terminer with a nominal frist in a calendar year, oldest first. */
export function alminneligeTerminer(fristAar: number, situasjon: Situasjon): Termin[] {
  return [...ordinaereTerminer(fristAar - 1), ...ordinaereTerminer(fristAar)]
    .map((ordinaer) => alminneligTermin(ordinaer, situasjon))
    .filter((termin) => aarAv(termin.nominellFrist) === fristAar);
}

/**
 * Returns a cache key: one for all with the ordinary dates, null for a virksomhet that has left the register.
 */
export function alminneligNoekkel(situasjon: Situasjon): string | null {
  const slutter = (i: { tilOgMed: Dato | null }): boolean => i.tilOgMed !== null;
  const opphoer = intervaller(situasjon, 'mvaRegistrert').some((i) => i.verdi && slutter(i));
  return opphoer || intervaller(situasjon, 'drift').some(slutter) ? null : 'alle';
}
