import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { overlapper, ukedag, ukenummer } from './dato';

describe('weeks', () => {
  it.each([
    ['2026-10-10', 6],
    ['2026-10-12', 1],
    ['2026-10-11', 7],
    ['1900-01-01', 1],
    ['1970-01-01', 4],
  ])('%s is weekday %i', (dato, dag) => {
    expect(ukedag(d(dato))).toBe(dag);
  });

  it.each([
    ['2026-01-01', 1],
    ['2025-12-29', 1],
    ['2027-01-03', 53],
    ['2026-12-28', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2023-01-01', 52],
    ['2021-01-03', 53],
    ['2020-12-31', 53],
    ['2016-01-03', 53],
    ['2026-10-12', 42],
    ['2199-12-31', 1],
  ])('%s is in week %i', (dato, uke) => {
    expect(ukenummer(d(dato))).toBe(uke);
  });
});

describe('overlapper', () => {
  const p = (fra: string, til: string) => ({
    fraOgMed: d(fra),
    tilOgMed: d(til),
  });
  it.each([
    ['2026-01-01', '2026-01-31', '2026-01-31', '2026-02-28', true],
    ['2026-01-01', '2026-01-31', '2026-02-01', '2026-02-28', false],
    ['2026-01-01', '2026-12-31', '2026-05-05', '2026-05-05', true],
    ['2026-02-01', '2026-02-28', '2026-01-01', '2026-01-31', false],
  ])('%s–%s and %s–%s: %s', (a, b, c, e, svar) => {
    expect(overlapper(p(a, b), p(c, e))).toBe(svar);
  });
});
