import { sisteDagIMaaneden, toDato } from '#lib/domain/dag/dato';
import type { Gjelder } from '#lib/domain/oppgave/oppgave';

/** Returns a calendar year, named `2026`. */
export function kalenderaar(aar: number): Gjelder {
  return {
    navn: `${aar}`,
    fraOgMed: toDato(aar, 1, 1),
    tilOgMed: toDato(aar, 12, 31),
  };
}

/** Returns a calendar month (1..12), named `2026-10`. */
export function maaned(aar: number, nummer: number): Gjelder {
  const fraOgMed = toDato(aar, nummer, 1);
  return {
    navn: `${aar}-${`${nummer}`.padStart(2, '0')}`,
    fraOgMed,
    tilOgMed: sisteDagIMaaneden(fraOgMed),
  };
}

/** Returns two calendar months, termin 1..6, named `2026-T5` (September and October). */
export function toMaaneder(aar: number, termin: number): Gjelder {
  const fraOgMed = toDato(aar, termin * 2 - 1, 1);
  return {
    navn: `${aar}-T${termin}`,
    fraOgMed,
    tilOgMed: sisteDagIMaaneden(toDato(aar, termin * 2, 1)),
  };
}

const husket = new Map<number, readonly Gjelder[]>();

/**
 * Returns the six two-month terminer of a year. Cached, since they are requested more often than anything
 * else.
 */
export function seksTerminer(aar: number): readonly Gjelder[] {
  const kjent = husket.get(aar);
  if (kjent) return kjent;
  const nye = [1, 2, 3, 4, 5, 6].map((termin) => toMaaneder(aar, termin));
  husket.set(aar, nye);
  return nye;
}

/** Returns three calendar months, quarter 1..4, named `2026-K2` (April to June). */
export function kvartal(aar: number, nummer: number): Gjelder {
  return {
    navn: `${aar}-K${nummer}`,
    fraOgMed: toDato(aar, nummer * 3 - 2, 1),
    tilOgMed: sisteDagIMaaneden(toDato(aar, nummer * 3, 1)),
  };
}

/** Returns a payment termin that concerns a whole inntektsaar, named `2026-T1`. */
export function betalingstermin(inntektsaar: number, termin: number): Gjelder {
  return { ...kalenderaar(inntektsaar), navn: `${inntektsaar}-T${termin}` };
}
