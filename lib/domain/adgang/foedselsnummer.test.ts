import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasFoedselsnummer, isFoedselsnummer, isSyntetiskFoedselsnummer } from './foedselsnummer';

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

describe('a text', () => {
  it.each([
    '16822548834',
    'Ring 168225 48834 i dag',
    '168225-48834',
    '168225.48834',
    '16 82 25 48834',
    '16.82.25 488 34',
    '168225–48834',
    '168225 \u00a048834',
    '１６８２２５４８８３４',
    '١٦٨٢٢٥٤٨٨٣٤',
    '१६८२२५ ४८८३४',
    '16822\u200b548834',
    'Sak 2026/11, 16822548834',
  ])('that holds a number: %j', (tekst) => {
    expect(hasFoedselsnummer(tekst)).toBe(true);
  });

  it.each([
    ['no digits', 'Lever mva-meldingen'],
    ['an account number as one writes it', '1682.25.48834'],
    ['a part of something longer', '9168225488341'],
    ['another control digit', '16822548835'],
    ['digits parted where nobody parts it', '1 6822548834'],
    ['a first control digit that is given from 2032', '30108299939'],
    ['a day that year did not have', '29022334598'],
    ['an amount and a date', 'kr 12 345,00 innen 10.12.2026'],
    ['a KID', '0123456789012'],
  ])('that holds none: %s', (_hva, tekst) => {
    expect(hasFoedselsnummer(tekst)).toBe(false);
  });

  it('is read alike with and without a character that is not seen', () => {
    const tegn = [...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)), ...'æøåÆØÅ«»'];
    const deler = fc.array(fc.constantFrom(...tegn, '168225', '48834', '16822548834'), { maxLength: 8 });
    fc.assert(
      fc.property(deler, (ord) => {
        const tekst = ord.join('');
        expect(hasFoedselsnummer(tekst)).toBe(hasFoedselsnummer(`\u00AD${tekst}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('an account number, or another number of eleven digits, is seldom taken for one', () => {
    const KONTO = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    const kontonumre = fc.sample(
      fc.array(fc.nat(9), { minLength: 10, maxLength: 10 }).map((sifre) => {
        const k = (11 - (sifre.reduce((sum, siffer, i) => sum + siffer * (KONTO[i] ?? 0), 0) % 11)) % 11;
        return k === 10 ? null : [...sifre, k].join('');
      }),
      { numRuns: 20_000, seed: 1 },
    );
    const gyldige = kontonumre.filter((nummer) => nummer !== null);
    const tatt = gyldige.filter(hasFoedselsnummer);
    expect(tatt.length / gyldige.length).toBeLessThan(0.025);
    // Those that match are valid numbers by their digits.
    expect(tatt.every(isFoedselsnummer)).toBe(true);
  });
});
