import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { antallRettsgebyr, forsinkelsesrente, forsinkelsesrenter, rettsgebyr } from './satser';

describe('rettsgebyr', () => {
  it.each([
    [2019, 1150_00],
    [2020, 1172_00],
    [2021, 1199_00],
    [2022, 1223_00],
    [2023, 1243_00],
    [2024, 1277_00],
    [2025, 1314_00],
    [2026, 1345_00],
  ])('%i', (aar, oere) => {
    expect(rettsgebyr(aar)).toBe(oere);
  });

  it('is not fixed for a year that is not known', () => {
    expect([rettsgebyr(2018), rettsgebyr(2027), antallRettsgebyr(2027, 50)]).toEqual([null, null, null]);
  });

  it.each([
    [2021, 0.5, 599_50],
    [2024, 0.5, 638_50],
    [2024, 0.1, 127_70],
    [2020, 0.1, 117_20],
    [2026, 50, 67_250_00],
    [2026, 1000, 1_345_000_00],
  ])('%i: %f of it', (aar, andel, oere) => {
    expect(antallRettsgebyr(aar, andel)).toBe(oere);
  });
});

describe('forsinkelsesrente', () => {
  it.each([
    ['2018-12-31', null],
    ['2019-01-01', 875],
    ['2019-06-30', 875],
    ['2019-07-01', 925],
    ['2020-03-16', 950],
    ['2021-12-31', 800],
    ['2022-02-10', 850],
    ['2022-07-01', 925],
    ['2023-06-30', 1075],
    ['2023-12-31', 1175],
    ['2024-11-11', 1250],
    ['2025-06-30', 1250],
    ['2025-07-01', 1225],
    ['2026-04-10', 1200],
    ['2026-12-31', 1225],
    ['2027-01-01', null],
  ])('on %s', (dag, ventet) => {
    expect(forsinkelsesrente(d(dag)).hundredeler).toBe(ventet);
  });

  it('names the regulation, and none where there is none', () => {
    expect(forsinkelsesrente(d('2024-02-01')).hjemmel?.tekst).toBe('forskrift 14.12.2023 nr. 2043');
    expect(forsinkelsesrente(d('2027-02-01')).hjemmel).toBeNull();
  });

  it('follows a debt through the changes, the first from the day it begins', () => {
    const fra = (a: string, b: string) =>
      forsinkelsesrenter(d(a), d(b)).map((s) => `${s.fraOgMed} ${s.hundredeler}`);
    expect(fra('2024-04-11', '2026-08-01')).toEqual([
      '2024-04-11 1250',
      '2025-07-01 1225',
      '2026-01-01 1200',
      '2026-07-01 1225',
    ]);
    expect(fra('2026-11-01', '2027-02-01')).toEqual(['2026-11-01 1225', '2027-01-01 null']);
    expect(fra('2026-11-01', '2026-05-01')).toEqual(['2026-11-01 1225']);
    expect(fra('2030-01-01', '2026-05-01')).toEqual(['2030-01-01 null']);
  });
});
