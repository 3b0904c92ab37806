/**
 * The frister of 2026 per duty, worked out by hand from the law and a paper calendar, as `<frist> <noekkel>`. Moved ones:
 * 31.1., 28.2., 5.9., 10.10., 31.10. and 5.12. are Saturdays; 15.2., 15.3., 31.5., 5.7. and 15.11. Sundays; 5.4. is 1. paaskedag.
 */
const dager = (tekst: string) => tekst.trim().split(/\n\s*/);

export const MVA_ANNENHVER_MAANED = dager(`
  2026-02-10 mva-alm-betaling:2025-T6
  2026-02-10 mva-alm-levering:2025-T6
  2026-04-10 mva-alm-betaling:2026-T1
  2026-04-10 mva-alm-levering:2026-T1
  2026-06-10 mva-alm-betaling:2026-T2
  2026-06-10 mva-alm-levering:2026-T2
  2026-08-31 mva-alm-betaling:2026-T3
  2026-08-31 mva-alm-levering:2026-T3
  2026-10-12 mva-alm-betaling:2026-T4
  2026-10-12 mva-alm-levering:2026-T4
  2026-12-10 mva-alm-betaling:2026-T5
  2026-12-10 mva-alm-levering:2026-T5`);

export const MVA_AAR = dager(`
  2026-03-10 mva-aar-betaling:2025
  2026-03-10 mva-aar-levering:2025`);

export const MVA_PRIMAER = dager(`
  2026-04-10 mva-primaer-betaling:2025
  2026-04-10 mva-primaer-levering:2025`);

export const FORSKUDDSSKATT_ENK = dager(`
  2026-03-16 forskuddsskatt-personlig:2026-T1
  2026-06-15 forskuddsskatt-personlig:2026-T2
  2026-09-15 forskuddsskatt-personlig:2026-T3
  2026-12-15 forskuddsskatt-personlig:2026-T4`);

export const FORSKUDDSSKATT_AS = dager(`
  2026-02-16 forskuddsskatt-upersonlig:2025-T1
  2026-04-15 forskuddsskatt-upersonlig:2025-T2`);

export const SKATTEMELDING_ENK = dager('2026-06-01 skattemelding-enk:2025');

/** Skattemelding and aksjonaerregisteroppgave: what every AS has. */
export const ALLE_AS = dager(`
  2026-02-02 aksjonaerregisteroppgaven:2025
  2026-06-01 skattemelding-as:2025`);

/** For a regnskapsaar that ends 31 December. */
export const AARSREGNSKAP = dager('2026-07-31 aarsregnskap-innsending:2025');

/** A-melding, arbeidsgiveravgift, and the last forskuddstrekk of the old kind. */
export const ARBEIDSGIVER = dager(`
  2026-01-05 amelding-levering:2025-12
  2026-02-05 amelding-levering:2026-01
  2026-03-05 amelding-levering:2026-02
  2026-04-07 amelding-levering:2026-03
  2026-05-05 amelding-levering:2026-04
  2026-06-05 amelding-levering:2026-05
  2026-07-06 amelding-levering:2026-06
  2026-08-05 amelding-levering:2026-07
  2026-09-07 amelding-levering:2026-08
  2026-10-05 amelding-levering:2026-09
  2026-11-05 amelding-levering:2026-10
  2026-12-07 amelding-levering:2026-11
  2026-01-15 aga-betaling:2025-T6
  2026-03-16 aga-betaling:2026-T1
  2026-05-15 aga-betaling:2026-T2
  2026-07-15 aga-betaling:2026-T3
  2026-09-15 aga-betaling:2026-T4
  2026-11-16 aga-betaling:2026-T5
  2026-01-15 forskuddstrekk-betaling-termin:2025-T6`);

/** The first working day after loenn on the 20th. */
export const TREKK_ETTER_DEN_20 = dager(`
  2026-01-21 forskuddstrekk-betaling-lopende:2026-01
  2026-02-23 forskuddstrekk-betaling-lopende:2026-02
  2026-03-23 forskuddstrekk-betaling-lopende:2026-03
  2026-04-21 forskuddstrekk-betaling-lopende:2026-04
  2026-05-21 forskuddstrekk-betaling-lopende:2026-05
  2026-06-22 forskuddstrekk-betaling-lopende:2026-06
  2026-07-21 forskuddstrekk-betaling-lopende:2026-07
  2026-08-21 forskuddstrekk-betaling-lopende:2026-08
  2026-09-21 forskuddstrekk-betaling-lopende:2026-09
  2026-10-21 forskuddstrekk-betaling-lopende:2026-10
  2026-11-23 forskuddstrekk-betaling-lopende:2026-11
  2026-12-21 forskuddstrekk-betaling-lopende:2026-12`);

/** The first working day after the 15th; 15 May is a Friday with 17 May on the Sunday. */
export const TREKK_ETTER_DEN_15 = dager(`
  2026-01-16 forskuddstrekk-betaling-lopende:2026-01
  2026-02-16 forskuddstrekk-betaling-lopende:2026-02
  2026-03-16 forskuddstrekk-betaling-lopende:2026-03
  2026-04-16 forskuddstrekk-betaling-lopende:2026-04
  2026-05-18 forskuddstrekk-betaling-lopende:2026-05
  2026-06-16 forskuddstrekk-betaling-lopende:2026-06
  2026-07-16 forskuddstrekk-betaling-lopende:2026-07
  2026-08-17 forskuddstrekk-betaling-lopende:2026-08
  2026-09-16 forskuddstrekk-betaling-lopende:2026-09
  2026-10-16 forskuddstrekk-betaling-lopende:2026-10
  2026-11-16 forskuddstrekk-betaling-lopende:2026-11
  2026-12-16 forskuddstrekk-betaling-lopende:2026-12`);

/** The first working day after the last of the month. December's is 4 January 2027, and December 2025 was under the old law. */
export const TREKK_ETTER_SISTE = dager(`
  2026-02-02 forskuddstrekk-betaling-lopende:2026-01
  2026-03-02 forskuddstrekk-betaling-lopende:2026-02
  2026-04-01 forskuddstrekk-betaling-lopende:2026-03
  2026-05-04 forskuddstrekk-betaling-lopende:2026-04
  2026-06-01 forskuddstrekk-betaling-lopende:2026-05
  2026-07-01 forskuddstrekk-betaling-lopende:2026-06
  2026-08-03 forskuddstrekk-betaling-lopende:2026-07
  2026-09-01 forskuddstrekk-betaling-lopende:2026-08
  2026-10-01 forskuddstrekk-betaling-lopende:2026-09
  2026-11-02 forskuddstrekk-betaling-lopende:2026-10
  2026-12-01 forskuddstrekk-betaling-lopende:2026-11`);

/** These duties as one calendar: by frist, then noekkel. */
export const sammen = (...plikter: readonly (readonly string[])[]): string[] => plikter.flat().sort();
