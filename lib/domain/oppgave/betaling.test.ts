import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKid, isKontonummer } from './betaling';

describe('isKontonummer', () => {
  // 7694 05 12057 is Skatteetaten's own account for tax; the others are computed by hand.
  it.each(['76940512057', '12345678903', '00000000000'])('accepts %s', (nummer) => {
    expect(isKontonummer(nummer)).toBe(true);
  });

  it.each([
    ['a wrong control digit', '76940512058'],
    ['two digits changed about', '76940521057'],
    ['a control that would be 10', '10000000090'],
    ['ten digits', '7694051205'],
    ['full stops', '7694.05.12057'],
    ['digits of another script', '٧٦٩٤٠٥١٢٠٥٧'],
    ['a number', 76940512057],
    ['nothing', null],
  ])('refuses %s', (_navn, verdi) => {
    expect(isKontonummer(verdi)).toBe(false);
  });

  it('refuses every change of one digit', () => {
    const siffer = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.nat(10), siffer, (plass, mer) => {
        const sifre = [...'12345678903'];
        sifre[plass] = String((Number(sifre[plass]) + mer) % 10);
        expect(isKontonummer(sifre.join(''))).toBe(false);
      }),
    );
  });
});

describe('isKid', () => {
  it.each([
    ['modulus 10', '1234567897'],
    ['modulus 10, of two digits', '18'],
    ['modulus 11', '12345678903'],
    ['modulus 11 with a hyphen for 10', '6-'],
    ['modulus 11 with a hyphen, longer', '100008-'],
    ['25 digits', '0000000000000000000000018'],
  ])('accepts %s', (_navn, kid) => {
    expect(isKid(kid)).toBe(true);
  });

  it.each([
    ['a wrong control digit', '1234567890'],
    ['a hyphen where the control is not 10', '1234567-'],
    ['a hyphen in the middle', '12-4567897'],
    ['one digit', '8'],
    ['26 digits', '00000000000000000000000018'],
    ['spaces', '123 456 7897'],
    ['letters', '12345678A7'],
    ['a number', 1234567897],
    ['nothing', undefined],
  ])('refuses %s', (_navn, verdi) => {
    expect(isKid(verdi)).toBe(false);
  });
});
