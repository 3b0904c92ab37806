import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, frister, med, perioder } from '#lib/regelverk/beregning/test-frister';

const SAERAVGIFT = med(AS, forhold('saeravgift', true), forhold('tollkreditt', true));

describe('the 18th of the month after', () => {
  it.each([
    [
      2020,
      [
        '2019-12 2020-01-20 < 2020-01-18',
        '2020-01 2020-02-18',
        '2020-02 2020-03-18',
        '2020-03 2020-04-20 < 2020-04-18',
        '2020-04 2020-05-18',
        '2020-05 2020-06-18',
        '2020-06 2020-07-20 < 2020-07-18',
        '2020-07 2020-08-18',
        '2020-08 2020-09-18',
        '2020-09 2020-10-19 < 2020-10-18',
        '2020-10 2020-11-18',
        '2020-11 2020-12-18',
      ],
    ],
    [
      2024,
      // 18 May is a Saturday, 20 May 2. pinsedag.
      [
        '2023-12 2024-01-18',
        '2024-01 2024-02-19 < 2024-02-18',
        '2024-02 2024-03-18',
        '2024-03 2024-04-18',
        '2024-04 2024-05-21 < 2024-05-18',
        '2024-05 2024-06-18',
        '2024-06 2024-07-18',
        '2024-07 2024-08-19 < 2024-08-18',
        '2024-08 2024-09-18',
        '2024-09 2024-10-18',
        '2024-10 2024-11-18',
        '2024-11 2024-12-18',
      ],
    ],
    [
      2026,
      [
        '2025-12 2026-01-19 < 2026-01-18',
        '2026-01 2026-02-18',
        '2026-02 2026-03-18',
        '2026-03 2026-04-20 < 2026-04-18',
        '2026-04 2026-05-18',
        '2026-05 2026-06-18',
        '2026-06 2026-07-20 < 2026-07-18',
        '2026-07 2026-08-18',
        '2026-08 2026-09-18',
        '2026-09 2026-10-19 < 2026-10-18',
        '2026-10 2026-11-18',
        '2026-11 2026-12-18',
      ],
    ],
  ])('%i', (aar, ventet) => {
    for (const regel of ['saeravgift-levering', 'saeravgift-betaling', 'tollkreditt-betaling']) {
      expect(frister(regel, SAERAVGIFT, aar)).toEqual(ventet);
      expect(frister(regel, AS, aar)).toEqual([]);
    }
  });

  it('for the months it was so, from the first to the last day', () => {
    const alle = med(AS, forhold('saeravgift', true, { fra: '2026-03-31', til: '2026-06-01' }));
    expect(perioder('saeravgift-levering', alle, 2026)).toEqual(['2026-03', '2026-04', '2026-05', '2026-06']);
    expect(perioder('tollkreditt-betaling', alle, 2026)).toEqual([]);
  });
});
