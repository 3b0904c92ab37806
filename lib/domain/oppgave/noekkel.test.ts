import { describe, expect, it } from 'vitest';
import { isNoekkel, parseNoekkel, readNoekkel, toNoekkel } from './noekkel';

describe('noekkel', () => {
  it.each([
    ['mva-alm-levering:2026-T5', { regel: 'mva-alm-levering', periode: '2026-T5' }],
    ['amelding-levering:2026-10', { regel: 'amelding-levering', periode: '2026-10' }],
    ['aarsregnskap-innsending:2025', { regel: 'aarsregnskap-innsending', periode: '2025' }],
  ])('reads %s', (tekst, deler) => {
    expect(parseNoekkel(tekst)).toEqual(deler);
    expect(toNoekkel(deler.regel, deler.periode)).toBe(tekst);
  });

  it.each([
    'mva-alm-levering',
    ':2026',
    'mva:',
    'mva:2026:1',
    'Mva:2026',
    'mva_alm:2026',
    'mva--alm:2026',
    '-mva:2026',
    'mva:2026-',
    'mva:2026 T5',
    'mva-å:2026',
    'mva:2026\n',
    '../x:2026',
    `a:${'1'.repeat(99)}`,
  ])('rejects %j', (tekst) => {
    expect(parseNoekkel(tekst)).toBeNull();
    expect(isNoekkel(tekst)).toBe(false);
  });

  it('takes a hundred characters and no more', () => {
    expect(isNoekkel(`a:${'1'.repeat(98)}`)).toBe(true);
    expect(isNoekkel(null)).toBe(false);
    expect(() => toNoekkel('Mva', '2026')).toThrow(RangeError);
  });
});

describe('a rule that has got another id', () => {
  it.each([
    ['rf1301:2026', 'rf1321:2026'],
    ['rf1321:2026', 'rf1321:2026'],
    ['rf13011:2026', 'rf13011:2026'],
    ['mva-alm-levering:2026-T5', 'mva-alm-levering:2026-T5'],
  ])('%s is read as %s', (tekst, ventet) => {
    expect(readNoekkel(tekst)).toBe(ventet);
  });

  it('an invalid noekkel gives null', () => {
    expect(readNoekkel('rf1301')).toBeNull();
    expect(readNoekkel('rf1301:../x')).toBeNull();
  });
});
