import { describe, expect, it } from 'vitest';
import { toFeilliste } from '#lib/contract/felles/feilliste';
import { toDato } from '#lib/domain/dag/dato';
import { fristerSoek } from './frister-soek';

const schema = fristerSoek(toDato(2026, 11, 10));
const ENKEL = { organisasjonsform: 'AS', mva: 'toMaaneder', arbeidsgiver: 'true' };

/** Returns the mistakes of a query as `felt: kode`, sorted. */
function feil(soek: Record<string, string | string[]>): string[] {
  const svar = schema.safeParse(soek);
  return svar.success
    ? []
    : toFeilliste(svar.error)
        .map(({ felt, kode }) => `${felt}: ${kode}`)
        .sort();
}

describe('fristerSoek', () => {
  it('needs only three parameters; the rest is not answered, and the periode is this calendar year', () => {
    expect(schema.parse(ENKEL)).toEqual({
      spraak: 'nb',
      situasjon: {
        organisasjonsform: 'AS',
        mva: 'toMaaneder',
        arbeidsgiver: true,
        loennsdag: null,
        forskuddsskatt: null,
        regnskapsaarSlutt: '12-31',
        registrert: null,
        mvaFra: null,
        arbeidsgiverFra: null,
        omvendtAvgiftsplikt: false,
        saeravgift: false,
        tollkreditt: false,
        utleggstrekk: false,
        selvstendigeOppdragstakere: false,
        tredjepartJanuar20: false,
        tredjepartJanuar31: false,
        omsetningUnder50000: false,
      },
      fraOgMed: '2026-01-01',
      tilOgMed: '2026-12-31',
    });
  });

  it('reads every parameter, a day also as people write it, and takes an empty one as not given', () => {
    const soek = schema.parse({
      ...ENKEL,
      loennsdag: 'siste',
      forskuddsskatt: 'false',
      regnskapsaarSlutt: '06-30',
      registrert: '2020-02-29',
      mvaFra: '1.3.2020',
      arbeidsgiverFra: '',
      fraOgMed: '2026-01-01',
      tilOgMed: '2030-12-31',
    });
    expect(soek.situasjon).toMatchObject({
      loennsdag: 'siste',
      forskuddsskatt: false,
      regnskapsaarSlutt: '06-30',
      registrert: '2020-02-29',
      mvaFra: '2020-03-01',
      arbeidsgiverFra: null,
    });
    expect([soek.fraOgMed, soek.tilOgMed]).toEqual(['2026-01-01', '2030-12-31']);
  });

  it.each([
    [{ fraOgMed: '2027-03-01' }, '2027-03-01', '2027-12-31'],
    [{ tilOgMed: '2025-06-30' }, '2025-01-01', '2025-06-30'],
  ])('takes the other end of the calendar year when %j is alone', (ende, fra, til) => {
    const soek = schema.parse({ ...ENKEL, ...ende });
    expect([soek.fraOgMed, soek.tilOgMed]).toEqual([fra, til]);
  });

  it.each([
    ['nothing at all', {}, ['arbeidsgiver: mangler', 'mva: mangler', 'organisasjonsform: mangler']],
    ['an empty answer', { ...ENKEL, mva: '' }, ['mva: mangler']],
    ['another form', { ...ENKEL, organisasjonsform: 'XX' }, ['organisasjonsform: ugyldig-valg']],
    ['another case', { ...ENKEL, organisasjonsform: 'as' }, ['organisasjonsform: ugyldig-valg']],
    ['a yes in other words', { ...ENKEL, arbeidsgiver: 'ja' }, ['arbeidsgiver: ugyldig-valg']],
    ['a misspelt name', { ...ENKEL, lonnsdag: '20' }, ['lonnsdag: ukjent']],
    ['a parameter twice', { ...ENKEL, mva: ['aar', 'ingen'] }, ['mva: flere-verdier']],
    ['pay day 0', { ...ENKEL, loennsdag: '0' }, ['loennsdag: ugyldig-valg']],
    ['pay day 32', { ...ENKEL, loennsdag: '32' }, ['loennsdag: ugyldig-valg']],
    ['31 February', { ...ENKEL, fraOgMed: '2026-02-31' }, ['fraOgMed: ugyldig-dato']],
    ['29 February in a common year', { ...ENKEL, mvaFra: '2026-02-29' }, ['mvaFra: ugyldig-dato']],
    ['30 February as an end', { ...ENKEL, regnskapsaarSlutt: '02-30' }, ['regnskapsaarSlutt: ugyldig-valg']],
    [
      'a periode turned around',
      { ...ENKEL, fraOgMed: '2026-06-02', tilOgMed: '2026-06-01' },
      ['tilOgMed: snudd-periode'],
    ],
    [
      'five years and a day',
      { ...ENKEL, fraOgMed: '2026-01-01', tilOgMed: '2031-01-01' },
      ['tilOgMed: for-lang-periode'],
    ],
    ['before 2019', { ...ENKEL, fraOgMed: '2018-12-31' }, ['fraOgMed: utenfor-dekning']],
    [
      'past the forecast',
      { ...ENKEL, fraOgMed: '2040-01-01', tilOgMed: '2041-01-01' },
      ['tilOgMed: utenfor-dekning'],
    ],
    [
      'a pay day without pay',
      { ...ENKEL, arbeidsgiver: 'false', loennsdag: '20' },
      ['loennsdag: uten-arbeidsgiver'],
    ],
    [
      'employer from a day, and not employer',
      { ...ENKEL, arbeidsgiver: 'false', arbeidsgiverFra: '2026-04-01' },
      ['arbeidsgiverFra: uten-arbeidsgiver'],
    ],
    [
      'withholding from nobody',
      { ...ENKEL, arbeidsgiver: 'false', utleggstrekk: 'true' },
      ['utleggstrekk: uten-arbeidsgiver'],
    ],
    ['mva from a day, and no mva', { ...ENKEL, mva: 'ingen', mvaFra: '2026-04-01' }, ['mvaFra: uten-mva']],
    [
      'mva and employer before it was there',
      { ...ENKEL, registrert: '2026-04-01', mvaFra: '2026-03-31', arbeidsgiverFra: '2026-03-31' },
      ['arbeidsgiverFra: foer-registrert', 'mvaFra: foer-registrert'],
    ],
    [
      'everything at once',
      {
        organisasjonsform: 'XX',
        mva: 'ingen',
        mvaFra: '2026-02-31',
        arbeidsgiver: 'false',
        loennsdag: 'x',
        q: '1',
        fraOgMed: '2018-01-01',
        tilOgMed: '2017-01-01',
      },
      [
        'fraOgMed: utenfor-dekning',
        'loennsdag: ugyldig-valg',
        'loennsdag: uten-arbeidsgiver',
        'mvaFra: ugyldig-dato',
        'mvaFra: uten-mva',
        'organisasjonsform: ugyldig-valg',
        'q: ukjent',
        'tilOgMed: snudd-periode',
        'tilOgMed: utenfor-dekning',
      ],
    ],
  ])('reports %s', (_hva, soek, ventet) => {
    expect(feil(soek)).toEqual(ventet);
  });

  it.each([
    ['primary industry as AS', { ...ENKEL, mva: 'primaernaering' }],
    ['reverse charge beside mva', { ...ENKEL, omvendtAvgiftsplikt: 'true' }],
    ['five years to the day', { ...ENKEL, fraOgMed: '2024-02-29', tilOgMed: '2029-02-27' }],
    ['mva from the day it came into being', { ...ENKEL, registrert: '2026-04-01', mvaFra: '2026-04-01' }],
  ])('accepts %s', (_hva, soek) => {
    expect(feil(soek)).toEqual([]);
  });
});
