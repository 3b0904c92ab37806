import { describe, expect, it } from 'vitest';
import { BOKMAALSORD, BOKMAALSSTAMMER, FELLESORD, NAVN_I_NYNORSK } from './test-ordlister';
import { alleTekster, type Blad, findTekster, KATALOGER, ordI, withoutKode } from './test-tekster';

describe.each(['nn', 'en'] as const)('the catalogues in %s', (spraak) => {
  it('have the texts of bokmål, and functions of as many arguments', () => {
    const former = (blader: [string, Blad][]) =>
      blader.map(([sti, blad]) => `${sti}: ${typeof blad === 'string' ? 'text' : blad.length}`).sort();
    expect(former(KATALOGER[spraak])).toEqual(former(KATALOGER.nb));
  });

  /** Signs, which a language may do without. */
  const TEGN = ['portal.tall.tusenskille', 'portal.dato.punktum'];
  it('say something of everything', () => {
    expect(
      alleTekster(spraak).filter(
        ([sti, tekst]) => (tekst.trim() === '' && !TEGN.includes(sti)) || /undefined|NaN/.test(tekst),
      ),
    ).toEqual([]);
  });
});

describe('nynorsk', () => {
  it('has no words of bokmål', () => {
    expect(
      alleTekster('nn').flatMap(([sti, tekst]) =>
        ordI(tekst)
          .map((ord) => ord.toLowerCase())
          .filter((ord) => BOKMAALSORD.has(ord) || BOKMAALSSTAMMER.test(ord))
          .filter((ord) => !NAVN_I_NYNORSK[sti]?.includes(ord))
          .map((ord) => `${sti}: ${ord}`),
      ),
    ).toEqual([]);
  });

  it('is another text than bokmål, unless all its words are the same in both', () => {
    const bokmaalet = new Map(KATALOGER.nb.map((blad) => [blad[0], findTekster(blad)]));
    const like = alleTekster('nn')
      .filter(([sti, tekst]) => bokmaalet.get(sti)?.includes(tekst))
      .map(([, tekst]) => ordI(tekst).map((ord) => ord.toLowerCase()))
      .filter((ord) => ord.length > 2);
    expect([...new Set(like.flat())].filter((ord) => !FELLESORD.has(ord)).sort()).toEqual([]);
  });
});

/** The texts for those who represent a virksomhet, without the answers of the APIs, which are for developers. */
const isTilBorger = (sti: string): boolean => sti.startsWith('portal.') && !sti.startsWith('portal.api.');

describe.each([
  ['nb', /\binnen\b/i, /\b(?:dere|deres)\b/i],
  ['nn', /\binnan\b/i, /(?<!\p{L})(?:de|dykk|dykkar)(?!\p{L})/iu],
] as const)('the words in %s', (spraak, innen, flertall) => {
  const findFeil = (feil: RegExp, gjelder = (_sti: string): boolean => true) =>
    alleTekster(spraak).filter(([sti, tekst]) => gjelder(sti) && feil.test(withoutKode(tekst)));

  it('say whether the last day is one of those one may use', () => {
    expect(findFeil(innen)).toEqual([]);
  });

  it('say «du» to the citizen', () => {
    expect(findFeil(flertall, isTilBorger)).toEqual([]);
  });

  it('abbreviate meirverdiavgift and merverdiavgift with a point, save in compounds and names of fields', () => {
    expect(findFeil(/(?<!\p{L})mva(?![.\p{L}-])/iu, (sti) => !sti.startsWith('portal.api.'))).toEqual([]);
  });

  it('keep numbers and what they count on one line', () => {
    expect(findFeil(/\d (?:\d{3}\b|kroner|prosent|million)|§ \d/)).toEqual([]);
  });
});

/** An English text without what is Norwegian in it: terms in brackets, and names. */
const withoutNorsk = (tekst: string): string =>
  withoutKode(tekst)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/Brønnøysund|(?<!\p{L})øre(?!\p{L})/gu, ' ');

describe('English', () => {
  const engelsk = alleTekster('en');

  it.each([
    ['has no contractions', /\w(?:n['’]t|['’](?:ll|re|ve|d|m))\b|\b(?:it|that|there|here|what|who)['’]s\b/i],
    ['writes «percent» as the agency does', /\bper cent\b/i],
    [
      'is British',
      /\b\w*(?:(?:organ|real|recogn|summar|final)iz|\bauthoriz(?!ation: )|color|favor|fulfill\b|catalog\b|licens(?:e|ing) \w|check(?:ing)? account|canceled|center\b|gray)/i,
    ],
    ['has Norwegian letters only in names and terms in brackets', /[æøå]/i],
  ])('%s', (_, feil) => {
    expect(engelsk.filter(([, tekst]) => feil.test(withoutNorsk(tekst)))).toEqual([]);
  });
});
