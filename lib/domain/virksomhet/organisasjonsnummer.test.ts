import { describe, expect, it } from 'vitest';
import {
  isOrganisasjonsnummer,
  isSyntetiskOrganisasjonsnummer,
  normaliserOrganisasjonsnummer,
} from './organisasjonsnummer';

describe('organisasjonsnummer', () => {
  it.each([
    '923609016',
    '974760673',
    '934154150',
    '924616733',
    '310923044',
    '313268489',
    '999999999',
    '123456785',
  ])('accepts %s', (nummer) => {
    expect(isOrganisasjonsnummer(nummer)).toBe(true);
  });

  it.each([
    '923609017',
    '833286602',
    '123456789',
    '92360901',
    '9236090160',
    '92360901a',
    '',
    '９23609016',
    923609016,
    null,
  ])('rejects %j', (nummer) => {
    expect(isOrganisasjonsnummer(nummer)).toBe(false);
  });

  it('never accepts a control digit of ten', () => {
    // 3 × 2 + 2 × 3 = 12, 12 mod 11 = 1, so the control digit would be 10.
    for (let siste = 0; siste <= 9; siste++) expect(isOrganisasjonsnummer(`20000003${siste}`)).toBe(false);
  });

  it.each([
    ['923 609 016', '923609016'],
    ['923\u00a0609\u00a0016', '923609016'],
    ['NO 923 609 016 MVA', '923609016'],
    ['no923609016mva', '923609016'],
    ['923.609.016', '923609016'],
    ['923-609-016', '923609016'],
    ['923609017', null],
    ['NO', null],
    ['', null],
    ['NONO923609016', null],
    ['923609016 AS', null],
  ])('reads %j as %j', (tekst, nummer) => {
    expect(normaliserOrganisasjonsnummer(tekst)).toBe(nummer);
  });

  it('knows the test population by its first digit', () => {
    const syntetisk = (tekst: string) => {
      const nummer = normaliserOrganisasjonsnummer(tekst);
      return nummer !== null && isSyntetiskOrganisasjonsnummer(nummer);
    };
    expect(syntetisk('310923044')).toBe(true);
    expect(syntetisk('313268489')).toBe(true);
    expect(syntetisk('923609016')).toBe(false);
  });
});
