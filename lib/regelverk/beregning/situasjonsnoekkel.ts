import type { Dato, Periode } from '#lib/domain/dag/dato';
import { isRegnskapsaarSlutt } from '#lib/domain/dag/regnskapsaar';
import {
  AVVIKLINGER,
  FORHOLD_NAVN,
  type Forhold,
  type ForholdNavn,
  type ForholdVerdier,
  MVA_TERMINER,
  ORGANISASJONSFORMER,
} from '#lib/domain/virksomhet/forhold';
import { toSituasjon } from '#lib/domain/virksomhet/situasjon';

/** A number for most: no forhold changes within the days that count. */
export type Situasjonsnoekkel = number | string;

const to = (tall: number): string => `${tall}`.padStart(2, '0');
const DAGER = Array.from({ length: 31 }, (_, i) => i + 1);
const MAANEDER = DAGER.slice(0, 12);
const JA_NEI = [true, false] as const;

/** Every value a forhold can have; null for the forhold that decides nothing. */
const VERDIER: { readonly [N in ForholdNavn]: readonly ForholdVerdier[N][] | null } = {
  organisasjonsform: ORGANISASJONSFORMER,
  drift: [true],
  avvikling: AVVIKLINGER,
  mvaRegistrert: JA_NEI,
  mvaTermin: MVA_TERMINER,
  arbeidsgiver: JA_NEI,
  antallAnsatte: null,
  loennsdag: [...DAGER, 'siste'],
  forskuddsskatt: JA_NEI,
  regnskapsaarSlutt: MAANEDER.flatMap((maaned) => DAGER.map((dag) => `${to(maaned)}-${to(dag)}`)).filter(
    isRegnskapsaarSlutt,
  ),
  registrert: [true],
  omvendtAvgiftsplikt: JA_NEI,
  saeravgift: JA_NEI,
  tollkreditt: JA_NEI,
  utleggstrekk: JA_NEI,
  selvstendigeOppdragstakere: JA_NEI,
  tredjepartJanuar20: JA_NEI,
  tredjepartJanuar31: JA_NEI,
  omsetningUnder50000: JA_NEI,
};

/** How a forhold is written in a key. */
interface Plass {
  navn: ForholdNavn;
  bit: number;
  tegn: string;
  /** What each value adds to the number. */
  siffer: ReadonlyMap<unknown, number>;
}

/**
 * The forhold as the places of a number: each has a digit that is 0 when nothing is said, so that the sum of
 * the digits is unlike for unlike values, in whatever order they come. All of them together stay far below
 * 2^53.
 */
const PLASSER: ReadonlyMap<ForholdNavn, Plass> = new Map(
  ((vekt) =>
    FORHOLD_NAVN.flatMap((navn, nummer): [ForholdNavn, Plass][] => {
      const verdier = VERDIER[navn];
      if (verdier === null) return [];
      const enhet = vekt;
      vekt *= verdier.length + 1;
      const siffer = new Map(verdier.map((verdi, i) => [verdi, (i + 1) * enhet]));
      return [[navn, { navn, bit: 1 << nummer, tegn: String.fromCharCode(97 + nummer), siffer }]];
    }))(1),
);

/**
 * Writes the days of an interval that are within `vindu`: nothing when it covers all of it, and only the side
 * when it lies outside. That it exists outside is kept, since «yes, from 1 March» also says no before it.
 */
function writeDager(
  { tegn }: Plass,
  { fraOgMed: fra, tilOgMed: til }: { readonly fraOgMed: Dato | null; readonly tilOgMed: Dato | null },
  vindu: Periode,
): string {
  if (fra !== null && fra > vindu.tilOgMed) return `${tegn}>`;
  if (til !== null && til < vindu.fraOgMed) return `${tegn}<`;
  const begynner = fra !== null && fra > vindu.fraOgMed ? fra : '';
  const slutter = til !== null && til < vindu.tilOgMed ? til : '';
  return begynner === '' && slutter === '' ? '' : `${tegn}${begynner}/${slutter}`;
}

/**
 * As `situasjonsnoekkel`, of the intervals: the forhold have been weighed against each other already. What the
 * law says on the other days follows from the rest, unless a forhold says it too.
 */
function noekkelAvIntervaller(forhold: readonly Forhold[], vindu: Periode): Situasjonsnoekkel | null {
  const situasjon = toSituasjon(forhold);
  const withLov = forhold.some(({ opphav }) => opphav === 'lov');
  let sum = 0;
  let dager = '';
  for (const plass of PLASSER.values()) {
    let erFoerste = true;
    for (const intervall of situasjon[plass.navn]) {
      if (intervall.opphav === 'lov' && !withLov) continue;
      const siffer = plass.siffer.get(intervall.verdi);
      if (siffer === undefined) return null;
      if (erFoerste) sum += siffer;
      else dager += `${plass.tegn}=${siffer}`;
      dager += writeDager(plass, intervall, vindu);
      erFoerste = false;
    }
  }
  return dager === '' ? sum : `${sum}${dager}`;
}

/**
 * Returns a key of what the rules can see of a virksomhet when only the days in `vindu` count (see
 * `vinduFor`). Equal keys have equal frister. Not in it: the days outside, opphav, the day we learned it, and
 * the number of employees, which no rule reads. Null when a value is unknown here: nothing is then shared.
 *
 * Called for every calendar, and therefore does without the intervals where no two forhold have the same name.
 * Where they do, or where one takes the place of the law's own, it is made of the intervals.
 */
export function situasjonsnoekkel(forhold: readonly Forhold[], vindu: Periode): Situasjonsnoekkel | null {
  let sett = 0;
  let sum = 0;
  let dager = '';
  for (const ett of forhold) {
    const plass = PLASSER.get(ett.navn);
    const { fraOgMed, tilOgMed } = ett;
    if (plass === undefined || (fraOgMed !== null && tilOgMed !== null && fraOgMed > tilOgMed)) continue;
    if (ett.opphav === 'lov' || (sett & plass.bit) !== 0) return noekkelAvIntervaller(forhold, vindu);
    const siffer = plass.siffer.get(ett.verdi);
    if (siffer === undefined) return null;
    sett |= plass.bit;
    sum += siffer;
    if (fraOgMed !== null || tilOgMed !== null) dager += writeDager(plass, ett, vindu);
  }
  return dager === '' ? sum : `${sum}${dager}`;
}
