import { describe, expect, it } from 'vitest';
import {
  AARSREGNSKAP,
  ALLE_AS,
  ARBEIDSGIVER,
  FORSKUDDSSKATT_AS,
  FORSKUDDSSKATT_ENK,
  MVA_AAR,
  MVA_ANNENHVER_MAANED,
  SKATTEMELDING_ENK,
  sammen,
  TREKK_ETTER_DEN_15,
  TREKK_ETTER_DEN_20,
} from '#dev/test/fasit-2026';
import { I_2026, iVerden, tid, toLinjer, toMangler } from '#dev/test/verden';
import { getKalender } from './get-kalender';

const verden = iVerden();

const IKKE_SVART_OM_LOENN = [
  ['amelding-levering', ['arbeidsgiver']],
  ['aga-betaling', ['arbeidsgiver']],
  ['forskuddstrekk-betaling-termin', ['arbeidsgiver']],
  ['forskuddstrekk-betaling-lopende', ['arbeidsgiver', 'loennsdag']],
];

async function kalenderFor(id: string, nr = 0, dag = '2026-11-10') {
  const aktoer = await verden.aktoerFor(id);
  return getKalender(aktoer, verden.orgnr(id, nr), I_2026, tid(dag));
}

const FASIT: [string, number, string[], number][] = [
  [
    'as-ansatte',
    0,
    sammen(MVA_ANNENHVER_MAANED, ARBEIDSGIVER, TREKK_ETTER_DEN_20, FORSKUDDSSKATT_AS, ALLE_AS, AARSREGNSKAP),
    48,
  ],
  ['as-hvilende', 0, sammen(ALLE_AS, AARSREGNSKAP), 3],
  [
    'as-avvikende-aar',
    0,
    // The regnskapsaar ended 30 June 2025: before 1 February, a Saturday it is not moved from.
    sammen(MVA_ANNENHVER_MAANED, FORSKUDDSSKATT_AS, ALLE_AS, ['2026-01-31 aarsregnskap-innsending:2025']),
    17,
  ],
  ['avvikling', 0, sammen(MVA_ANNENHVER_MAANED, FORSKUDDSSKATT_AS, ALLE_AS, AARSREGNSKAP), 17],
  ['to-virksomheter', 0, sammen(MVA_AAR, FORSKUDDSSKATT_ENK, SKATTEMELDING_ENK), 7],
  [
    'to-virksomheter',
    1,
    sammen(MVA_ANNENHVER_MAANED, ARBEIDSGIVER, TREKK_ETTER_DEN_15, FORSKUDDSSKATT_AS, ALLE_AS, AARSREGNSKAP),
    48,
  ],
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
  expect(toLinjer(oppgaver)).toEqual(sammen(MVA_ANNENHVER_MAANED, SKATTEMELDING_ENK));
  expect(toMangler(utenDato)).toEqual([
    ...IKKE_SVART_OM_LOENN,
    ['forskuddsskatt-personlig', ['forskuddsskatt']],
  ]);
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

it('on 10 November what has passed is forfalt and the rest is not', async () => {
  const { oppgaver } = await kalenderFor('as-ansatte');
  const status = oppgaver.map(({ noekkel, status }) => `${noekkel} ${status}`);
  expect(status.slice(-7)).toEqual([
    'amelding-levering:2026-10 forfalt',
    'aga-betaling:2026-T5 ikkeStartet',
    'forskuddstrekk-betaling-lopende:2026-11 ikkeStartet',
    'amelding-levering:2026-11 ikkeStartet',
    'mva-alm-betaling:2026-T5 ikkeStartet',
    'mva-alm-levering:2026-T5 ikkeStartet',
    'forskuddstrekk-betaling-lopende:2026-12 ikkeStartet',
  ]);
  expect(status.filter((linje) => linje.endsWith(' forfalt'))).toHaveLength(42);
});

it.each(['ingen', 'eidas'])('%s represents none: there is no calendar to see', async (id) => {
  const aktoer = await verden.aktoerFor(id);
  const les = getKalender(aktoer, verden.orgnr('eplepress'), I_2026, tid('2026-11-10'));
  await expect(les).rejects.toMatchObject({ code: 'ikke-tilgang' });
});

it.each([0, 1])('a virksomhet (%i) that Altinn knows and the register does not, is unknown', async (nr) => {
  await expect(kalenderFor('utenfor-registeret', nr)).rejects.toMatchObject({ code: 'ukjent-virksomhet' });
});
