import { describe, expect, it } from 'vitest';
import type { Forhold, Loennsdag } from '#lib/domain/virksomhet/forhold';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, med, perioder, uten } from '#lib/regelverk/beregning/test-frister';

const register = { opphav: 'enhetsregisteret' } as const;
const foerste = (regel: string, alle: readonly Forhold[], aar: number) => perioder(regel, alle, aar)[0];
const fra = (dag: string, loennsdag: Loennsdag) =>
  med(ENK, forhold('arbeidsgiver', true, { fra: dag }), forhold('loennsdag', loennsdag));

describe('nothing is owed for a pay day before the first real one', () => {
  it.each([
    // Arbeidsgiver from, pay day, first trekk, first aga, first a-melding.
    ['2027-03-31', 15, '2027-04', '2027-T2', '2027-03'],
    ['2027-03-15', 15, '2027-03', '2027-T2', '2027-03'],
    ['2027-03-16', 15, '2027-04', '2027-T2', '2027-03'],
    ['2027-02-28', 15, '2027-03', '2027-T2', '2027-02'],
    ['2027-02-28', 31, '2027-02', '2027-T1', '2027-02'],
    ['2027-02-28', 'siste', '2027-02', '2027-T1', '2027-02'],
    ['2027-04-30', 30, '2027-04', '2027-T2', '2027-04'],
    ['2027-04-30', 29, '2027-05', '2027-T3', '2027-04'],
    ['2027-01-20', 10, '2027-02', '2027-T1', '2027-01'],
  ] as const)('arbeidsgiver from %s, paid on %s', (dag, loennsdag, trekk, aga, amelding) => {
    const alle = fra(dag, loennsdag);
    expect(foerste('forskuddstrekk-betaling-lopende', alle, 2027)).toBe(trekk);
    expect(foerste('aga-betaling', alle, 2027)).toBe(aga);
    expect(foerste('amelding-levering', alle, 2027)).toBe(amelding);
  });

  it('nor before it was founded or registered', () => {
    const stiftet = (alle: readonly Forhold[], dag: string, registrert: string) =>
      med(
        alle,
        forhold('drift', true, { fra: dag, ...register }),
        forhold('registrert', true, { fra: registrert, ...register }),
        forhold('loennsdag', 15),
      );
    const trekk = 'forskuddstrekk-betaling-lopende';
    expect(foerste(trekk, stiftet(AS, '2027-03-20', '2027-03-20'), 2027)).toBe('2027-04');
    expect(foerste(trekk, stiftet(AS, '2027-03-01', '2027-04-16'), 2027)).toBe('2027-05');
    expect(foerste('aga-betaling', stiftet(AS, '2027-03-01', '2027-04-16'), 2027)).toBe('2027-T3');
    expect(foerste(trekk, stiftet(ENK, '2027-06-15', '2027-06-15'), 2027)).toBe('2027-06');
  });

  it('nor by the terminer until 2025', () => {
    const alle = fra('2024-02-20', 12);
    expect(foerste('forskuddstrekk-betaling-termin', alle, 2024)).toBe('2024-T2');
    expect(foerste('aga-betaling', alle, 2024)).toBe('2024-T2');
  });

  it('a first pay day in January: no sammenstilling of the year before', () => {
    expect(perioder('lonnssammenstilling-ansatte', fra('2026-12-20', 12), 2027)).toEqual([]);
    expect(perioder('lonnssammenstilling-ansatte', fra('2026-12-12', 12), 2027)).toEqual(['2026']);
  });

  it('utleggstrekk: the first pay day after the order', () => {
    const trekk = (dag: string) => med(ENK, forhold('utleggstrekk', true, { fra: dag }));
    expect(foerste('utleggstrekk-betaling', trekk('2027-03-12'), 2027)).toBe('2027-03');
    expect(foerste('utleggstrekk-betaling', trekk('2027-03-13'), 2027)).toBe('2027-04');
    expect(
      foerste('utleggstrekk-betaling', [...fra('2027-05-20', 12), forhold('utleggstrekk', true)], 2027),
    ).toBe('2027-06');
  });

  it('with a pay day that moves: by the day of its month', () => {
    const alle = med(
      fra('2027-03-18', 15),
      forhold('loennsdag', 15),
      forhold('loennsdag', 20, { fra: '2027-03-01' }),
    );
    expect(foerste('forskuddstrekk-betaling-lopende', alle, 2027)).toBe('2027-03');
  });

  it('what was earned before an end is paid, and an unknown pay day guesses nothing', () => {
    const slutt = med(ENK, forhold('arbeidsgiver', true, { til: '2027-03-05' }));
    expect(perioder('forskuddstrekk-betaling-lopende', slutt, 2027)).toEqual([
      '2027-01',
      '2027-02',
      '2027-03',
    ]);
    expect(foerste('aga-betaling', uten(fra('2027-02-28', 15), 'loennsdag'), 2027)).toBe('2027-T1');
  });
});
