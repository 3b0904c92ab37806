import { promisify } from 'node:util';
import dictionaryNb from 'dictionary-nb';
import dictionaryNn from 'dictionary-nn';
import nspell from 'nspell';
import { expect, it } from 'vitest';
import { RETTSKREVNE } from './test-ordlister';
import { alleTekster, ordI } from './test-tekster';

/** The shortest part of a compound that is looked up, in letters: most shorter ones begin some word. */
const KORTESTE_LEDD = 4;

it.each([
  ['nb', async () => dictionaryNb],
  ['nn', promisify(dictionaryNn)],
] as const)('every word in %s is spelt as in the dictionary', async (spraak, readDictionary) => {
  const ordbok = nspell(await readDictionary());
  const staar = (ord: string) => ordbok.correct(ord) || ordbok.correct(ord.toLowerCase());
  // The dictionary has few compounds, and the parts of one may be joined by an s or an e.
  const isSammensatt = (ord: string) =>
    Array.from({ length: Math.max(0, ord.length - 2 * KORTESTE_LEDD + 1) }, (_, i) => i + KORTESTE_LEDD).some(
      (skille) =>
        staar(ord.slice(skille)) &&
        [/$/, /[se]$/].some((fuge) => staar(ord.slice(0, skille).replace(fuge, ''))),
    );
  const feil = alleTekster(spraak)
    .flatMap(([sti, tekst]) => ordI(tekst).flatMap((ord) => ord.split('-').map((del) => ({ sti, ord: del }))))
    // Abbreviations and names in capitals are not in it either.
    .filter(({ ord }) => ord.length > 1 && !/^\p{Lu}+$/u.test(ord))
    .filter(({ ord }) => !RETTSKREVNE[spraak].has(ord.toLowerCase()) && !staar(ord) && !isSammensatt(ord));
  expect(feil.map(({ sti, ord }) => `${sti}: ${ord}`)).toEqual([]);
});

it('the list of words that the dictionaries lack has none that no text uses', () => {
  for (const spraak of ['nb', 'nn'] as const) {
    const brukt = new Set(
      alleTekster(spraak).flatMap(([, tekst]) => ordI(tekst).flatMap((ord) => ord.toLowerCase().split('-'))),
    );
    expect([...RETTSKREVNE[spraak]].filter((ord) => !brukt.has(ord))).toEqual([]);
  }
});
