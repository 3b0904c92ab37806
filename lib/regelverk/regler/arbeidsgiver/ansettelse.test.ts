import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, frister, mangler, med, uten } from '#lib/regelverk/beregning/test-frister';

describe('skattekort: the day before the first pay of the year', () => {
  it.each([
    [15, '2026 2026-01-14'],
    [1, '2027 2026-12-31'],
    ['siste', '2026 2026-01-30'],
  ] as const)('paid on %s', (dag, ventet) => {
    expect(frister('skattekort-innhenting', med(ENK, forhold('loennsdag', dag)), 2026)).toEqual([ventet]);
  });

  it.each([
    ['2027-03-31', 15, '2027-04-14'],
    ['2027-03-10', 15, '2027-03-14'],
    ['2026-12-20', 15, '2027-01-14'],
  ] as const)('an employer from %s, paid on %s', (fra, dag, ventet) => {
    const alle = med(AS, forhold('arbeidsgiver', true, { fra }), forhold('loennsdag', dag));
    expect(frister('skattekort-innhenting', alle, 2027)).toEqual([`2027 ${ventet}`]);
  });

  it('is asked for while the pay day is not known, and not of one who employs nobody', () => {
    expect(mangler(uten(ENK, 'loennsdag'), 2027)['skattekort-innhenting']).toEqual(['loennsdag']);
    expect(frister('skattekort-innhenting', med(ENK, forhold('arbeidsgiver', false)), 2027)).toEqual([]);
  });
});

describe('pension: six months after the virksomhet became an employer', () => {
  const fra = (dag: string, til?: string) =>
    med(AS, forhold('arbeidsgiver', true, { fra: dag, ...(til && { til }) }));

  it.each([
    ['2026-11-26', 2027, ['2026 2027-05-26']],
    ['2026-08-31', 2027, ['2026 2027-02-28']],
    ['2026-08-31', 2026, []],
    ['2021-05-31', 2021, []],
  ] as const)('from %s', (dag, aar, ventet) => {
    expect(frister('otp-ordning', fra(dag), aar)).toEqual(ventet);
  });

  it('is not for one who has always been one, for all that is known, nor for one who no longer is', () => {
    expect(frister('otp-ordning', AS, 2027)).toEqual([]);
    expect(frister('otp-ordning', fra('2026-11-01', '2027-01-31'), 2027)).toEqual([]);
  });
});

it('a skattemelding can be changed until three years after its frist', () => {
  expect(frister('skattemelding-endring', ENK, 2026)).toEqual(['2022 2026-05-31']);
  expect(frister('skattemelding-endring', AS, 2027)).toEqual(['2023 2027-05-31']);
  expect(frister('skattemelding-endring', AS, 2023)).toEqual(['2019 2023-08-31']);
});
