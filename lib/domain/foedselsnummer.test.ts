import { describe, expect, it } from 'vitest';
import { isFoedselsnummer, isSyntetiskFoedselsnummer } from './foedselsnummer';

describe('foedselsnummer', () => {
  it.each([
    ['16822548834', 'month + 80'],
    ['11812448848', 'month + 80'],
    ['19872347995', 'month + 80'],
    ['15507600333', 'month + 40'],
    ['55507608360', 'day + 40 and month + 40'],
    ['02013299997', 'from 2032, first control digit leaves 0'],
    ['30108299939', 'from 2032, first control digit leaves 1'],
  ])('accepts %s (%s)', (nummer) => {
    expect(isFoedselsnummer(nummer)).toBe(true);
  });

  it.each([
    ['16822548835', 'second control digit'],
    ['16822548844', 'first control digit'],
    ['1682254883', 'ten digits'],
    ['168225488340', 'twelve digits'],
    ['1682254883a', 'a letter'],
    ['00000000000', 'no day'],
    ['72010000000', 'day 72'],
    ['31020000000', '31 February'],
    ['', 'empty'],
  ])('rejects %s (%s)', (nummer) => {
    expect(isFoedselsnummer(nummer)).toBe(false);
  });

  it('looks at day and month even when the control digits are right', () => {
    const gyldige = (start: string) =>
      Array.from({ length: 100_000 }, (_, i) => start + `${i}`.padStart(5, '0')).filter(isFoedselsnummer)
        .length;
    expect(gyldige('290224')).toBeGreaterThan(0);
    for (const start of [
      '300224',
      '311124',
      '010024',
      '011324',
      '015324',
      '019324',
      '320124',
      '720124',
      '810124',
    ]) {
      expect(gyldige(start)).toBe(0);
    }
  });

  it('accepts four first control digits, and only one second', () => {
    const treff = Array.from({ length: 100 }, (_, i) => `301082999${`${i}`.padStart(2, '0')}`).filter(
      isFoedselsnummer,
    );
    // The weighted sum of 301082999 leaves 9, so the first control digit may be 2, 3, 4 or 5 for the remainders 0 to 3.
    expect(treff.map((nummer) => nummer[9]).every((k1) => k1 !== undefined && '2345'.includes(k1))).toBe(
      true,
    );
    expect(new Set(treff.map((nummer) => nummer[9])).size).toBe(treff.length);
    expect(treff).toContain('30108299939');
    expect(treff).toContain('30108299920');
  });

  it.each([
    ['16822548834', true],
    ['15507600333', false],
    ['02013299997', false],
    ['16822548835', false],
  ])('%s is of the test population of skatt: %s', (nummer, svar) => {
    expect(isSyntetiskFoedselsnummer(nummer)).toBe(svar);
  });
});
