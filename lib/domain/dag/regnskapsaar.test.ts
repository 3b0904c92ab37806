import { describe, expect, it } from 'vitest';
import { isRegnskapsaarSlutt, regnskapsaarSluttI } from './regnskapsaar';

describe('regnskapsaar', () => {
  it.each([
    ['12-31', true],
    ['06-30', true],
    ['02-29', true],
    ['02-30', false],
    ['06-31', false],
    ['00-10', false],
    ['13-01', false],
    ['6-30', false],
    ['2026-06-30', false],
    ['', false],
  ])('%j is a last day of a year: %s', (slutt, svar) => {
    expect(isRegnskapsaarSlutt(slutt)).toBe(svar);
  });

  it.each([
    ['12-31', 2025, '2025-12-31'],
    ['02-28', 2024, '2024-02-29'],
    ['02-29', 2025, '2025-02-28'],
    ['02-27', 2024, '2024-02-27'],
    ['06-30', 2026, '2026-06-30'],
  ])('%s in %i ends %s', (slutt, aar, dato) => {
    expect(regnskapsaarSluttI(slutt, aar)).toBe(dato);
  });

  it('refuses what is no day', () => {
    expect(() => regnskapsaarSluttI('02-30', 2026)).toThrow(RangeError);
  });
});
