import { describe, expect, it } from 'vitest';
import testdata from '../../public/eksempler/virksomheter.json';
import { en } from './en/en';
import { openapiEn } from './en/openapi';
import { utviklerEn } from './en/utvikler';
import type { Tekster } from './index';
import { nb } from './nb/nb';
import { openapiNb } from './nb/openapi';
import { utviklerNb } from './nb/utvikler';
import { nn } from './nn/nn';
import { openapiNn } from './nn/openapi';
import { utviklerNn } from './nn/utvikler';
import { BOKMAALSORD, BOKMAALSSTAMMER, FELLESORD, NAVN_I_NYNORSK } from './test-ordlister';

type Blad = string | ((...args: unknown[]) => unknown);

/** Every text and function of a catalogue, by its path. */
function findBlader(node: unknown, sti = ''): [sti: string, blad: Blad][] {
  if (typeof node === 'string' || typeof node === 'function') return [[sti, node as Blad]];
  return Object.entries(node as object).flatMap(([navn, barn]) =>
    findBlader(barn, sti ? `${sti}.${navn}` : navn),
  );
}

/** The list of test persons has its words in bokmål in a file. */
const bokmaal = {
  ...utviklerNb,
  testmiljoe: {
    ...utviklerNb.testmiljoe,
    virksomhet: Object.fromEntries(testdata.personer.map(({ id, beskrivelse }) => [id, beskrivelse])),
  },
};

const KATALOGER = {
  nb: findBlader({ portal: nb, openapi: openapiNb, utvikler: bokmaal }),
  nn: findBlader({ portal: nn, openapi: openapiNn, utvikler: utviklerNn }),
  en: findBlader({ portal: en, openapi: openapiEn, utvikler: utviklerEn }),
};
type Spraak = keyof typeof KATALOGER;

type Setninger = Tekster['konsekvens']['setninger'];
const INGENTING: Parameters<Setninger>[0] = {
  type: 'ingen',
  etterBrev: false,
  loeperFra: null,
  sats: null,
  beloepTilNaa: null,
  foelger: [],
  foelgerFra: null,
  forbehold: [],
};

/** What the sentences about consequences are asked about, so that each kind of sentence is said. */
const KONSEKVENSER: Parameters<Setninger>[0][] = [
  { ...INGENTING, etterBrev: true, loeperFra: { type: 'vedtak' }, sats: { type: 'iVedtaket' } },
  {
    ...INGENTING,
    loeperFra: { type: 'dato', dato: '2026-10-12' },
    sats: { type: 'perDag', aar: 2026, perDag: 67_250, tak: 6_725_000 },
    beloepTilNaa: 134_500,
    foelger: ['skjoenn', 'tvangsopploesning'],
    foelgerFra: '2026-12-31',
    forbehold: ['antallDager'],
  },
  { ...INGENTING, sats: { type: 'perPersonPerDag', aar: 2026, perDag: 13_450, tak: 1_345_000 } },
  { ...INGENTING, sats: { type: 'perDag', aar: 2027, perDag: null, tak: null } },
  {
    ...INGENTING,
    sats: { type: 'perUke', aar: 2026, trinn: [{ fraUke: 1, tilUke: 8, perUke: 134_500 }], tak: 7_000_000 },
  },
  {
    ...INGENTING,
    sats: {
      type: 'rente',
      satser: [
        { fraOgMed: '2026-01-01', hundredeler: 1225 },
        { fraOgMed: '2027-01-01', hundredeler: null },
      ],
    },
  },
];

/** Arguments of one function, with a number for one and for many, and with each end of what may be empty. */
function findArgumenter(sti: string, antall: number): unknown[][] {
  if (sti === 'portal.konsekvens.setninger') {
    return KONSEKVENSER.map((konsekvens) => [konsekvens, (dato: string) => dato]);
  }
  if (sti === 'utvikler.dato') return [[2026, 10, 12]];
  if (sti === 'portal.klokka') return [['2026-10-12', '12.30']];
  return [1, 2, 1234].map((tall) => Array.from({ length: antall }, () => tall));
}

/** What a leaf says, each way it can be asked. */
const findTekster = ([sti, blad]: [string, Blad]): string[] =>
  typeof blad === 'string'
    ? [blad]
    : findArgumenter(sti, blad.length).flatMap((args) => blad(...args) as string | string[]);

const alleTekster = (spraak: Spraak): [sti: string, tekst: string][] =>
  KATALOGER[spraak].flatMap((blad) => findTekster(blad).map((tekst): [string, string] => [blad[0], tekst]));

/** Code, addresses, codes, names of fields and places in a text are not words of a language. */
const withoutKode = (tekst: string): string =>
  tekst.replace(/`[^`]*`(?:-\w+)?|https?:\S+|[\w.-]+\.(?:no|json)\b\S*|<[^>]*>|\{\w+\}|\b[A-Z_]{4,}\b/g, ' ');

/** The words, with what hangs on them by a hyphen: «API-et», «mva-melding». */
const ordI = (tekst: string): string[] => withoutKode(tekst).match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];

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

/** What is said to those who represent a virksomhet; the answers of the APIs speak to those who build on them. */
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
  const engelsk = alleTekster('en').filter(([sti]) => sti !== 'utvikler.annetSpraak.navn');

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
