import { aarAv, addDager, addMaaneder, type Dato, type Periode, toDato } from '#lib/domain/dag/dato';
import type { MvaTermin } from '#lib/domain/virksomhet/forhold';
import { intervaller, type Situasjon, sisteVerdiI } from '#lib/domain/virksomhet/situasjon';
import { seksTerminer } from '#lib/regelverk/motor/perioder';
import type { Anvendelse, Termin } from '#lib/regelverk/motor/regel';
import { ja, mvaRegistrertI, NEI, ukjent } from '#lib/regelverk/motor/vilkaar';

const GJELDER = ja('mvaRegistrert', 'mvaTermin');
const UKJENT = ukjent('mvaTermin');

/** How the mva of a two-month slot is reported: by the kind in force on the last day of it that the virksomhet was registered. */
export function slagFor(situasjon: Situasjon, registrert: Periode): MvaTermin | undefined {
  return sisteVerdiI(situasjon, 'mvaTermin', registrert);
}

/** Who reports the mva of a two-month slot by itself, whatever its form. */
export function alminneligGjelder(situasjon: Situasjon, { gjelder }: Pick<Termin, 'gjelder'>): Anvendelse {
  const registrert = mvaRegistrertI(situasjon, gjelder);
  if (registrert === null) return NEI;
  const slag = slagFor(situasjon, registrert);
  if (slag === undefined) return UKJENT;
  return slag === 'toMaaneder' ? GJELDER : NEI;
}

/** The dates of skatteforvaltningsforskriften § 8-3-10 (1): a month and ten days after the termin, but 31 August for May and June. */
function alminneligFrist(aar: number, termin: number): Dato {
  if (termin === 3) return toDato(aar, 8, 31);
  return termin === 6 ? toDato(aar + 1, 2, 10) : toDato(aar, termin * 2 + 2, 10);
}

const ordinaere = new Map<number, readonly Termin[]>();

/** The terminer of a year with the dates that are everyone's. The same ones each time, so that they are dated once. */
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
 * A termin in which the virksomhet is taken out of the register is due a month and ten days after that, counted from
 * its last registered day. One taken out on the last day of a termin has the ordinary frist.
 */
function alminneligTermin(ordinaer: Termin, situasjon: Situasjon): Termin {
  const { gjelder } = ordinaer;
  const registrert = mvaRegistrertI(situasjon, gjelder);
  if (registrert === null || registrert.tilOgMed >= gjelder.tilOgMed) return ordinaer;
  return { gjelder, nominellFrist: addDager(addMaaneder(registrert.tilOgMed, 1), 10) };
}

/** The two-month slots with a nominal frist in a calendar year, oldest first. */
export function alminneligeTerminer(fristAar: number, situasjon: Situasjon): Termin[] {
  return [...ordinaereTerminer(fristAar - 1), ...ordinaereTerminer(fristAar)]
    .map((ordinaer) => alminneligTermin(ordinaer, situasjon))
    .filter((termin) => aarAv(termin.nominellFrist) === fristAar);
}

/** The dates are everyone's, but for a virksomhet that has been taken out of the register. */
export function alminneligNoekkel(situasjon: Situasjon): string | null {
  const slutter = (i: { tilOgMed: Dato | null }): boolean => i.tilOgMed !== null;
  const opphoer = intervaller(situasjon, 'mvaRegistrert').some((i) => i.verdi && slutter(i));
  return opphoer || intervaller(situasjon, 'drift').some(slutter) ? null : 'alle';
}
