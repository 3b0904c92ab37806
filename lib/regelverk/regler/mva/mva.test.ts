import { describe, expect, it } from 'vitest';
import type { MvaTermin } from '#lib/domain/virksomhet/forhold';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, frister, i, med, perioder } from '#lib/regelverk/beregning/test-frister';

const termin = (verdi: MvaTermin, fra?: string) =>
  forhold('mvaTermin', verdi, fra === undefined ? {} : { fra });
const SLAG = ['alm', 'aar', 'primaer'] as const;
const leveringer = (alle: Parameters<typeof perioder>[1], aar: number) =>
  SLAG.flatMap((slag) => perioder(`mva-${slag}-levering`, alle, aar).map((navn) => `${slag}:${navn}`));

describe('mva every second month', () => {
  it.each([
    [
      2019,
      // 10 June was 2. pinsedag, 31 August a Saturday.
      [
        '2018-T6 2019-02-11 < 2019-02-10',
        '2019-T1 2019-04-10',
        '2019-T2 2019-06-11 < 2019-06-10',
        '2019-T3 2019-09-02 < 2019-08-31',
        '2019-T4 2019-10-10',
        '2019-T5 2019-12-10',
      ],
    ],
    [
      2020,
      // 10 April was langfredag.
      [
        '2019-T6 2020-02-10',
        '2020-T1 2020-04-14 < 2020-04-10',
        '2020-T2 2020-06-10',
        '2020-T3 2020-08-31',
        '2020-T4 2020-10-12 < 2020-10-10',
        '2020-T5 2020-12-10',
      ],
    ],
    [
      2023,
      // 10 April was 2. paaskedag.
      [
        '2022-T6 2023-02-10',
        '2023-T1 2023-04-11 < 2023-04-10',
        '2023-T2 2023-06-12 < 2023-06-10',
        '2023-T3 2023-08-31',
        '2023-T4 2023-10-10',
        '2023-T5 2023-12-11 < 2023-12-10',
      ],
    ],
    [
      2026,
      [
        '2025-T6 2026-02-10',
        '2026-T1 2026-04-10',
        '2026-T2 2026-06-10',
        '2026-T3 2026-08-31',
        '2026-T4 2026-10-12 < 2026-10-10',
        '2026-T5 2026-12-10',
      ],
    ],
  ])('filing in %i', (aar, ventet) => {
    expect(frister('mva-alm-levering', ENK, aar)).toEqual(ventet);
    expect(frister('mva-alm-levering', AS, aar)).toEqual(ventet);
  });

  it.each([2019, 2023, 2026])('payment is due on the same day in %i', (aar) => {
    expect(frister('mva-alm-betaling', ENK, aar)).toEqual(frister('mva-alm-levering', ENK, aar));
  });

  it('payment for the first termin of 2020 was put off, filing was not', () => {
    expect(frister('mva-alm-betaling', ENK, 2020).slice(0, 3)).toEqual([
      '2019-T6 2020-02-10',
      '2020-T1 2020-06-10 < 2020-04-14',
      '2020-T2 2020-06-10',
    ]);
  });

  it('tells what it is about, and belongs with its payment', () => {
    const [o] = i(ENK, '2026-10-12', '2026-10-12').oppgaver.filter((x) => x.regel === 'mva-alm-levering');
    expect(o).toMatchObject({
      noekkel: 'mva-alm-levering:2026-T4',
      gjelder: {
        navn: '2026-T4',
        fraOgMed: '2026-07-01',
        tilOgMed: '2026-08-31',
      },
      myndighet: 'SKE',
      produktomraade: 'MVA',
      oppgaveType: 'rapporteringskrav',
      frist: { fristType: 'leveringsfrist', frist: '2026-10-12' },
      nominellFrist: '2026-10-10',
      flytting: { fra: '2026-10-10', aarsak: { type: 'loerdag' } },
      utloestAv: ['mvaRegistrert', 'mvaTermin'],
      par: 'mva-alm-betaling:2026-T4',
    });
    expect(o?.hjemmel.map((h) => h.tekst)).toContain('skatteforvaltningsforskriften § 8-3-10 (1)');
  });
});

describe('mva once a year', () => {
  it.each([
    [2019, ['2018 2019-03-11 < 2019-03-10']],
    [2023, ['2022 2023-03-10']],
    [2024, ['2023 2024-03-11 < 2024-03-10']],
    [2026, ['2025 2026-03-10']],
    [2029, ['2028 2029-03-12 < 2029-03-10']],
  ])('aarstermin in %i', (aar, ventet) => {
    const alle = med(ENK, termin('aar'));
    expect(frister('mva-aar-levering', alle, aar)).toEqual(ventet);
    expect(frister('mva-aar-betaling', alle, aar)).toEqual(ventet);
    expect(leveringer(alle, aar)).toHaveLength(1);
  });

  it.each([
    [2020, ['2019 2020-04-14 < 2020-04-10']],
    [2022, ['2021 2022-04-11 < 2022-04-10']],
    [2023, ['2022 2023-04-11 < 2023-04-10']],
    [2025, ['2024 2025-04-10']],
    [2027, ['2026 2027-04-12 < 2027-04-10']],
  ])('primary industry in %i', (aar, ventet) => {
    const alle = med(ENK, termin('primaernaering'));
    expect(frister('mva-primaer-levering', alle, aar)).toEqual(ventet);
    expect(frister('mva-primaer-betaling', alle, aar)).toEqual(ventet);
    expect(leveringer(alle, aar)).toHaveLength(1);
  });
});
