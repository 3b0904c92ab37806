import { expect, it } from 'vitest';
import {
  ARBEIDSGIVER,
  BOKFOERING_FIRE_MAANEDER,
  BOKFOERING_TO_MAANEDER,
  FORSKUDDSSKATT_ENK,
  KAN_ENDRE,
  MVA_AAR,
  MVA_ANNENHVER_MAANED,
  MVA_PRIMAER,
  SKATTEMELDING_ENK,
  SOEKNAD_AARSTERMIN,
  SOEKNAD_TILBAKE,
  sammen,
  TREKK_ETTER_SISTE,
  VED_SKATTEMELDING,
} from '#dev/proeve/testdata/fasit-2026';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { I_2026, iVerden, tid, toLinjer, toMangler } from '#dev/proeve/verden/verden';
import { getKalender } from './get-kalender';

const verden = iVerden();

const MVA_REGLER = [
  'mva-alm-levering',
  'mva-alm-betaling',
  'mva-aar-levering',
  'mva-aar-betaling',
  'mva-primaer-levering',
  'mva-primaer-betaling',
  'mva-aarstermin-soknad',
  'mva-aarstermin-soknad-tilbake',
];
const ENK = [FORSKUDDSSKATT_ENK, SKATTEMELDING_ENK, VED_SKATTEMELDING, KAN_ENDRE];

async function kalenderFor(id: string, dag = '2026-11-10') {
  const aktoer = await verden.aktoerFor(id);
  return withKalender(aktoer, verden.orgnr(id), (tilgang) => getKalender(tilgang, I_2026, tid(dag)));
}

it.each([
  ['eplepress', sammen(MVA_ANNENHVER_MAANED, SOEKNAD_AARSTERMIN, BOKFOERING_TO_MAANEDER, ...ENK), 27],
  ['primaernaering', sammen(MVA_PRIMAER, BOKFOERING_FIRE_MAANEDER, ...ENK), 13],
  // Yearly since 1 January 2025: the required two years are over when 2027 begins.
  ['mva-aar', sammen(MVA_AAR, SOEKNAD_TILBAKE, BOKFOERING_FIRE_MAANEDER, ...ENK), 14],
])('%s has exactly these frister in 2026, and nothing is missing', async (id, fasit, antall) => {
  const { oppgaver, utenDato, utdatert, avvikling } = await kalenderFor(id);
  expect(toLinjer(oppgaver)).toEqual(fasit);
  expect(fasit).toHaveLength(antall);
  expect(utenDato).toEqual([]);
  expect({ utdatert, avvikling }).toEqual({ utdatert: false, avvikling: null });
});

it('a newly started one that has told nothing has only its books to keep, and is asked for what is missing', async () => {
  const { oppgaver, utenDato } = await kalenderFor('nystartet');
  // Founded 12 October, and not in the mva register. Nothing about 2025 applies.
  expect(toLinjer(oppgaver)).toEqual(['2026-12-31 bokforing-ajour:2026-12']);
  expect(toMangler(utenDato)).toEqual([
    ['amelding-levering', ['arbeidsgiver']],
    ['aga-betaling', ['arbeidsgiver']],
    ['forskuddstrekk-betaling-lopende', ['arbeidsgiver', 'loennsdag']],
    ['skattekort-innhenting', ['arbeidsgiver', 'loennsdag']],
    ['forskuddsskatt-personlig', ['forskuddsskatt']],
  ]);
});

it('an employer that has not said how often it reports mva has its other frister, and is asked', async () => {
  const { oppgaver, utenDato } = await kalenderFor('enk-arbeidsgiver');
  const fasit = sammen(ARBEIDSGIVER, TREKK_ETTER_SISTE, SKATTEMELDING_ENK, VED_SKATTEMELDING, KAN_ENDRE);
  expect(toLinjer(oppgaver)).toEqual(fasit);
  expect(fasit).toHaveLength(36);
  expect(toMangler(utenDato)).toEqual([
    ...MVA_REGLER.map((regel) => [regel, ['mvaTermin']]),
    ['forskuddsskatt-personlig', ['forskuddsskatt']],
    ['bokforing-ajour', ['mvaTermin']],
  ]);
});

it('a deleted one keeps what is due for the time before, and says when it was deleted', async () => {
  const { oppgaver, utenDato, virksomhet } = await kalenderFor('slettet');
  // Deleted on 30 June: of the bookkeeping, only the first four months fell due before that.
  const boeker = ['2026-04-30 bokforing-ajour:2026-04'];
  expect(toLinjer(oppgaver)).toEqual(sammen(boeker, SKATTEMELDING_ENK, VED_SKATTEMELDING, KAN_ENDRE));
  expect(virksomhet).toMatchObject({ slettet: '2026-06-30', organisasjonsform: 'ENK' });
  expect(toMangler(utenDato)).toEqual([
    ['amelding-levering', ['arbeidsgiver']],
    ['aga-betaling', ['arbeidsgiver']],
    ['forskuddstrekk-betaling-termin', ['arbeidsgiver']],
    ['forskuddstrekk-betaling-lopende', ['arbeidsgiver', 'loennsdag']],
    ['lonnssammenstilling-ansatte', ['arbeidsgiver']],
    ['skattekort-innhenting', ['arbeidsgiver', 'loennsdag']],
    ['forskuddsskatt-personlig', ['forskuddsskatt']],
  ]);
});

it('one that was deleted has nothing in the years after the one it must still report for', async () => {
  const aktoer = await verden.aktoerFor('slettet');
  const i = (aar: number) => ({
    fraOgMed: tid(`${aar}-01-01`).idag,
    tilOgMed: tid(`${aar}-12-31`).idag,
  });
  const les = (aar: number) =>
    withKalender(aktoer, verden.orgnr('slettet'), (tilgang) =>
      getKalender(tilgang, i(aar), tid('2026-11-10')),
    ).then(({ oppgaver }) => toLinjer(oppgaver));
  // 31 May 2027 is a Monday.
  expect(await les(2027)).toEqual([
    '2027-05-31 skattemelding-enk:2026',
    '2027-05-31 skattemelding-utsatt-soknad:2026',
    '2027-05-31 tilleggsforskudd:2026',
  ]);
  expect(await les(2028)).toEqual([]);
});

it('on 10 November the duties that have passed are forfalt; the rest, and what one may do, are not', async () => {
  const { oppgaver } = await kalenderFor('eplepress');
  const status = oppgaver.map(({ noekkel, status }) => `${noekkel} ${status}`);
  expect(status.filter((linje) => linje.endsWith(' forfalt'))).toHaveLength(19);
  expect(oppgaver.flatMap(({ frivillig }, i) => (frivillig ? status[i] : []))).toEqual([
    'mva-aarstermin-soknad:2026 ikkeStartet',
    'skattemelding-endring:2022 ikkeStartet',
    'skattemelding-utsatt-soknad:2025 ikkeStartet',
    'tilleggsforskudd:2025 ikkeStartet',
  ]);
  expect(status.slice(-7)).toEqual([
    'bokforing-ajour:2026-T4 forfalt',
    'mva-alm-betaling:2026-T4 forfalt',
    'mva-alm-levering:2026-T4 forfalt',
    'bokforing-ajour:2026-T5 ikkeStartet',
    'mva-alm-betaling:2026-T5 ikkeStartet',
    'mva-alm-levering:2026-T5 ikkeStartet',
    'forskuddsskatt-personlig:2026-T4 ikkeStartet',
  ]);
});

it.each([
  ['2026-10-10', 'ikkeStartet'],
  ['2026-10-12', 'ikkeStartet'],
  ['2026-10-13', 'forfalt'],
])('on %s the frist that was moved to 12 October is %s', async (dag, status) => {
  const { oppgaver } = await kalenderFor('eplepress', dag);
  const moved = oppgaver.find(({ noekkel }) => noekkel === 'mva-alm-levering:2026-T4');
  expect(moved).toMatchObject({
    status,
    nominellFrist: '2026-10-10',
    flytting: { fra: '2026-10-10', aarsak: { type: 'loerdag' } },
  });
});

it('gives what lies in the periode, both ends included, and nothing else', async () => {
  const aktoer = await verden.aktoerFor('eplepress');
  const les = async (fra: string, til: string) => {
    const periode = { fraOgMed: tid(fra).idag, tilOgMed: tid(til).idag };
    return toLinjer(
      (
        await withKalender(aktoer, verden.orgnr('eplepress'), (tilgang) =>
          getKalender(tilgang, periode, tid('2026-11-10')),
        )
      ).oppgaver,
    );
  };
  expect(await les('2026-12-15', '2026-12-15')).toEqual(['2026-12-15 forskuddsskatt-personlig:2026-T4']);
  expect(await les('2026-12-11', '2026-12-14')).toEqual([]);
  expect(await les('2026-12-31', '2026-01-01')).toEqual([]);
});
