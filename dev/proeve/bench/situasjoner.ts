import { toDato } from '#lib/domain/dag/dato';
import { type Forhold, MVA_TERMINER } from '#lib/domain/virksomhet/forhold';
import { terning } from '../../omverden/felles/terning';

const alltid = { fraOgMed: null, tilOgMed: null, opphav: 'bruker', registrert: null } as const;

/** A named situation, measured separately. */
export interface Navngitt {
  navn: string;
  forhold: readonly Forhold[];
}

const enk: Forhold = { ...alltid, navn: 'organisasjonsform', verdi: 'ENK' };
const as: Forhold = { ...alltid, navn: 'organisasjonsform', verdi: 'AS' };
const mva = (verdi: (typeof MVA_TERMINER)[number]): Forhold[] => [
  { ...alltid, navn: 'mvaRegistrert', verdi: true },
  { ...alltid, navn: 'mvaTermin', verdi },
];
const utenMva: Forhold = { ...alltid, navn: 'mvaRegistrert', verdi: false };
const ansatte = (loennsdag: number): Forhold[] => [
  { ...alltid, navn: 'arbeidsgiver', verdi: true },
  { ...alltid, navn: 'loennsdag', verdi: loennsdag },
];
const utenAnsatte: Forhold = { ...alltid, navn: 'arbeidsgiver', verdi: false };
const forskudd: Forhold = { ...alltid, navn: 'forskuddsskatt', verdi: true };

/** Ordered from the fewest oppgaver to the most, followed by three with unusual dates. */
export const NAVNGITTE: readonly Navngitt[] = [
  { navn: 'ENK, no mva, nobody employed', forhold: [enk, utenMva, utenAnsatte, forskudd] },
  { navn: 'ENK, mva every second month', forhold: [enk, ...mva('toMaaneder'), utenAnsatte, forskudd] },
  { navn: 'ENK, primary industry', forhold: [enk, ...mva('primaernaering'), utenAnsatte, forskudd] },
  { navn: 'ENK, mva and employees', forhold: [enk, ...mva('toMaaneder'), ...ansatte(15), forskudd] },
  { navn: 'AS, no activity', forhold: [as, utenMva, utenAnsatte] },
  { navn: 'AS, mva and employees', forhold: [as, ...mva('toMaaneder'), ...ansatte(20), forskudd] },
  {
    navn: 'AS, deviating year',
    forhold: [as, ...mva('aar'), ...ansatte(20), { ...alltid, navn: 'regnskapsaarSlutt', verdi: '06-30' }],
  },
  {
    navn: 'AS, employer from 1 April',
    forhold: [
      as,
      ...mva('toMaaneder'),
      { ...alltid, navn: 'arbeidsgiver', verdi: true, fraOgMed: toDato(2026, 4, 1) },
      { ...alltid, navn: 'loennsdag', verdi: 12 },
      forskudd,
    ],
  },
  {
    navn: 'AS, out of the mva register 20 May',
    forhold: [
      as,
      { ...alltid, navn: 'mvaRegistrert', verdi: true, tilOgMed: toDato(2026, 5, 20) },
      { ...alltid, navn: 'mvaTermin', verdi: 'toMaaneder' },
      ...ansatte(20),
      forskudd,
    ],
  },
];

/**
 * Returns a generator of synthetic businesses, in approximately the proportions of the register: more ENK than AS, most without
 * employees, a few with a deviating regnskapsaar, one in fifty registered for mva within the year and one in a hundred deregistered.
 */
export function makeVirksomheter(): () => Forhold[] {
  const kast = terning(2026);
  const dag = () => toDato(2026, 1 + Math.floor(kast() * 12), 1 + Math.floor(kast() * 28));
  return () => {
    const erAs = kast() < 0.45;
    const forhold: Forhold[] = [erAs ? as : enk];
    const fraOgMed = kast() < 0.02 ? dag() : null;
    const tilOgMed = kast() < 0.01 ? dag() : null;
    const registrert = kast() < 0.6;
    forhold.push({ ...alltid, navn: 'mvaRegistrert', verdi: registrert, fraOgMed, tilOgMed });
    const slag = MVA_TERMINER[kast() < 0.8 ? 0 : kast() < 0.5 ? 1 : 2];
    if (registrert) forhold.push({ ...alltid, navn: 'mvaTermin', verdi: slag });
    const harAnsatte = kast() < (erAs ? 0.5 : 0.08);
    forhold.push(...(harAnsatte ? ansatte(1 + Math.floor(kast() * 31)) : [utenAnsatte]));
    forhold.push({ ...alltid, navn: 'forskuddsskatt', verdi: kast() < 0.7 });
    if (erAs && kast() < 0.02) forhold.push({ ...alltid, navn: 'regnskapsaarSlutt', verdi: '06-30' });
    return forhold;
  };
}

/**
 * Returns a generator of batches of `antall` businesses in the same situations each time, in the proportions of
 * `makeVirksomheter`. All arrays and objects are new, and what began before all the years that count began on
 * another day, and was learned on another day.
 */
export function makeGjengangere(antall: number): () => Forhold[][] {
  const situasjoner = Array.from({ length: antall }, makeVirksomheter());
  const kast = terning(1814);
  const dag = () =>
    toDato(1995 + Math.floor(kast() * 25), 1 + Math.floor(kast() * 12), 1 + Math.floor(kast() * 28));
  return () =>
    situasjoner.map((forhold) =>
      forhold.map((ett) => ({ ...ett, fraOgMed: ett.fraOgMed ?? dag(), registrert: dag() })),
    );
}
