import { expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { requireIBruk, toUtfasingshoder } from './utfasing';

const lenke = 'https://kalender.example.no/utvikler/endringer';

it('gives no headers while nothing is decided', () => {
  expect(toUtfasingshoder({ fraraades: null, avvikles: null, lenke })).toEqual({});
});

it('gives the days in the formats of the standards, beginning in Oslo', () => {
  expect(toUtfasingshoder({ fraraades: '2027-07-01', avvikles: '2028-01-01', lenke })).toEqual({
    Deprecation: '@1814392800',
    Sunset: 'Fri, 31 Dec 2027 23:00:00 GMT',
    Link: `<${lenke}>; rel="deprecation"; type="text/html"`,
  });
});

it('is in use to the day before it ends', () => {
  const utfasing = { fraraades: null, avvikles: '2028-01-01', lenke };
  expect(() => requireIBruk(utfasing, d('2027-12-31'))).not.toThrow();
  expect(() => requireIBruk(utfasing, d('2028-01-01'))).toThrow(
    expect.objectContaining({ kode: 'avviklet' }),
  );
  expect(() => requireIBruk({ ...utfasing, avvikles: null }, d('2099-01-01'))).not.toThrow();
});
