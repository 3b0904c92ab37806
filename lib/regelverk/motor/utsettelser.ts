import { type Dato, toDato } from '#lib/domain/dag/dato';
import type { Hjemmel } from '#lib/domain/oppgave/oppgave';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';

/**
 * A one-time extension of a frist for everyone. The new frist is used as decided, and never moved further.
 */
export interface Utsettelse {
  regel: string;
  /** The part of the noekkel after the colon. */
  periode: string;
  /**
   * The nominal frist that was extended. Other nominal frister of the same period (another regnskapsaar,
   * opphoer) are not extended.
   */
  nominellFrist: Dato;
  nyFrist: Dato;
  hjemmel: Hjemmel;
}

const SKATTEMELDING: Hjemmel = {
  tekst: 'Finansdepartementet 16.4.2020, pressemelding nr. 25/2020',
  lenke: LENKER.utsattSkattemelding2020,
};
const AARSREGNSKAP: Hjemmel = {
  tekst: 'Prop. 129 L (2019–2020)',
  lenke: LENKER.utsattAarsregnskap2020,
};

function utsatt(
  regel: string,
  periode: string,
  nominell: readonly [number, number, number],
  ny: readonly [number, number, number],
  hjemmel: Hjemmel,
): Utsettelse {
  return {
    regel,
    periode,
    nominellFrist: toDato(...nominell),
    nyFrist: toDato(...ny),
    hjemmel,
  };
}

/** Extensions for the accounts of 2020, to a day in 2021. Known from secondary sources only. */
const utsatt2021 = (
  regel: string,
  nominell: readonly [number, number],
  ny: readonly [number, number],
  { tekst, lenke }: Hjemmel,
): Utsettelse =>
  utsatt(regel, '2020', [2021, ...nominell], [2021, ...ny], {
    tekst: `${tekst}, utsatt for regnskapsåret 2020 (gjengitt i to sekundærkilder)`,
    lenke,
  });

/**
 * Extensions by a law, a regulation or the authority itself. To add one, add an entry. Filing of mva and
 * a-melding, mva for primary industry and forskuddstrekk were not extended in 2020. Those for the accounts of
 * 2020 rest on two secondary sources that agree; the decision itself has not been seen, and the text of the
 * hjemmel says so.
 */
export const UTSETTELSER: readonly Utsettelse[] = [
  utsatt(
    'forskuddsskatt-personlig',
    '2020-T1',
    [2020, 3, 15],
    [2020, 5, 4],
    HJEMLER.utsettelseForskuddsskatt,
  ),
  utsatt(
    'forskuddsskatt-personlig',
    '2020-T2',
    [2020, 5, 15],
    [2020, 7, 15],
    HJEMLER.utsettelseForskuddsskatt,
  ),
  utsatt(
    'forskuddsskatt-upersonlig',
    '2019-T2',
    [2020, 4, 15],
    [2020, 9, 1],
    HJEMLER.utsettelseForskuddsskatt,
  ),
  utsatt('aga-betaling', '2020-T2', [2020, 5, 15], [2020, 8, 17], HJEMLER.utsettelseAga),
  // Added to § 1 on 12 June 2020.
  utsatt('aga-betaling', '2020-T3', [2020, 7, 15], [2020, 10, 15], HJEMLER.utsettelseAga),
  utsatt('mva-alm-betaling', '2020-T1', [2020, 4, 10], [2020, 6, 10], HJEMLER.utsettelseMva),
  utsatt('skattemelding-enk', '2019', [2020, 5, 31], [2020, 8, 31], SKATTEMELDING),
  utsatt('skattemelding-as', '2019', [2020, 5, 31], [2020, 8, 31], SKATTEMELDING),
  // For regnskapsaar that ended 1 July to 31 December 2019, as announced by Regnskapsregisteret.
  utsatt('aarsregnskap-innsending', '2019', [2020, 7, 31], [2020, 9, 30], AARSREGNSKAP),
  utsatt2021('aarsregnskap-fastsetting', [6, 30], [8, 31], HJEMLER.aarsregnskapFastsetting),
  utsatt2021('generalforsamling-ordinaer', [6, 30], [8, 31], HJEMLER.generalforsamling),
  utsatt2021('aarsregnskap-innsending', [7, 31], [9, 30], HJEMLER.aarsregnskapGebyr),
];

const perNoekkel = new Map(UTSETTELSER.map((u) => [`${u.regel}:${u.periode}`, u]));

/** Returns the extension of a termin of a rule, or null. */
export function utsettelseFor(regel: string, periode: string, nominellFrist: Dato): Utsettelse | null {
  const treff = perNoekkel.get(`${regel}:${periode}`);
  return treff?.nominellFrist === nominellFrist ? treff : null;
}
