import { expect, it } from 'vitest';
import { PeriodeSoek } from './periode';

const feil = (soek: unknown) =>
  PeriodeSoek.safeParse(soek).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

it.each([
  ['a year', '2026-01-01', '2026-12-31'],
  ['a day', '2026-02-28', '2026-02-28'],
  ['a leap day', '2028-02-29', '2028-03-01'],
  ['five years', '2024-01-01', '2028-12-31'],
  ['five years from a leap day', '2024-02-29', '2029-02-28'],
  ['the ends of the calendar', '2199-01-01', '2199-12-31'],
])('%s', (_hva, fraOgMed, tilOgMed) => {
  expect(PeriodeSoek.parse({ fraOgMed, tilOgMed, annet: 'x' })).toEqual({ fraOgMed, tilOgMed });
});

it.each([
  ['turned around', '2026-12-31', '2026-12-30', ['tilOgMed snudd-periode']],
  ['a day too long', '2026-01-01', '2031-01-01', ['tilOgMed for-lang-periode']],
  ['all of time', '1900-01-01', '2199-12-31', ['tilOgMed for-lang-periode']],
  ['a day that is not there', '2026-02-29', '2026-12-31', ['fraOgMed ugyldig-dato']],
  ['both', '2026-13-01', '31.12.2026', ['fraOgMed ugyldig-dato', 'tilOgMed ugyldig-dato']],
  ['outside the calendar', '1899-12-31', '2200-01-01', ['fraOgMed ugyldig-dato', 'tilOgMed ugyldig-dato']],
  ['a moment', '2026-01-01T00:00:00Z', '2026-12-31', ['fraOgMed ugyldig-dato']],
  ['empty', '', '2026-12-31', ['fraOgMed ugyldig-dato']],
  ['missing', undefined, undefined, ['fraOgMed mangler', 'tilOgMed mangler']],
  ['a list', ['2026-01-01'], '2026-12-31', ['fraOgMed mangler']],
])('%s is refused', (_hva, fraOgMed, tilOgMed, forventet) => {
  expect(feil({ fraOgMed, tilOgMed })).toEqual(forventet);
});
