import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { fromRadDato, toRadDato } from './dato';

describe('a day in a row', () => {
  it.each(['1900-01-01', '1970-01-01', '2026-03-29', '2026-10-25', '2028-02-29', '2026-12-31', '2199-12-31'])(
    '%s is midnight UTC, and comes back',
    (dag) => {
      expect(toRadDato(d(dag)).toISOString()).toBe(`${dag}T00:00:00.000Z`);
      expect(fromRadDato(toRadDato(d(dag)))).toBe(dag);
    },
  );

  it.each([
    '1899-12-31T00:00:00Z',
    '2200-01-01T00:00:00Z',
    '+010000-01-01T00:00:00Z',
    '-000001-01-01T00:00:00Z',
  ])('%s is outside the calendar', (moment) => {
    expect(() => fromRadDato(new Date(moment))).toThrow(RangeError);
  });
});
