import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { dagnummer, fromDagnummer, ukedag } from './dato';
import {
  foerstePaaskedag,
  foersteVirkedagEtter,
  HELLIGDAG_IDER,
  helligdag,
  helligdager,
  ikkeVirkedagAarsak,
  isVirkedag,
  nesteVirkedag,
} from './virkedag';

describe('foerstePaaskedag', () => {
  it.each([
    [1900, '1900-04-15'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2020, '2020-04-12'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2160, '2160-03-23'],
    [2190, '2190-04-25'],
    [2196, '2196-04-17'],
    [2199, '2199-04-14'],
  ])('%i: %s', (aar, dato) => {
    expect(foerstePaaskedag(aar)).toBe(dato);
  });
});

describe('helligdager', () => {
  it('2026', () => {
    expect([...helligdager(2026)].sort()).toEqual([
      ['2026-01-01', 'nyttaarsdag'],
      ['2026-04-02', 'skjaertorsdag'],
      ['2026-04-03', 'langfredag'],
      ['2026-04-05', 'foerstePaaskedag'],
      ['2026-04-06', 'andrePaaskedag'],
      ['2026-05-01', 'foersteMai'],
      ['2026-05-14', 'kristiHimmelfartsdag'],
      ['2026-05-17', 'syttendeMai'],
      ['2026-05-24', 'foerstePinsedag'],
      ['2026-05-25', 'andrePinsedag'],
      ['2026-12-25', 'foersteJuledag'],
      ['2026-12-26', 'andreJuledag'],
    ]);
  });

  it.each([
    ['2008-05-01', 'foersteMai', 'also kristi himmelfartsdag'],
    ['2012-05-17', 'syttendeMai', 'also kristi himmelfartsdag'],
    ['2015-05-17', 'syttendeMai', 'a Sunday'],
    ['2027-05-17', 'syttendeMai', 'also 2. pinsedag'],
    ['2020-06-01', 'andrePinsedag', ''],
    ['2024-05-09', 'kristiHimmelfartsdag', ''],
    ['2160-03-20', 'skjaertorsdag', 'almost as early as it can be'],
  ])('%s is %s (%s)', (dato, id) => {
    expect(helligdag(d(dato))).toBe(id);
  });

  it('has eleven days when two fall together and every id otherwise', () => {
    expect(helligdager(2027).size).toBe(11);
    expect(new Set(helligdager(2026).values())).toEqual(new Set(HELLIGDAG_IDER));
  });

  it('remembers a year and refuses one outside the calendar', () => {
    expect(helligdager(2031)).toBe(helligdager(2031));
    expect(() => helligdager(2200)).toThrow(RangeError);
    expect(() => helligdager(1899)).toThrow(RangeError);
    expect(() => helligdager(2026.5)).toThrow(RangeError);
  });
});

describe('working days', () => {
  it.each([
    ['2026-12-24', 'julaften'],
    ['2026-12-31', 'nyttaarsaften'],
    ['2026-04-01', 'the Wednesday before skjaertorsdag'],
    ['2026-04-07', 'the Tuesday after Easter'],
    ['2026-05-15', 'the Friday after kristi himmelfartsdag'],
    ['2026-07-29', 'olsok'],
  ])('%s is a working day: %s', (dato) => {
    expect(isVirkedag(d(dato))).toBe(true);
    expect(ikkeVirkedagAarsak(d(dato))).toBeNull();
    expect(nesteVirkedag(d(dato))).toBe(dato);
  });

  it.each([
    ['2026-04-04', { type: 'loerdag' }, '2026-04-07'],
    ['2026-05-23', { type: 'loerdag' }, '2026-05-26'],
    ['2026-10-10', { type: 'loerdag' }, '2026-10-12'],
    ['2026-10-11', { type: 'soendag' }, '2026-10-12'],
    ['2026-04-02', { type: 'helligdag', helligdag: 'skjaertorsdag' }, '2026-04-07'],
    ['2026-05-17', { type: 'helligdag', helligdag: 'syttendeMai' }, '2026-05-18'],
    ['2026-05-01', { type: 'helligdag', helligdag: 'foersteMai' }, '2026-05-04'],
    ['2027-05-15', { type: 'loerdag' }, '2027-05-18'],
    ['2026-12-25', { type: 'helligdag', helligdag: 'foersteJuledag' }, '2026-12-28'],
    ['2027-01-01', { type: 'helligdag', helligdag: 'nyttaarsdag' }, '2027-01-04'],
  ] as const)('%s is not, because %j; the next is %s', (dato, aarsak, neste) => {
    expect(isVirkedag(d(dato))).toBe(false);
    expect(ikkeVirkedagAarsak(d(dato))).toEqual(aarsak);
    expect(nesteVirkedag(d(dato))).toBe(neste);
  });

  it.each([
    ['2026-04-01', '2026-04-07'],
    ['2026-10-09', '2026-10-12'],
    ['2026-10-10', '2026-10-12'],
    ['2026-10-12', '2026-10-13'],
    ['2026-12-31', '2027-01-04'],
    ['2026-12-24', '2026-12-28'],
  ])('the first after %s is %s', (dato, etter) => {
    expect(foersteVirkedagEtter(d(dato))).toBe(etter);
  });

  it('the next working day is one, is the same again, and is at most five days off', () => {
    const dager = fc.integer({
      min: dagnummer(d('1900-01-01')),
      max: dagnummer(d('2199-12-20')),
    });
    fc.assert(
      fc.property(dager, (n) => {
        const neste = nesteVirkedag(fromDagnummer(n));
        expect(isVirkedag(neste)).toBe(true);
        expect(ukedag(neste)).toBeLessThanOrEqual(5);
        expect(nesteVirkedag(neste)).toBe(neste);
        expect(dagnummer(neste) - n).toBeGreaterThanOrEqual(0);
        expect(dagnummer(neste) - n).toBeLessThanOrEqual(5);
      }),
      { numRuns: 2000 },
    );
  });
});
