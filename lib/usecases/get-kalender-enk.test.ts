import { expect, it } from 'vitest';
import {
  ARBEIDSGIVER,
  FORSKUDDSSKATT_ENK,
  MVA_AAR,
  MVA_ANNENHVER_MAANED,
  MVA_PRIMAER,
  SKATTEMELDING_ENK,
  sammen,
  TREKK_ETTER_SISTE,
} from '#dev/test/fasit-2026';
import { I_2026, iVerden, tid, toLinjer, toMangler } from '#dev/test/verden';
import { getKalender } from './get-kalender';

const verden = iVerden();

const MVA_REGLER = [
  'mva-alm-levering',
  'mva-alm-betaling',
  'mva-aar-levering',
  'mva-aar-betaling',
  'mva-primaer-levering',
  'mva-primaer-betaling',
];

async function kalenderFor(id: string, dag = '2026-11-10') {
  const aktoer = await verden.aktoerFor(id);
  return getKalender(aktoer, verden.orgnr(id), I_2026, tid(dag));
}

it.each([
  ['eplepress', sammen(MVA_ANNENHVER_MAANED, FORSKUDDSSKATT_ENK, SKATTEMELDING_ENK), 17],
  ['primaernaering', sammen(MVA_PRIMAER, FORSKUDDSSKATT_ENK, SKATTEMELDING_ENK), 7],
  ['mva-aar', sammen(MVA_AAR, FORSKUDDSSKATT_ENK, SKATTEMELDING_ENK), 7],
])('%s has exactly these frister in 2026, and nothing is missing', async (id, fasit, antall) => {
  const { oppgaver, utenDato, utdatert, avvikling } = await kalenderFor(id);
  expect(toLinjer(oppgaver)).toEqual(fasit);
  expect(fasit).toHaveLength(antall);
  expect(utenDato).toEqual([]);
  expect({ utdatert, avvikling }).toEqual({ utdatert: false, avvikling: null });
});

it('a newly started one that has told nothing has no frist yet, and is asked for what is missing', async () => {
  const { oppgaver, utenDato } = await kalenderFor('nystartet');
  expect(toLinjer(oppgaver)).toEqual([]);
  expect(toMangler(utenDato)).toEqual([
    ['amelding-levering', ['arbeidsgiver']],
    ['aga-betaling', ['arbeidsgiver']],
    ['forskuddstrekk-betaling-lopende', ['arbeidsgiver', 'loennsdag']],
    ['forskuddsskatt-personlig', ['forskuddsskatt']],
  ]);
});

it('an employer that has not said how often it reports mva has its other frister, and is asked', async () => {
  const { oppgaver, utenDato } = await kalenderFor('enk-arbeidsgiver');
  const fasit = sammen(ARBEIDSGIVER, TREKK_ETTER_SISTE, SKATTEMELDING_ENK);
  expect(toLinjer(oppgaver)).toEqual(fasit);
  expect(fasit).toHaveLength(31);
  expect(toMangler(utenDato)).toEqual([
    ...MVA_REGLER.map((regel) => [regel, ['mvaTermin']]),
    ['forskuddsskatt-personlig', ['forskuddsskatt']],
  ]);
});

it('a deleted one keeps what is due for the time before, and says when it was deleted', async () => {
  const { oppgaver, utenDato, virksomhet } = await kalenderFor('slettet');
  expect(toLinjer(oppgaver)).toEqual(SKATTEMELDING_ENK);
  expect(virksomhet).toMatchObject({ slettet: '2026-06-30', organisasjonsform: 'ENK' });
  expect(toMangler(utenDato)).toEqual([
    ['amelding-levering', ['arbeidsgiver']],
    ['aga-betaling', ['arbeidsgiver']],
    ['forskuddstrekk-betaling-termin', ['arbeidsgiver']],
    ['forskuddstrekk-betaling-lopende', ['arbeidsgiver', 'loennsdag']],
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
    getKalender(aktoer, verden.orgnr('slettet'), i(aar), tid('2026-11-10')).then(({ oppgaver }) =>
      toLinjer(oppgaver),
    );
  expect(await les(2027)).toEqual(['2027-05-31 skattemelding-enk:2026']);
  expect(await les(2028)).toEqual([]);
});

it('on 10 November what has passed is forfalt and the rest is not', async () => {
  const { oppgaver } = await kalenderFor('eplepress');
  const status = oppgaver.map(({ noekkel, status }) => `${noekkel} ${status}`);
  expect(status.filter((linje) => linje.endsWith(' forfalt'))).toHaveLength(14);
  expect(status.slice(-5)).toEqual([
    'mva-alm-betaling:2026-T4 forfalt',
    'mva-alm-levering:2026-T4 forfalt',
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
      (await getKalender(aktoer, verden.orgnr('eplepress'), periode, tid('2026-11-10'))).oppgaver,
    );
  };
  expect(await les('2026-12-15', '2026-12-15')).toEqual(['2026-12-15 forskuddsskatt-personlig:2026-T4']);
  expect(await les('2026-12-11', '2026-12-14')).toEqual([]);
  expect(await les('2026-12-31', '2026-01-01')).toEqual([]);
});
