import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { flett } from './flett';
import { toMaaneder, toNaa, toRader } from './naa';
import { toNoekkel } from './noekkel';
import type { BeregnetOppgave, LevertOppgave, Markering, Oppsyn } from './oppgave';
import { beregnet, levert, markering } from './test-oppgave';

const IDAG = d('2026-11-26');

interface Verden {
  beregnede?: BeregnetOppgave[];
  leverte?: LevertOppgave[];
  markeringer?: Markering[];
  oppsyn?: Oppsyn;
}
const kalender = ({ beregnede = [], leverte = [], markeringer = [], oppsyn }: Verden) =>
  flett({
    beregnede,
    leverte,
    markeringer,
    periode: { fraOgMed: d('2025-01-01'), tilOgMed: d('2027-12-31') },
    idag: IDAG,
    oppsyn: ({ levert }) => oppsyn ?? (levert ? 'etter' : 'taus'),
  });
const krav = (navn: string, frist: string, beloep: number | null, annet: Partial<LevertOppgave> = {}) =>
  levert(navn, frist, {
    oppgaveType: 'betalingskrav',
    frist: { fristType: 'betalingsfrist', frist: d(frist) },
    beloep,
    ...annet,
  });
const navn = (rader: ReturnType<typeof toRader>) =>
  rader.map((rad) => rad.map(({ noekkel }) => noekkel.split(':')[1]));

describe('what one must do now', () => {
  it('begins with what an authority misses, the largest amount first, however old', () => {
    const leverte = [
      krav('a', '2026-10-12', 100),
      krav('b', '2025-06-01', 900),
      krav('c', '2026-10-12', null),
    ];
    expect(navn(toNaa(kalender({ leverte }), IDAG).sent)).toEqual([['b'], ['a'], ['c']]);
  });

  it('keeps what the user says is done and the authority misses', () => {
    const leverte = [krav('a', '2026-10-12', 100)];
    for (const verdi of ['fullfoert', 'ikkeAktuell'] as const) {
      const naa = toNaa(kalender({ leverte, markeringer: [markering('a', verdi)] }), IDAG);
      expect(navn(naa.sent), verdi).toEqual([['a']]);
      expect(naa.betale.alt, verdi).toEqual({ sum: 100, uten: 0, antall: 1 });
    }
  });

  it.each(['taus', 'foer', 'ingen'] as const)(
    'says of nothing that it is late while the kilde is %s',
    (oppsyn) => {
      const naa = toNaa(kalender({ beregnede: [beregnet('a', '2026-10-12')], oppsyn }), IDAG);
      expect([navn(naa.sent), navn(naa.ukjent)]).toEqual([[], [['a']]]);
    },
  );

  it('loses nothing that is disagreed about before anybody has been heard since the frist', () => {
    const uenig = { leverte: [krav('a', '2026-10-12', 1)], markeringer: [markering('a', 'fullfoert')] };
    expect(navn(toNaa(kalender({ ...uenig, oppsyn: 'foer' }), IDAG).ukjent)).toEqual([['a']]);
  });

  it('goes on with the next 30 days, and what comes after', () => {
    const beregnede = ['2026-11-25', '2026-11-26', '2026-12-26', '2026-12-27', '2027-01-05'].map((dag) =>
      beregnet(dag, dag),
    );
    const naa = toNaa(kalender({ beregnede }), IDAG);
    expect(navn(naa.snart)).toEqual([['2026-11-26'], ['2026-12-26']]);
    expect(naa.deretter?.frist.frist).toBe('2026-12-27');
  });

  it('leaves out what is done and what nobody follows up', () => {
    const beregnede = [
      beregnet('a', '2026-12-01', { oppgaveType: 'dokumentasjonskrav' }),
      beregnet('b', '2026-12-01'),
    ];
    const naa = toNaa(
      kalender({ beregnede, markeringer: [markering('b', 'ikkeAktuell')], oppsyn: 'ingen' }),
      IDAG,
    );
    expect([naa.sent, naa.snart, naa.ukjent]).toEqual([[], [], []]);
  });

  it('sums what is overdue, this month and the next, and never leaves out what is overdue', () => {
    const leverte = [
      krav('a', '2026-10-12', 18_240_00),
      krav('b', '2026-11-30', 1_00),
      krav('c', '2026-12-10', 18_240_00),
      krav('d', '2026-12-31', 12_500_00),
      krav('e', '2027-01-01', 7_00),
      krav('f', '2026-12-15', null),
    ];
    const { betale } = toNaa(kalender({ leverte }), IDAG);
    expect(betale.forfalt.sum).toBe(18_240_00);
    expect(betale.denne.sum).toBe(1_00);
    expect(betale.neste).toEqual({ sum: 30_740_00, uten: 1, antall: 2 });
    expect(betale.alt).toEqual({ sum: 48_981_00, uten: 1, antall: 4 });
  });
});

describe('rows', () => {
  const levering = (frist: string) => beregnet('L', frist, { par: toNoekkel('test-levering', 'B') });
  const betaling = (frist: string) =>
    beregnet('B', frist, {
      par: toNoekkel('test-levering', 'L'),
      frist: { fristType: 'betalingsfrist', frist: d(frist) },
    });

  it('a delivery and its payment on one day are one, the delivery first', () => {
    const par = kalender({ beregnede: [betaling('2026-12-10'), levering('2026-12-10')] });
    expect(navn(toRader(par))).toEqual([['L', 'B']]);
  });

  it('on two days they are two', () => {
    const par = kalender({ beregnede: [levering('2026-12-24'), betaling('2026-12-10')] });
    expect(navn(toRader(par))).toEqual([['B'], ['L']]);
  });

  it('one whose other half is done stands alone', () => {
    expect(navn(toRader(kalender({ beregnede: [betaling('2026-12-10')] })))).toEqual([['B']]);
  });
});

it('a year has twelve months, without what nobody follows up', () => {
  const beregnede = [
    beregnet('a', '2026-01-31'),
    beregnet('b', '2026-12-01'),
    beregnet('c', '2027-12-01'),
    beregnet('d', '2026-12-01', { oppgaveType: 'dokumentasjonskrav' }),
  ];
  const maaneder = toMaaneder(kalender({ beregnede, oppsyn: 'ingen' }), 2026);
  expect(maaneder.map((del) => del.length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});
