import { beforeEach, expect, it } from 'vitest';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { I_2026, iVerden, tid } from '#dev/proeve/verden/verden';
import type { Periode } from '#lib/domain/dag/dato';
import { foelgEnhetsregisteret } from '#lib/usecases/kilde/foelg-enhetsregisteret';
import { getKalender } from './get-kalender';

const verden = iVerden();
const dag1 = tid('2026-11-10');
const etter = tid('2026-11-10', '13:00:00');
const I_2027: Periode = { fraOgMed: tid('2027-01-01').idag, tilOgMed: tid('2027-12-31').idag };

/**
 * The duties of the board, which end in a konkurs: adopting and filing the accounts, and the general meeting.
 */
const FALLER_BORT_VED_KONKURS = [
  'aarsregnskap-fastsetting:2026',
  'aarsregnskap-innsending:2026',
  'efaktura-utstedelse:2027',
  'generalforsamling-ordinaer:2026',
  'skattemelding-endring:2023',
];

async function kalender(periode: Periode, naa = etter) {
  const aktoer = await verden.aktoerFor('as-ansatte');
  return withKalender(aktoer, verden.orgnr('as-ansatte'), (tilgang) => getKalender(tilgang, periode, naa));
}
const noekler = async (periode = I_2027) => (await kalender(periode)).oppgaver.map(({ noekkel }) => noekkel);

/** Changes the answer of the register, and runs the job that reads it. */
async function registeretSier(endring: Record<string, unknown>) {
  await verden.endreEnhet(verden.orgnr('as-ansatte'), endring);
  for (let mer = true; mer; ) ({ mer } = await foelgEnhetsregisteret(etter));
}

beforeEach(async () => {
  for (let mer = true; mer; ) ({ mer } = await foelgEnhetsregisteret(tid('2019-01-01')));
  await kalender(I_2026, dag1);
});

it('konkurs: what the company itself would have decided on falls away, the rest stands, and since when', async () => {
  const foer = await noekler();
  await registeretSier({ konkurs: true, konkursdato: '2026-11-02' });
  const etterpaa = await noekler();
  expect(foer.filter((noekkel) => !etterpaa.includes(noekkel)).sort()).toEqual(FALLER_BORT_VED_KONKURS);
  expect(etterpaa.filter((noekkel) => !foer.includes(noekkel))).toEqual([]);
  expect((await kalender(I_2027)).avvikling).toMatchObject({ verdi: 'konkurs', fraOgMed: '2026-11-02' });
});

it.each([
  ['underAvvikling', { underAvvikling: true, underAvviklingDato: '2026-11-02' }, '2026-11-02'],
  // The register has no date for this one: it is assumed to begin the day we learned it.
  ['tvangsavvikling', { underTvangsavviklingEllerTvangsopplosning: true }, '2026-11-10'],
])('%s: all duties stand until it is deleted, and since when', async (verdi, endring, fraOgMed) => {
  const foer = await noekler();
  await registeretSier(endring);
  expect(await noekler()).toEqual(foer);
  expect((await kalender(I_2027)).avvikling).toMatchObject({ verdi, fraOgMed });
});

it('slettet: nothing for the time after, and what was due for the time before stands', async () => {
  expect(await noekler()).toContain('amelding-levering:2027-03');
  await registeretSier({ respons_klasse: 'SlettetEnhet', slettedato: '2026-11-09' });
  const etterpaa = await noekler();
  expect(etterpaa).not.toContain('amelding-levering:2027-03');
  expect(etterpaa).not.toContain('aarsregnskap-innsending:2026');
  expect(await noekler(I_2026)).toContain('mva-alm-levering:2026-T5');
  expect((await kalender(I_2026)).virksomhet.slettet).toBe('2026-11-09');
});

it('a konkurs that is lifted: the aarsregnskap is back', async () => {
  await registeretSier({ konkurs: true, konkursdato: '2026-11-02' });
  await registeretSier({ konkurs: false, konkursdato: null });
  expect(await noekler()).toContain('aarsregnskap-innsending:2026');
  expect((await kalender(I_2026)).avvikling).toBeNull();
});

it('the register is down after it has told of a change: the old facts, with the day they are from', async () => {
  await verden.endreEnhet(verden.orgnr('as-ansatte'), { konkurs: true });
  await foelgEnhetsregisteret(etter, AbortSignal.abort());
  await verden.bryt('enhetsregisteret', 'nede');
  expect(await kalender(I_2026, tid('2026-11-10', '15:00:00'))).toMatchObject({
    utdatert: true,
    registerdato: '2026-11-10',
    avvikling: null,
  });
});
