import testdata from '../../public/eksempler/virksomheter.json';
import { en } from './en/en';
import { openapiEn } from './en/openapi';
import { utviklerEn } from './en/utvikler';
import { nb } from './nb/nb';
import { openapiNb } from './nb/openapi';
import { utviklerNb } from './nb/utvikler';
import { nn } from './nn/nn';
import { openapiNn } from './nn/openapi';
import { utviklerNn } from './nn/utvikler';
import { SISTE_UTVEI } from './siste-utvei';
import type { Spraak, Tekster } from './tekster';

export type Blad = string | ((...args: unknown[]) => unknown);

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

export const KATALOGER = {
  nb: findBlader({ portal: nb, openapi: openapiNb, utvikler: bokmaal, sisteUtvei: SISTE_UTVEI.nb }),
  nn: findBlader({ portal: nn, openapi: openapiNn, utvikler: utviklerNn, sisteUtvei: SISTE_UTVEI.nn }),
  en: findBlader({ portal: en, openapi: openapiEn, utvikler: utviklerEn, sisteUtvei: SISTE_UTVEI.en }),
};

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
export const findTekster = ([sti, blad]: [string, Blad]): string[] =>
  typeof blad === 'string'
    ? [blad]
    : findArgumenter(sti, blad.length).flatMap((args) => blad(...args) as string | string[]);

export const alleTekster = (spraak: Spraak): [sti: string, tekst: string][] =>
  KATALOGER[spraak].flatMap((blad) => findTekster(blad).map((tekst): [string, string] => [blad[0], tekst]));

/** Code, addresses, codes, names of fields and places in a text are not words of a language. */
export const withoutKode = (tekst: string): string =>
  tekst.replace(/`[^`]*`(?:-\w+)?|https?:\S+|[\w.-]+\.(?:no|json)\b\S*|<[^>]*>|\{\w+\}|\b[A-Z_]{4,}\b/g, ' ');

/** The words, with what hangs on them by a hyphen: «API-et», «mva-melding». */
export const ordI = (tekst: string): string[] => withoutKode(tekst).match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
