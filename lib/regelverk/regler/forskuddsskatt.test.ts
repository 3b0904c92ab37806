import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, frister, i, mangler, med, perioder, uten } from '#lib/regelverk/beregning/test-frister';

const drift = (fra?: string, til?: string) =>
  forhold('drift', true, {
    ...(fra && { fra }),
    ...(til && { til }),
    opphav: 'enhetsregisteret',
  });

describe('forskuddsskatt-personlig', () => {
  it.each([
    [
      2019,
      ['2019-T1 2019-03-15', '2019-T2 2019-05-15', '2019-T3 2019-09-16 < 2019-09-15', '2019-T4 2019-11-15'],
    ],
    [
      // Two extensions by regulation, then one ordinary move.
      2020,
      [
        '2020-T1 2020-05-04 < 2020-03-16',
        '2020-T2 2020-07-15 < 2020-05-15',
        '2020-T3 2020-09-15',
        '2020-T4 2020-11-16 < 2020-11-15',
      ],
    ],
    [2021, ['2021-T1 2021-03-15', '2021-T2 2021-06-15', '2021-T3 2021-09-15', '2021-T4 2021-12-15']],
    [
      2024,
      [
        '2024-T1 2024-03-15',
        '2024-T2 2024-06-17 < 2024-06-15',
        '2024-T3 2024-09-16 < 2024-09-15',
        '2024-T4 2024-12-16 < 2024-12-15',
      ],
    ],
    [
      2026,
      ['2026-T1 2026-03-16 < 2026-03-15', '2026-T2 2026-06-15', '2026-T3 2026-09-15', '2026-T4 2026-12-15'],
    ],
  ])('%i', (aar, ventet) => {
    expect(frister('forskuddsskatt-personlig', ENK, aar)).toEqual(ventet);
    expect(frister('forskuddsskatt-personlig', AS, aar)).toEqual([]);
  });

  it('is about the whole inntektsaar, and cites the wording of its time', () => {
    const en = (fra: string, til: string) =>
      i(ENK, fra, til).oppgaver.find((o) => o.regel === 'forskuddsskatt-personlig');
    expect(en('2026-06-15', '2026-06-15')).toMatchObject({
      noekkel: 'forskuddsskatt-personlig:2026-T2',
      gjelder: {
        navn: '2026-T2',
        fraOgMed: '2026-01-01',
        tilOgMed: '2026-12-31',
      },
    });
    expect(en('2019-05-15', '2019-05-15')?.hjemmel[0]?.tekst).toContain('før lov 21.12.2020');
    expect(en('2021-06-15', '2021-06-15')?.hjemmel[0]?.tekst).toBe('skattebetalingsloven § 10-20 (1)');
  });

  it.each([
    ['2026-03-15', ['2026-T1', '2026-T2', '2026-T3', '2026-T4']],
    ['2026-03-16', ['2026-T2', '2026-T3', '2026-T4']],
    ['2026-12-16', []],
  ])('founded on %s: no termin from before that', (fra, ventet) => {
    expect(perioder('forskuddsskatt-personlig', med(ENK, drift(fra)), 2026)).toEqual(ventet);
  });

  it('follows the day it is assessed from, and until', () => {
    const alle = (annet: { fra?: string; til?: string }) => med(ENK, forhold('forskuddsskatt', true, annet));
    expect(perioder('forskuddsskatt-personlig', alle({ fra: '2026-06-15' }), 2026)).toEqual([
      '2026-T2',
      '2026-T3',
      '2026-T4',
    ]);
    expect(perioder('forskuddsskatt-personlig', alle({ til: '2026-06-15' }), 2026)).toEqual([
      '2026-T1',
      '2026-T2',
    ]);
  });

  it('a virksomhet deleted within the year still has that year', () => {
    expect(perioder('forskuddsskatt-personlig', med(ENK, drift(undefined, '2026-01-01')), 2026)).toHaveLength(
      4,
    );
    expect(perioder('forskuddsskatt-personlig', med(ENK, drift(undefined, '2025-12-31')), 2026)).toEqual([]);
  });

  it('is asked only of an ENK', () => {
    expect(mangler(uten(ENK, 'forskuddsskatt'), 2026)).toEqual({
      'forskuddsskatt-personlig': ['forskuddsskatt'],
    });
    expect(mangler(uten(AS, 'forskuddsskatt'), 2026)).toEqual({
      'forskuddsskatt-upersonlig': ['forskuddsskatt'],
    });
    expect(mangler(med(ENK, forhold('forskuddsskatt', false)), 2026)).toEqual({});
  });
});

describe('forskuddsskatt-upersonlig', () => {
  it.each([
    [2019, ['2018-T1 2019-02-15', '2018-T2 2019-04-15']],
    [2020, ['2019-T1 2020-02-17 < 2020-02-15', '2019-T2 2020-09-01 < 2020-04-15']],
    // 15 April was langfredag.
    [2022, ['2021-T1 2022-02-15', '2021-T2 2022-04-19 < 2022-04-15']],
    [2025, ['2024-T1 2025-02-17 < 2025-02-15', '2024-T2 2025-04-15']],
    [2026, ['2025-T1 2026-02-16 < 2026-02-15', '2025-T2 2026-04-15']],
  ])('%i', (aar, ventet) => {
    expect(frister('forskuddsskatt-upersonlig', AS, aar)).toEqual(ventet);
    expect(frister('forskuddsskatt-upersonlig', ENK, aar)).toEqual([]);
  });

  it.each([
    ['founded in the inntektsaar', drift('2025-12-31'), ['2025-T1', '2025-T2']],
    ['founded after it', drift('2026-01-01'), []],
    ['deleted in it', drift(undefined, '2025-01-01'), ['2025-T1', '2025-T2']],
    ['deleted before it', drift(undefined, '2024-12-31'), []],
  ])('%s', (_navn, naar, ventet) => {
    expect(perioder('forskuddsskatt-upersonlig', med(AS, naar), 2026)).toEqual(ventet);
  });
});
