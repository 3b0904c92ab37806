import { aarAv, addDager, type Dato } from '#lib/domain/dag/dato';
import type { Oere, Rentesats } from '#lib/domain/oppgave/konsekvens';
import type { Hjemmel } from '#lib/domain/oppgave/oppgave';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';

/** Rettsgebyr in kroner, always from 1 January (rettsgebyrloven § 1; the amounts in forskrift 15.2.1983 nr. 86 § 2-1). */
const RETTSGEBYR: Readonly<Record<number, number>> = {
  2019: 1150,
  2020: 1172,
  2021: 1199,
  2022: 1223,
  2023: 1243,
  2024: 1277,
  2025: 1314,
  2026: 1345,
};

/**
 * Returns the rettsgebyr of a year in øre; null when it is not fixed yet, or the year is before the table.
 */
export function rettsgebyr(aar: number): Oere {
  const kroner = RETTSGEBYR[aar];
  return kroner === undefined ? null : kroner * 100;
}

/**
 * Returns a number of rettsgebyr of a year, rounded to whole øre; null when the rettsgebyr is not known.
 * `andel` may be a fraction such as 0.5 or 0.1.
 */
export function antallRettsgebyr(aar: number, andel: number): Oere {
  const ett = rettsgebyr(aar);
  return ett === null ? null : Math.round(ett * andel);
}

/**
 * First day, hundredths of a per cent, and the date and number of the regulation. The last row covers the
 * half year it begins.
 */
const RENTER = [
  ['2019-01-01', 875, '13.12.2018 nr. 1905'],
  ['2019-07-01', 925, '20.6.2019 nr. 763'],
  ['2020-01-01', 950, '19.12.2019 nr. 2027'],
  ['2020-07-01', 800, '18.6.2020 nr. 1222'],
  ['2021-01-01', 800, '17.12.2020 nr. 2954'],
  ['2021-07-01', 800, '17.6.2021 nr. 2079'],
  ['2022-01-01', 850, '17.12.2021 nr. 3742'],
  ['2022-07-01', 925, '24.6.2022 nr. 1178'],
  ['2023-01-01', 1075, '15.12.2022 nr. 2236'],
  ['2023-07-01', 1175, '22.6.2023 nr. 1075'],
  ['2024-01-01', 1250, '14.12.2023 nr. 2043'],
  ['2024-07-01', 1250, '26.6.2024 nr. 1320'],
  ['2025-01-01', 1250, '19.12.2024 nr. 3279'],
  ['2025-07-01', 1225, '23.6.2025 nr. 1321'],
  // The sources agree on the rate but not on the number of the regulation (2568 or 2658).
  ['2026-01-01', 1200, '18.12.2025 nr. 2568'],
  // Not seen in an official source; see RENTE_IKKE_BEKREFTET_FRA.
  ['2026-07-01', 1225, '25.6.2026 nr. 1372'],
] as const;

/** From this day, the rate in the table is known only from unofficial sources. */
export const RENTE_IKKE_BEKREFTET_FRA = '2026-07-01' as Dato;

/** The last day with a known rate. Rates are fixed for half a year at a time. */
const SISTE_KJENTE = '2026-12-31' as Dato;

const rentehjemmel = (forskrift: string): Hjemmel => ({
  tekst: `forskrift ${forskrift}`,
  lenke: LENKER.forsinkelsesrente,
});

const SATSER: readonly Rentesats[] = RENTER.map(([fra, hundredeler, forskrift]) => ({
  fraOgMed: fra as Dato,
  hundredeler,
  hjemmel: rentehjemmel(forskrift),
}));
const IKKE_FASTSATT: Rentesats = { fraOgMed: addDager(SISTE_KJENTE, 1), hundredeler: null, hjemmel: null };
const ALLE: readonly Rentesats[] = [...SATSER, IKKE_FASTSATT];

/**
 * Returns the forsinkelsesrente on a day. `hundredeler` is null when it is not fixed yet, or the day is
 * before 2019.
 */
export function forsinkelsesrente(dato: Dato): Rentesats {
  return ALLE.findLast(({ fraOgMed }) => fraOgMed <= dato) ?? { ...IKKE_FASTSATT, fraOgMed: dato };
}

/**
 * Returns the rates in force from one day to another, oldest first; the first begins on `fra`. A rate equal
 * to the previous one is left out. `til` before `fra` gives only the rate on `fra`.
 */
export function forsinkelsesrenter(fra: Dato, til: Dato): Rentesats[] {
  const ut: Rentesats[] = [{ ...forsinkelsesrente(fra), fraOgMed: fra }];
  for (const sats of ALLE) {
    if (sats.fraOgMed <= fra || sats.fraOgMed > til) continue;
    if (sats.hundredeler !== ut.at(-1)?.hundredeler) ut.push(sats);
  }
  return ut;
}

/** Returns the year whose rates apply: that of the day the amount begins to run. */
export const satsaar = (loeperFra: Dato): number => aarAv(loeperFra);
