import { expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { isTooLong } from './periode';

it.each([
  ['a day', '2026-02-28', '2026-02-28', false],
  ['five years', '2024-01-01', '2028-12-31', false],
  ['five years from a leap day', '2024-02-29', '2029-02-28', false],
  ['the ends of the calendar', '2199-01-01', '2199-12-31', false],
  ['a day too long', '2026-01-01', '2031-01-01', true],
  ['a day too long from a leap day', '2024-02-29', '2029-03-01', true],
  ['all of time', '1900-01-01', '2199-12-31', true],
])('%s', (_hva, fraOgMed, tilOgMed, forventet) => {
  expect(isTooLong({ fraOgMed: d(fraOgMed), tilOgMed: d(tilOgMed) })).toBe(forventet);
});
