import { describe, expect, it } from 'vitest';
import { foedselsnummer, hovedenhetNummer } from '#dev/omverden/scenarioer/nummer';
import { les } from '#lib/contract/xml-json/test-kropp';

const ORGNR = '310079197';
const ANNET = '310158380';
const FNR = foedselsnummer('1984-04-12');
const I_AARET = { fraOgMed: '2026-01-01', tilOgMed: '2026-12-31' };

const kropp = (part: unknown, periode?: unknown) => JSON.stringify({ kalenderRequest: { part, periode } });
const withPeriode = (periode: unknown) => les(kropp([{ organisasjonsnummer: ORGNR }], periode));
const P = 'kalenderRequest.part';

describe('the parts', () => {
  it.each<[string, unknown, unknown[]]>([
    ['a list', [{ organisasjonsnummer: ORGNR }], [{ organisasjonsnummer: ORGNR }]],
    ['one object', { organisasjonsnummer: ORGNR }, [{ organisasjonsnummer: ORGNR }]],
    ['a number', { organisasjonsnummer: Number(ORGNR) }, [{ organisasjonsnummer: ORGNR }]],
    ['a number that has lost its zeros', { organisasjonsnummer: 19 }, [{ organisasjonsnummer: '000000019' }]],
    ['a person', [{ foedselsnummer: FNR }], [{ foedselsnummer: FNR }]],
    [
      'more than one kind, in their order',
      [{ foedselsnummer: FNR }, { organisasjonsnummer: ANNET }, { organisasjonsnummer: ORGNR }],
      [{ foedselsnummer: FNR }, { organisasjonsnummer: ANNET }, { organisasjonsnummer: ORGNR }],
    ],
    [
      'the same twice, however it is written',
      [
        { organisasjonsnummer: ORGNR },
        { organisasjonsnummer: ANNET },
        { organisasjonsnummer: Number(ORGNR) },
      ],
      [{ organisasjonsnummer: ORGNR }, { organisasjonsnummer: ANNET }],
    ],
    ['a field of a later version', { organisasjonsnummer: ORGNR, ny: 1 }, [{ organisasjonsnummer: ORGNR }]],
  ])('are read from %s', (_navn, part, parter) => {
    expect(les(kropp(part))).toEqual({ parter, periode: I_AARET });
  });

  it.each<[string, unknown, string[]]>([
    ['none', [], [`${P}: tom-liste`]],
    ['nothing', undefined, [`${P}: mangler`]],
    ['null', null, [`${P}.0: ugyldig-objekt`]],
    ['a text', ORGNR, [`${P}.0: ugyldig-objekt`]],
    ['a list in a list', [[{ organisasjonsnummer: ORGNR }]], [`${P}.0: ugyldig-objekt`]],
    ['no identifier', [{ organisasjonsnummer: ORGNR }, {}], [`${P}.1: ingen-identifikator`]],
    ['both', [{ organisasjonsnummer: ORGNR, foedselsnummer: FNR }], [`${P}.0: to-identifikatorer`]],
    [
      'wrong control digits',
      [
        { organisasjonsnummer: '310079198' },
        { foedselsnummer: `${FNR.slice(0, 10)}${(Number(FNR[10]) + 1) % 10}` },
      ],
      [
        `${P}.0.organisasjonsnummer: ugyldig-organisasjonsnummer`,
        `${P}.1.foedselsnummer: ugyldig-foedselsnummer`,
      ],
    ],
    ...[
      null,
      true,
      '',
      ' 310079197',
      '310 079 197',
      '٣١٠٠٧٩١٩٧',
      3100791970,
      -310079197,
      310079197.5,
      [ORGNR],
    ].map((verdi): [string, unknown, string[]] => [
      `organisasjonsnummer ${JSON.stringify(verdi)}`,
      [{ organisasjonsnummer: verdi }],
      [`${P}.0.organisasjonsnummer: ugyldig-organisasjonsnummer`],
    ]),
    [
      'a person as a number',
      [{ foedselsnummer: Number(FNR) }],
      [`${P}.0.foedselsnummer: ugyldig-foedselsnummer`],
    ],
  ])('are refused: %s', (_navn, part, feil) => {
    expect(les(kropp(part))).toEqual(feil);
  });

  it('are a thousand at most', () => {
    const parter = Array.from({ length: 1000 }, (_, i) => ({ organisasjonsnummer: hovedenhetNummer(i + 1) }));
    expect(les(kropp(parter))).toEqual({ parter, periode: I_AARET });
    expect(les(kropp([...parter, { organisasjonsnummer: ORGNR }]))).toEqual([`${P}: for-mange`]);
  });
});

describe('the periode', () => {
  it.each<[unknown, string, string]>([
    [undefined, '2026-01-01', '2026-12-31'],
    [{ fraOgMed: '2022-11-01', tilOgMed: '2023-01-31' }, '2022-11-01', '2023-01-31'],
    [{ fraOgMed: '20221101', tilOgMed: '2023-01-31' }, '2022-11-01', '2023-01-31'],
    [{ fraOgMed: '2024-02-29', tilOgMed: '20240229' }, '2024-02-29', '2024-02-29'],
    [{ fraOgMed: '2026-03-01' }, '2026-03-01', '2026-11-10'],
    [{ fraOgMed: '2026-11-10' }, '2026-11-10', '2026-11-10'],
    [{ fraOgMed: '2036-01-01', tilOgMed: '2040-12-31' }, '2036-01-01', '2040-12-31'],
  ])('%j is %s to %s', (periode, fraOgMed, tilOgMed) => {
    expect(withPeriode(periode)).toMatchObject({ periode: { fraOgMed, tilOgMed } });
  });

  it.each<[unknown, string[]]>([
    [{}, ['fraOgMed: mangler']],
    [{ tilOgMed: '2026-12-31' }, ['fraOgMed: mangler']],
    [{ fraOgMed: '2026-11-11' }, ['tilOgMed: framtid-uten-slutt']],
    [{ fraOgMed: '2026-12-31', tilOgMed: '2026-01-01' }, ['tilOgMed: snudd-periode']],
    [{ fraOgMed: '2021-01-01', tilOgMed: '2026-01-01' }, ['tilOgMed: for-lang-periode']],
    [{ fraOgMed: '2019-01-01' }, ['tilOgMed: for-lang-periode']],
    [
      { fraOgMed: '0000-01-01', tilOgMed: '9999-12-31' },
      ['fraOgMed: utenfor-dekning', 'tilOgMed: utenfor-dekning'],
    ],
    [
      { fraOgMed: '00000101', tilOgMed: '99991231' },
      ['fraOgMed: utenfor-dekning', 'tilOgMed: utenfor-dekning'],
    ],
    [
      { fraOgMed: '2018-12-31', tilOgMed: '2041-01-01' },
      ['fraOgMed: utenfor-dekning', 'tilOgMed: utenfor-dekning'],
    ],
    ...[
      '2026-02-29',
      '2026-1101',
      '202611-01',
      '2026-11-1',
      '01.11.2026',
      '2026-11-01T00:00:00Z',
      '',
      ' 2026-11-01',
      null,
      20261101,
    ].map((fraOgMed): [unknown, string[]] => [
      { fraOgMed, tilOgMed: '2026-12-31' },
      ['fraOgMed: ugyldig-dato'],
    ]),
  ])('%j is refused', (periode, feil) => {
    expect(withPeriode(periode)).toEqual(feil.map((ett) => `kalenderRequest.periode.${ett}`));
  });

  it.each([null, [], '2026', 2026])('that is %j is no object', (periode) => {
    expect(withPeriode(periode)).toEqual(['kalenderRequest.periode: ugyldig-objekt']);
  });
});

describe('the body', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', ['mangler']],
    ['blanks', '  ', ['ikke-json']],
    ['null', 'null', ['ugyldig-objekt']],
    ['a list', '[]', ['ugyldig-objekt']],
    [
      'another root',
      '{"kalenderforespoersel":{}}',
      ['kalenderRequest: mangler', 'kalenderforespoersel: ukjent'],
    ],
    ['no root', '{"part":[]}', ['kalenderRequest: mangler', 'part: ukjent']],
    ['NaN', '{"kalenderRequest":NaN}', ['ikke-json']],
    ['a field twice', '{"kalenderRequest":{"part":[],"part":[]}}', ['part: dobbel-noekkel']],
    ['__proto__', '{"__proto__":{"part":[]}}', ['__proto__: ulovlig-noekkel']],
    ['half a surrogate pair', '{"kalenderRequest":{"part":"\\ud800"}}', ['ulovlig-tegn']],
    ['10 000 levels', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, ['for-dyp']],
  ])('is refused when it is %s', (_navn, tekst, feil) => {
    expect(les(tekst)).toEqual(feil);
  });

  it('may name its schema and have a byte order mark, and every mistake is reported at once', () => {
    const navngitt = { identifikatorForSkjema: 'no:x', versjonsnummerForSkjema: '1.1' };
    const god = { ...navngitt, kalenderRequest: { part: { organisasjonsnummer: ORGNR } } };
    expect(les(`\ufeff${JSON.stringify(god)}`)).toMatchObject({ parter: [{ organisasjonsnummer: ORGNR }] });
    expect(les(kropp([{}, { organisasjonsnummer: 1.5 }], { fraOgMed: 'x', tilOgMed: 'y' }))).toEqual([
      `${P}.0: ingen-identifikator`,
      `${P}.1.organisasjonsnummer: ugyldig-organisasjonsnummer`,
      'kalenderRequest.periode.fraOgMed: ugyldig-dato',
      'kalenderRequest.periode.tilOgMed: ugyldig-dato',
    ]);
  });
});
