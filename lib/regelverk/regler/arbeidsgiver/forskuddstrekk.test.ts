import { describe, expect, it } from 'vitest';
import type { Loennsdag } from '#lib/domain/virksomhet/forhold';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { ENK, frister, i, mangler, med, perioder, uten } from '#lib/regelverk/beregning/test-frister';

describe('forskuddstrekk on loenn paid from 2026', () => {
  const dager = (loennsdag: Loennsdag, aar: number) =>
    frister('forskuddstrekk-betaling-lopende', med(ENK, forhold('loennsdag', loennsdag)), aar).map((linje) =>
      linje.slice(-10),
    );

  it.each<[Loennsdag, number, string[]]>([
    [
      12,
      2026,
      [
        '01-13',
        '02-13',
        '03-13',
        '04-13',
        '05-13',
        '06-15',
        '07-13',
        '08-13',
        '09-14',
        '10-13',
        '11-13',
        '12-14',
      ],
    ],
    [
      // Paid on Wednesday 1 April, before skjaertorsdag: the Tuesday after Easter. 1 May is a holiday and a Friday.
      1,
      2026,
      [
        '01-02',
        '02-02',
        '03-02',
        '04-07',
        '05-04',
        '06-02',
        '07-02',
        '08-03',
        '09-02',
        '10-02',
        '11-02',
        '12-02',
      ],
    ],
    [
      // 25 March 2027 is skjaertorsdag, 25 December 1. juledag and a Saturday.
      25,
      2027,
      [
        '01-26',
        '02-26',
        '03-30',
        '04-26',
        '05-26',
        '06-28',
        '07-26',
        '08-26',
        '09-27',
        '10-26',
        '11-26',
        '12-27',
      ],
    ],
    [
      // 13 April 2028 is skjaertorsdag.
      12,
      2028,
      [
        '01-13',
        '02-14',
        '03-13',
        '04-18',
        '05-15',
        '06-13',
        '07-13',
        '08-14',
        '09-13',
        '10-13',
        '11-13',
        '12-13',
      ],
    ],
  ])('paid on the %s in %i', (loennsdag, aar, ventet) => {
    expect(dager(loennsdag, aar)).toEqual(ventet.map((dag) => `${aar}-${dag}`));
  });

  it('the last day of each month, and one past its end, are the same', () => {
    const ventet = [
      '2026-02-02',
      '2026-03-02',
      '2026-04-01',
      '2026-05-04',
      '2026-06-01',
      '2026-07-01',
      '2026-08-03',
      '2026-09-01',
      '2026-10-01',
      '2026-11-02',
      '2026-12-01',
    ];
    expect(dager('siste', 2026)).toEqual(ventet);
    expect(dager(31, 2026)).toEqual(ventet);
    // Loenn paid on 31 December 2026 is due the first working day of 2027.
    expect(dager('siste', 2027)[0]).toBe('2027-01-04');
    // The 30th is the last of February only.
    expect(dager(30, 2026).slice(0, 3)).toEqual(['2026-02-02', '2026-03-02', '2026-03-31']);
  });

  it('paid on a Friday: Monday; and never moved, since it is a working day by itself', () => {
    const [o] = i(ENK, '2026-06-15', '2026-06-15').oppgaver.filter((x) => x.regel?.endsWith('lopende'));
    expect(o).toMatchObject({
      noekkel: 'forskuddstrekk-betaling-lopende:2026-06',
      gjelder: { fraOgMed: '2026-06-01', tilOgMed: '2026-06-30' },
      nominellFrist: '2026-06-15',
      flytting: null,
      utloestAv: ['arbeidsgiver', 'loennsdag'],
    });
  });

  it('has none for loenn paid in 2025', () => {
    expect(dager('siste', 2025)).toEqual([]);
    expect(
      perioder('forskuddstrekk-betaling-lopende', med(ENK, forhold('loennsdag', 'siste')), 2026)[0],
    ).toBe('2026-01');
  });

  it('follows a change of pay day from the month it happens in', () => {
    const alle = med(ENK, forhold('loennsdag', 12), forhold('loennsdag', 20, { fra: '2026-08-15' }));
    const linjer = frister('forskuddstrekk-betaling-lopende', alle, 2026);
    expect(linjer.slice(6, 9)).toEqual(['2026-07 2026-07-13', '2026-08 2026-08-21', '2026-09 2026-09-21']);
    expect(linjer).toHaveLength(12);
  });

  it('is not dated without the pay day, and nothing is guessed', () => {
    const alle = uten(ENK, 'loennsdag');
    expect(dager(12, 2026)).toHaveLength(12);
    expect(frister('forskuddstrekk-betaling-lopende', alle, 2026)).toEqual([]);
    expect(mangler(alle, 2026)).toEqual({
      'forskuddstrekk-betaling-lopende': ['loennsdag'],
      'skattekort-innhenting': ['loennsdag'],
    });
    expect(mangler(alle, 2025)).toEqual({});
  });
});
