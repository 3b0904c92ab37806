import { expect, it } from 'vitest';
import { en } from './en/en';
import { fill, fillAntall, writeKroner } from './mal';
import { nb } from './nb/nb';
import { nn } from './nn/nn';

it('puts values in their places, also twice, and leaves a place without a value to be seen', () => {
  expect(fill('{a} og {b}, {a}', { a: 1, b: '{a}' })).toBe('1 og {a}, 1');
  expect(fill('{a} {c}', { a: 'x' })).toBe('x {c}');
});

it('has a text for one and a text for the others', () => {
  const mal = { en: '{antall} frist i {aar}', flere: '{antall} frister i {aar}' };
  expect([0, 1, 2].map((antall) => fillAntall(mal, antall, { aar: 2026 }))).toEqual([
    '0 frister i 2026',
    '1 frist i 2026',
    '2 frister i 2026',
  ]);
});

it.each([
  [0, '0 kr'],
  [100, '1 kr'],
  [134_500, '1.345 kr'],
  [123_456_750, '1.234.567,50 kr'],
  [5, '0,05 kr'],
])('%i oere', (oere, tekst) => {
  expect(writeKroner({ tusenskille: '.', desimaltegn: ',', kroner: '{tall} kr' }, oere)).toBe(tekst);
});

/** The places of every text of a catalogue, under the path of the text. */
function steder(verdi: unknown, sti = ''): [string, string][] {
  if (typeof verdi === 'string') return [[sti, [...new Set(verdi.match(/\{\w+\}/g))].sort().join()]];
  if (typeof verdi !== 'object' || verdi === null) return [];
  return Object.entries(verdi).flatMap(([navn, en]) => steder(en, `${sti}.${navn}`));
}

it.each([
  ['nynorsk', nn],
  ['English', en],
])('%s has the same places in its texts as bokmål', (_, katalog) => {
  const bokmaal = steder(nb).sort();
  expect(bokmaal.filter(([, i]) => i !== '').length).toBeGreaterThan(25);
  expect(steder(katalog).sort()).toEqual(bokmaal);
});

it('sees a place that is missing or has another name', () => {
  expect(steder({ a: 'Se {aar}', b: { c: '{a} {b}' } })).toEqual([
    ['.a', '{aar}'],
    ['.b.c', '{a},{b}'],
  ]);
});
