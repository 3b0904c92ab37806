import { describe, expect, it } from 'vitest';
import {
  AARSREGNSKAP,
  ALLE_AS,
  ARBEIDSGIVER,
  BOKFOERING_FIRE_MAANEDER,
  BOKFOERING_TO_MAANEDER,
  FORSKUDDSSKATT_AS,
  FORSKUDDSSKATT_ENK,
  KAN_ENDRE,
  MVA_AAR,
  MVA_ANNENHVER_MAANED,
  SKATTEMELDING_ENK,
  SOEKNAD_AARSTERMIN,
  SOEKNAD_TILBAKE,
  sammen,
  TREKK_ETTER_DEN_15,
  TREKK_ETTER_DEN_20,
  VED_SKATTEMELDING,
} from '#dev/proeve/testdata/fasit-2026';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { I_2026, iVerden, tid, toLinjer, toMangler } from '#dev/proeve/verden/verden';
import { getKalender } from './get-kalender';

const verden = iVerden();

const IKKE_SVART_OM_LOENN = [
  ['amelding-levering', ['arbeidsgiver']],
  ['aga-betaling', ['arbeidsgiver']],
  ['forskuddstrekk-betaling-termin', ['arbeidsgiver']],
  ['forskuddstrekk-betaling-lopende', ['arbeidsgiver', 'loennsdag']],
  ['lonnssammenstilling-ansatte', ['arbeidsgiver']],
  ['skattekort-innhenting', ['arbeidsgiver', 'loennsdag']],
];

async function kalenderFor(id: string, nr = 0, dag = '2026-11-10') {
  const aktoer = await verden.aktoerFor(id);
  return withKalender(aktoer, verden.orgnr(id, nr), (tilgang) => getKalender(tilgang, I_2026, tid(dag)));
}

const SKATT = [FORSKUDDSSKATT_AS, ALLE_AS, VED_SKATTEMELDING, KAN_ENDRE];
const MVA = [MVA_ANNENHVER_MAANED, SOEKNAD_AARSTERMIN, BOKFOERING_TO_MAANEDER];

/**
 * The regnskapsaar of 2025 ended 30 June 2025: filed before 1 February, and not moved from a Saturday. That
 * of 2026 is adopted six months after it ended.
 */
const AARSREGNSKAP_JUNI = [
  '2026-01-31 aarsregnskap-innsending:2025',
  '2026-12-31 aarsregnskap-fastsetting:2026',
  '2026-12-31 generalforsamling-ordinaer:2026',
];

const FASIT: [string, number, string[], number][] = [
  ['as-ansatte', 0, sammen(...MVA, ARBEIDSGIVER, TREKK_ETTER_DEN_20, ...SKATT, AARSREGNSKAP), 62],
  [
    'as-hvilende',
    0,
    sammen(BOKFOERING_FIRE_MAANEDER, ALLE_AS, VED_SKATTEMELDING, KAN_ENDRE, AARSREGNSKAP),
    11,
  ],
  ['as-avvikende-aar', 0, sammen(...MVA, ...SKATT, AARSREGNSKAP_JUNI), 29],
  ['avvikling', 0, sammen(...MVA, ...SKATT, AARSREGNSKAP), 29],
  [
    'to-virksomheter',
    0,
    sammen(
      MVA_AAR,
      SOEKNAD_TILBAKE,
      BOKFOERING_FIRE_MAANEDER,
      FORSKUDDSSKATT_ENK,
      SKATTEMELDING_ENK,
      VED_SKATTEMELDING,
      KAN_ENDRE,
    ),
    14,
  ],
  ['to-virksomheter', 1, sammen(...MVA, ARBEIDSGIVER, TREKK_ETTER_DEN_15, ...SKATT, AARSREGNSKAP), 62],
];

it.each(FASIT)(
  '%s (%i) has exactly these frister in 2026, and nothing is missing',
  async (id, nr, fasit, antall) => {
    const { oppgaver, utenDato } = await kalenderFor(id, nr);
    expect(toLinjer(oppgaver)).toEqual(fasit);
    expect(fasit).toHaveLength(antall);
    expect(utenDato).toEqual([]);
  },
);

it('one that has told only its mva-termin has that and the skattemelding, and is asked for the rest', async () => {
  const { oppgaver, utenDato } = await kalenderFor('lavt-nivaa');
  expect(toLinjer(oppgaver)).toEqual(sammen(...MVA, SKATTEMELDING_ENK, VED_SKATTEMELDING, KAN_ENDRE));
  expect(toMangler(utenDato)).toEqual([
    ...IKKE_SVART_OM_LOENN,
    ['forskuddsskatt-personlig', ['forskuddsskatt']],
  ]);
});

describe('who really owns an AS', () => {
  it('one from before the act had until 31 July 2025, and has nothing after it', async () => {
    const aktoer = await verden.aktoerFor('as-hvilende');
    const i2025 = { fraOgMed: tid('2025-01-01').idag, tilOgMed: tid('2025-12-31').idag };
    const { oppgaver } = await withKalender(aktoer, verden.orgnr('as-hvilende'), (tilgang) =>
      getKalender(tilgang, i2025, tid('2026-11-10')),
    );
    expect(toLinjer(oppgaver)).toEqual([
      '2025-01-31 aksjonaerregisteroppgaven:2024',
      '2025-04-30 bokforing-ajour:2025-04',
      '2025-05-31 skattemelding-endring:2021',
      // 31 May was a Saturday, and 1 June the Sunday.
      '2025-06-02 skattemelding-as:2024',
      '2025-06-02 skattemelding-utsatt-soknad:2024',
      '2025-06-02 tilleggsforskudd:2024',
      '2025-06-30 aarsregnskap-fastsetting:2024',
      '2025-06-30 generalforsamling-ordinaer:2024',
      '2025-07-31 aarsregnskap-innsending:2024',
      '2025-07-31 reelle-rettighetshavere:2025',
      '2025-08-31 bokforing-ajour:2025-08',
      '2025-12-31 bokforing-ajour:2025-12',
    ]);
  });

  it('a new one has 14 days from it was registered, not from it was founded', async () => {
    const ny = { stiftelsesdato: '2026-09-01', registreringsdatoEnhetsregisteret: '2026-09-21' };
    await verden.endreEnhet(verden.orgnr('as-hvilende'), ny);
    const { oppgaver, utenDato } = await kalenderFor('as-hvilende');
    expect(toLinjer(oppgaver)).toEqual([
      '2026-10-05 reelle-rettighetshavere:2026',
      '2026-12-31 bokforing-ajour:2026-12',
    ]);
    expect(oppgaver[0]?.utloestAv).toEqual(['organisasjonsform', 'registrert']);
    expect(utenDato).toEqual([]);
  });
});

it('a forening, a form the rules do not cover, is only asked whether it pays loenn', async () => {
  const { oppgaver, utenDato, virksomhet } = await kalenderFor('forening');
  expect(oppgaver).toEqual([]);
  expect(toMangler(utenDato)).toEqual(IKKE_SVART_OM_LOENN);
  expect(virksomhet.organisasjonsform).toBe('FLI');
});

describe('avvikling', () => {
  it.each([
    ['2026-09-14', null],
    ['2026-09-15', 'underAvvikling'],
    ['2026-11-10', 'underAvvikling'],
  ])('on %s the avvikling that began 15 September is %s', async (dag, avvikling) => {
    const svar = await kalenderFor('avvikling', 0, dag);
    expect(svar.avvikling?.verdi ?? null).toBe(avvikling);
    if (svar.avvikling) expect(svar.avvikling.fraOgMed).toBe('2026-09-15');
  });
});

it('on 10 November the duties that have passed are forfalt; the rest, and what one may do, are not', async () => {
  const { oppgaver } = await kalenderFor('as-ansatte');
  const status = oppgaver.map(({ noekkel, status }) => `${noekkel} ${status}`);
  expect(status.slice(-8)).toEqual([
    'amelding-levering:2026-10 forfalt',
    'aga-betaling:2026-T5 ikkeStartet',
    'forskuddstrekk-betaling-lopende:2026-11 ikkeStartet',
    'amelding-levering:2026-11 ikkeStartet',
    'bokforing-ajour:2026-T5 ikkeStartet',
    'mva-alm-betaling:2026-T5 ikkeStartet',
    'mva-alm-levering:2026-T5 ikkeStartet',
    'forskuddstrekk-betaling-lopende:2026-12 ikkeStartet',
  ]);
  expect(status.filter((linje) => linje.endsWith(' forfalt'))).toHaveLength(51);
  expect(oppgaver.flatMap(({ frivillig }, i) => (frivillig ? status[i] : []))).toEqual([
    'mva-aarstermin-soknad:2026 ikkeStartet',
    'skattemelding-endring:2022 ikkeStartet',
    'skattemelding-utsatt-soknad:2025 ikkeStartet',
    'tilleggsforskudd:2025 ikkeStartet',
  ]);
});

it.each(['ingen', 'eidas'])('%s represents none: there is no calendar to see', async (id) => {
  const aktoer = await verden.aktoerFor(id);
  const les = withKalender(aktoer, verden.orgnr('eplepress'), (tilgang) =>
    getKalender(tilgang, I_2026, tid('2026-11-10')),
  );
  await expect(les).rejects.toMatchObject({ code: 'ikke-tilgang' });
});

it.each([
  [0, 'slettet'],
  [1, 'ukjent-virksomhet'],
])('a virksomhet (%i) that Altinn knows and the register does not, is %s', async (nr, code) => {
  await expect(kalenderFor('utenfor-registeret', nr)).rejects.toMatchObject({ code });
});
