import { describe, expect, it } from 'vitest';
import { BRUKER_FORHOLD, type BrukerForholdNavn } from '#lib/domain/virksomhet/forhold';
import { tekster } from '#lib/messages/index';
import { datofelt, REGNSKAPSAAR_SLUTT, SKJEMAFELT, toSkjemaverdi } from './forhold-felt';
import { ForholdSchema } from './forhold-skjema';

const nb = tekster('nb');

const ORGNR = '310079197';

/** Parses the form. Returns the answers, or the codes by field. */
function les(felt: Record<string, unknown>) {
  const svar = ForholdSchema.safeParse({ organisasjonsnummer: ORGNR, ...felt });
  if (svar.success) return svar.data.svar;
  return Object.fromEntries(svar.error.issues.map(({ path, message }) => [path.join('.'), message]));
}

describe('an answer', () => {
  it.each<[BrukerForholdNavn, string, unknown]>([
    ['mvaTermin', 'toMaaneder', 'toMaaneder'],
    ['mvaTermin', 'aar', 'aar'],
    ['mvaTermin', 'primaernaering', 'primaernaering'],
    ['arbeidsgiver', 'ja', true],
    ['arbeidsgiver', 'nei', false],
    ['forskuddsskatt', 'ja', true],
    ['forskuddsskatt', 'nei', false],
    ['loennsdag', '1', 1],
    ['loennsdag', '9', 9],
    ['loennsdag', '10', 10],
    ['loennsdag', '29', 29],
    ['loennsdag', '31', 31],
    ['loennsdag', 'siste', 'siste'],
    ['regnskapsaarSlutt', '12-31', '12-31'],
    ['regnskapsaarSlutt', '02-28', '02-28'],
    ['regnskapsaarSlutt', '06-30', '06-30'],
  ])('%s «%s» is %j', (navn, tekst, verdi) => {
    expect(les({ [navn]: tekst })).toEqual([{ navn, verdi, fraOgMed: null }]);
  });

  it.each<[BrukerForholdNavn, string[]]>([
    ['mvaTermin', ['hverUke', 'AAR', 'aar ', 'constructor', '__proto__', '0']],
    ['arbeidsgiver', ['true', 'JA', 'kanskje', 'toString', '__proto__', 'constructor']],
    ['forskuddsskatt', ['false', '1', 'valueOf']],
    ['loennsdag', ['0', '32', '-1', '1.5', '01', ' 1', '1e1', '0x1', 'sist', 'Siste', '١٢', '99999999999']],
    ['regnskapsaarSlutt', ['02-29', '02-30', '12-30', '12-31 ', '31-12', '13-31', '00-00', '1231']],
  ])('%s out of range is ugyldig-valg', (navn, tekster) => {
    for (const tekst of tekster) expect(les({ [navn]: tekst }), tekst).toEqual({ [navn]: 'ugyldig-valg' });
  });

  it.each(BRUKER_FORHOLD)('%s left empty is removed, and left out is unchanged', (navn) => {
    expect(les({ [navn]: '' })).toEqual([{ navn, verdi: null, fraOgMed: null }]);
    expect(les({})).toEqual([]);
    expect(les({ [datofelt(navn)]: '01.01.2026' })).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a list', ['ja']],
    ['a file', new Blob(['ja'])],
    ['a number', 1],
    ['nothing', null],
  ])('that is %s instead of text is left alone', (_hva, verdi) => {
    expect(les({ arbeidsgiver: verdi })).toEqual([]);
  });
});

describe('the day it holds from', () => {
  it.each([
    ['01.04.2026', '2026-04-01'],
    ['1.4.2026', '2026-04-01'],
    ['31.12.2199', '2199-12-31'],
    ['29.02.2028', '2028-02-29'],
    ['  01.04.2026 ', '2026-04-01'],
    ['2026-04-01', '2026-04-01'],
    ['01.04.26', '2026-04-01'],
    ['1. april 2026', '2026-04-01'],
    ['01/04/2026', '2026-04-01'],
    ['', null],
    ['   ', null],
  ])('«%s» is %s', (tekst, fraOgMed) => {
    expect(les({ arbeidsgiver: 'ja', arbeidsgiverFra: tekst })).toEqual([
      { navn: 'arbeidsgiver', verdi: true, fraOgMed },
    ]);
  });

  it.each([
    '31.02.2026',
    '29.02.2026',
    '31.04.2026',
    '00.01.2026',
    '01.13.2026',
    '32.01.2026',
    '01.04',
    '2026-02-30',
    '2026-04-01T00:00:00Z',
    '01.01.1899',
    '01.01.2200',
    '01.04.2026 01.05.2026',
    'i går',
    '٠١.٠٤.٢٠٢٦',
  ])('«%s» is ugyldig-dato', (tekst) => {
    expect(les({ arbeidsgiver: 'ja', arbeidsgiverFra: tekst })).toEqual({ arbeidsgiverFra: 'ugyldig-dato' });
  });

  it('without an answer is dato-uten-svar', () => {
    expect(les({ mvaTermin: '', mvaTerminFra: '01.01.2026' })).toEqual({ mvaTermin: 'dato-uten-svar' });
  });
});

it('every mistake is reported at once, by field', () => {
  const feil = les({
    mvaTermin: 'x',
    loennsdag: '32',
    loennsdagFra: '31.02.2026',
    arbeidsgiver: 'ja',
    arbeidsgiverFra: 'x',
    forskuddsskatt: '',
    forskuddsskattFra: '01.01.2026',
  });
  expect(feil).toEqual({
    mvaTermin: 'ugyldig-valg',
    loennsdag: 'ugyldig-valg',
    loennsdagFra: 'ugyldig-dato',
    arbeidsgiverFra: 'ugyldig-dato',
    forskuddsskatt: 'dato-uten-svar',
  });
  expect(Object.keys(nb.virksomhet.feil)).toEqual(expect.arrayContaining([...new Set(Object.values(feil))]));
});

it('a whole form gives every answer, in the order of the form', () => {
  const svar = les({
    mvaTermin: 'aar',
    mvaTerminFra: '1.1.2027',
    arbeidsgiver: 'ja',
    loennsdag: 'siste',
    forskuddsskatt: 'nei',
    regnskapsaarSlutt: '12-31',
    noeAnnet: 'x',
  });
  expect(svar).toEqual([
    { navn: 'mvaTermin', verdi: 'aar', fraOgMed: '2027-01-01' },
    { navn: 'arbeidsgiver', verdi: true, fraOgMed: null },
    { navn: 'loennsdag', verdi: 'siste', fraOgMed: null },
    { navn: 'forskuddsskatt', verdi: false, fraOgMed: null },
    { navn: 'regnskapsaarSlutt', verdi: '12-31', fraOgMed: null },
  ]);
});

it.each(['310079198', '', '310 079 197', `${ORGNR}0`, undefined])(
  'the hidden number %j is no number',
  (nummer) => {
    expect(ForholdSchema.safeParse({ organisasjonsnummer: nummer }).success).toBe(false);
  },
);

it('what is stored is written in the form as the form reads it', () => {
  for (const verdi of ['aar', 1, 31, 'siste', '06-30', true, false] as const) {
    const navn = { boolean: 'arbeidsgiver', number: 'loennsdag', string: '' }[typeof verdi as 'string'] ?? '';
    const felt =
      navn || (verdi === 'aar' ? 'mvaTermin' : verdi === 'siste' ? 'loennsdag' : 'regnskapsaarSlutt');
    expect(les({ [felt]: toSkjemaverdi(verdi) })).toMatchObject([{ verdi }]);
  }
});

it('a regnskapsaar can end with each of twelve months', () => {
  expect(REGNSKAPSAAR_SLUTT).toEqual([
    '01-31',
    '02-28',
    '03-31',
    '04-30',
    '05-31',
    '06-30',
    '07-31',
    '08-31',
    '09-30',
    '10-31',
    '11-30',
    '12-31',
  ]);
  expect(SKJEMAFELT).toHaveLength(2 * BRUKER_FORHOLD.length);
});
