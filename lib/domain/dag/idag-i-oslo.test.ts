import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { idagIOslo, startPaaDagen } from './dato';

describe('idagIOslo', () => {
  it.each([
    ['winter, an hour before midnight in Oslo', '2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['winter, midnight in Oslo', '2026-12-31T23:00:00.000Z', '2027-01-01'],
    ['still the old year in UTC', '2026-12-31T23:59:59.999Z', '2027-01-01'],
    ['summer, a second before midnight', '2026-07-14T21:59:59.000Z', '2026-07-14'],
    ['summer, midnight', '2026-07-14T22:00:00.000Z', '2026-07-15'],
    ['the night summer time starts, before midnight', '2026-03-28T22:59:59.000Z', '2026-03-28'],
    ['the night summer time starts, midnight', '2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['the day summer time starts, before midnight', '2026-03-29T21:59:59.000Z', '2026-03-29'],
    ['the day summer time starts, midnight', '2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['the day summer time ends, midnight', '2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['the day summer time ends, 23 o clock', '2026-10-25T22:00:00.000Z', '2026-10-25'],
    ['the day after summer time ended', '2026-10-25T23:00:00.000Z', '2026-10-26'],
  ])('%s', (_navn, instant, dato) => {
    expect(idagIOslo(new Date(instant))).toBe(dato);
  });

  it('refuses an instant that is none', () => {
    expect(() => idagIOslo(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe('startPaaDagen', () => {
  it.each([
    ['winter', '2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['summer', '2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['the day summer time starts', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['the day after', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['the day summer time ends', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['the day after that', '2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('%s', (_navn, dag, instant) => {
    const start = startPaaDagen(d(dag));
    expect(start.toISOString()).toBe(instant);
    expect(idagIOslo(start)).toBe(dag);
    expect(idagIOslo(new Date(start.getTime() - 1)) < dag).toBe(true);
  });

  it.each([
    ['1900-01-01', '1899-12-31T23:00:00.000Z'],
    ['2199-12-31', '2199-12-30T23:00:00.000Z'],
  ])('the outermost there is, %s', (dag, instant) => {
    expect(startPaaDagen(d(dag)).toISOString()).toBe(instant);
  });
});
