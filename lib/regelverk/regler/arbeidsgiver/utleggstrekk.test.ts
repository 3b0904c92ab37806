import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { ENK, frister, i, mangler, med, uten } from '#lib/regelverk/beregning/test-frister';

const TREKK = med(ENK, forhold('utleggstrekk', true), forhold('loennsdag', 20));

describe('utleggstrekk-betaling', () => {
  it.each([
    [
      2019,
      [
        '2018-T6 2019-01-15',
        '2019-T1 2019-03-15',
        '2019-T2 2019-05-15',
        '2019-T3 2019-07-15',
        '2019-T4 2019-09-16 < 2019-09-15',
        '2019-T5 2019-11-15',
      ],
    ],
    [
      2025,
      [
        '2024-T6 2025-01-15',
        '2025-T1 2025-03-17 < 2025-03-15',
        '2025-T2 2025-05-15',
        '2025-T3 2025-07-15',
        '2025-T4 2025-09-15',
        '2025-T5 2025-11-17 < 2025-11-15',
      ],
    ],
    [
      2026,
      // The last of the old terminer, then the first working day after the 20th.
      [
        '2025-T6 2026-01-15',
        '2026-01 2026-01-21',
        '2026-02 2026-02-23',
        '2026-03 2026-03-23',
        '2026-04 2026-04-21',
        '2026-05 2026-05-21',
        '2026-06 2026-06-22',
        '2026-07 2026-07-21',
        '2026-08 2026-08-21',
        '2026-09 2026-09-21',
        '2026-10 2026-10-21',
        '2026-11 2026-11-23',
        '2026-12 2026-12-21',
      ],
    ],
  ])('%i', (aar, ventet) => {
    expect(frister('utleggstrekk-betaling', TREKK, aar)).toEqual(ventet);
  });

  it('moves the old to a working day; the new is one by itself', () => {
    const regler = (dag: string) =>
      i(TREKK, dag, dag)
        .oppgaver.filter((o) => o.regel === 'utleggstrekk-betaling')
        .map((o) => o.flytteregel);
    expect(regler('2025-03-17')).toEqual(['nesteVirkedag']);
    expect(regler('2026-01-21')).toEqual(['virkedag']);
  });

  it('not for one without utleggstrekk, nor for one who says to be no arbeidsgiver; neither is asked', () => {
    for (const alle of [ENK, med(TREKK, forhold('arbeidsgiver', false))]) {
      expect(frister('utleggstrekk-betaling', alle, 2026)).toEqual([]);
      expect(mangler(alle, 2026)['utleggstrekk-betaling']).toBeUndefined();
    }
  });

  it('asks for the pay day from 2026, not for the old terminer', () => {
    const alle = uten(TREKK, 'loennsdag', 'arbeidsgiver');
    expect(mangler(alle, 2025)['utleggstrekk-betaling']).toBeUndefined();
    expect(mangler(alle, 2026)['utleggstrekk-betaling']).toEqual(['loennsdag']);
  });
});
