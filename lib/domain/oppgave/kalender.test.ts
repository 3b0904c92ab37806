import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { grupperPerDag, nesteAapne } from './kalender';
import { toNoekkel } from './noekkel';
import type { Markering } from './oppgave';
import { beregnet, kalender, markering } from './test-oppgave';

describe('grouping', () => {
  const oppgaver = kalender([
    beregnet('A', '2026-04-10'),
    beregnet('B', '2026-04-10'),
    beregnet('C', '2026-04-30'),
    beregnet('E', '2026-06-10'),
  ]);

  it('per day', () => {
    const dager = [...grupperPerDag(oppgaver)].map(([dag, o]) => [dag, o.map((x) => x.gjelder?.navn)]);
    expect(dager).toEqual([
      ['2026-04-10', ['A', 'B']],
      ['2026-04-30', ['C']],
      ['2026-06-10', ['E']],
    ]);
  });

  it('within a day one delivers before one pays, and what belongs together stands together', () => {
    const levering = { ...beregnet('L', '2026-04-10'), noekkel: toNoekkel('mva-alm-levering', '2026-T1') };
    const betaling = {
      ...beregnet('B', '2026-04-10'),
      noekkel: toNoekkel('mva-alm-betaling', '2026-T1'),
      frist: { fristType: 'betalingsfrist', frist: d('2026-04-10') } as const,
    };
    const [dagens] = grupperPerDag(kalender([betaling, levering])).values();
    expect(dagens?.map((o) => o.gjelder?.navn)).toEqual(['L', 'B']);
  });
});

describe('nesteAapne', () => {
  const beregnede = [
    beregnet('A', '2026-04-10'),
    beregnet('B', '2026-04-10'),
    beregnet('C', '2026-04-30'),
    beregnet('E', '2026-02-10'),
  ];
  const neste = (markeringer: readonly Markering[], idag: string) =>
    nesteAapne(kalender(beregnede, [], markeringer, idag), d(idag)).map((o) => o.gjelder?.navn);

  it.each([
    ['the earliest day from today on', [], '2026-03-01', ['A', 'B']],
    ['today counts', [], '2026-04-10', ['A', 'B']],
    ['yesterday does not', [], '2026-04-11', ['C']],
    ['what is done does not', [markering('A', 'fullfoert')], '2026-03-01', ['B']],
    [
      'nor what is not for us',
      [markering('A', 'fullfoert'), markering('B', 'ikkeAktuell')],
      '2026-03-01',
      ['C'],
    ],
    ['nothing left', [], '2026-05-01', []],
  ] as const)('%s', (_navn, markeringer, idag, ventet) => {
    expect(neste(markeringer, idag)).toEqual(ventet);
  });
});
