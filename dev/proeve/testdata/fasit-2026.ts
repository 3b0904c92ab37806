/**
 * The frister of 2026 per duty as `<frist> <noekkel>`, worked out by hand from the law and a paper calendar.
 * Days that move a frist: 31.1., 28.2., 5.9., 10.10., 31.10. and 5.12. are Saturdays; 1.2., 15.2., 15.3., 31.5., 5.7. and
 * 15.11. are Sundays; 5.4. is 1. paaskedag.
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

/** Applying to report mva once a year, after a year in the register. The day is 1 February, a Sunday. */
export const SOEKNAD_AARSTERMIN = dager('2026-02-02 mva-aarstermin-soknad:2026');

/** Applying to return to every second month from the next year. */
export const SOEKNAD_TILBAKE = dager('2026-12-01 mva-aarstermin-soknad-tilbake:2027');

/** Bookkeeping must be up to date by the frister of the mva-meldinger. */
export const BOKFOERING_TO_MAANEDER = dager(`
  2026-02-10 bokforing-ajour:2025-T6
  2026-04-10 bokforing-ajour:2026-T1
  2026-06-10 bokforing-ajour:2026-T2
  2026-08-31 bokforing-ajour:2026-T3
  2026-10-12 bokforing-ajour:2026-T4
  2026-12-10 bokforing-ajour:2026-T5`);

/** For those who report mva once a year or not at all: every fourth month of the calendar year. The days are never moved. */
export const BOKFOERING_FIRE_MAANEDER = dager(`
  2026-04-30 bokforing-ajour:2026-04
  2026-08-31 bokforing-ajour:2026-08
  2026-12-31 bokforing-ajour:2026-12`);

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

/** Optional oppgaver for everyone with a skattemelding, by its frist. */
export const VED_SKATTEMELDING = dager(`
  2026-06-01 skattemelding-utsatt-soknad:2025
  2026-06-01 tilleggsforskudd:2025`);

/** The last day to change the skattemelding of 2022, due 31 May 2023. It is a Sunday; no source says that it moves. */
export const KAN_ENDRE = dager('2026-05-31 skattemelding-endring:2022');

/** The oppgaver of every AS: aksjonaerregisteroppgave and skattemelding. */
export const ALLE_AS = dager(`
  2026-02-02 aksjonaerregisteroppgaven:2025
  2026-06-01 skattemelding-as:2025`);

/** For a regnskapsaar that ends 31 December: the aarsregnskap is adopted within six months and submitted before 1 August. */
export const AARSREGNSKAP = dager(`
  2026-06-30 aarsregnskap-fastsetting:2025
  2026-06-30 generalforsamling-ordinaer:2025
  2026-07-31 aarsregnskap-innsending:2025`);

/**
 * A-melding, arbeidsgiveravgift, the last forskuddstrekk by termin, and the loennssammenstilling to the ansatte. The day of the
 * latter, 31 January, is a Saturday; no source says that it moves.
 */
export const ARBEIDSGIVER = dager(`
  2026-01-31 lonnssammenstilling-ansatte:2025
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

/** Skattekort the day before the first loenn. Forskuddstrekk the first working day after loenn on the 20th. */
export const TREKK_ETTER_DEN_20 = dager(`
  2026-01-19 skattekort-innhenting:2026
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
  2026-01-14 skattekort-innhenting:2026
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
  2026-01-30 skattekort-innhenting:2026
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

/** Merges the duties into one calendar, sorted by frist and then noekkel. */
export const sammen = (...plikter: readonly (readonly string[])[]): string[] => plikter.flat().sort();
