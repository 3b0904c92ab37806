import { sisteDagIMaaneden, toDato } from '#lib/domain/dag/dato';
import type { Gjelder } from '#lib/domain/oppgave/oppgave';

/** A calendar year, named `2026`. */
export function kalenderaar(aar: number): Gjelder {
  return {
    navn: `${aar}`,
    fraOgMed: toDato(aar, 1, 1),
    tilOgMed: toDato(aar, 12, 31),
  };
}

/** A calendar month (1..12), named `2026-10`. */
export function maaned(aar: number, nummer: number): Gjelder {
  const fraOgMed = toDato(aar, nummer, 1);
  return {
    navn: `${aar}-${`${nummer}`.padStart(2, '0')}`,
    fraOgMed,
    tilOgMed: sisteDagIMaaneden(fraOgMed),
  };
}

/** Two calendar months, termin 1..6, named `2026-T5` (September and October). */
export function toMaaneder(aar: number, termin: number): Gjelder {
  const fraOgMed = toDato(aar, termin * 2 - 1, 1);
  return {
    navn: `${aar}-T${termin}`,
    fraOgMed,
    tilOgMed: sisteDagIMaaneden(toDato(aar, termin * 2, 1)),
  };
}

const husket = new Map<number, readonly Gjelder[]>();

/** The six two-month terminer of a year. The same ones each time: they are asked for more often than anything else. */
export function seksTerminer(aar: number): readonly Gjelder[] {
  const kjent = husket.get(aar);
  if (kjent) return kjent;
  const nye = [1, 2, 3, 4, 5, 6].map((termin) => toMaaneder(aar, termin));
  husket.set(aar, nye);
  return nye;
}

/** Three calendar months, quarter 1..4, named `2026-K2` (April to June). */
export function kvartal(aar: number, nummer: number): Gjelder {
  return {
    navn: `${aar}-K${nummer}`,
    fraOgMed: toDato(aar, nummer * 3 - 2, 1),
    tilOgMed: sisteDagIMaaneden(toDato(aar, nummer * 3, 1)),
  };
}

/** A termin of payment that concerns a whole inntektsaar, named `2026-T1`. */
export function betalingstermin(inntektsaar: number, termin: number): Gjelder {
  return { ...kalenderaar(inntektsaar), navn: `${inntektsaar}-T${termin}` };
}
