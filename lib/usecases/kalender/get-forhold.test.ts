import { expect, it } from 'vitest';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { I_2026, iVerden, tid } from '#dev/proeve/verden/verden';
import { getForhold } from './get-forhold';
import { getKalender } from './get-kalender';
import { saveForhold } from './save-forhold';

const verden = iVerden();
const naa = tid('2026-11-10');

async function forholdFor(id: string) {
  return withKalender(await verden.aktoerFor(id), verden.orgnr(id), (tilgang) => getForhold(tilgang, naa));
}

it('gives each fact with its origin, and the main rule of the law where nobody has said anything', async () => {
  const { situasjon, motstrid, virksomhet, registerdato } = await forholdFor('as-ansatte');
  expect(virksomhet.navn).toBe('KVIKK OG KLOK KRÅKE AS');
  expect(registerdato).toBe('2026-11-10');
  expect(motstrid).toEqual([]);
  expect(situasjon.arbeidsgiver).toEqual([
    { verdi: true, opphav: 'enhetsregisteret', fraOgMed: null, tilOgMed: null },
  ]);
  expect(situasjon.loennsdag).toEqual([{ verdi: 20, opphav: 'bruker', fraOgMed: null, tilOgMed: null }]);
  expect(situasjon.regnskapsaarSlutt).toEqual([
    { verdi: '12-31', opphav: 'lov', fraOgMed: null, tilOgMed: null },
  ]);
  expect(situasjon.mvaRegistrert.map(({ verdi, fraOgMed }) => `${verdi} ${fraOgMed}`)).toEqual([
    'false null',
    'true 2017-02-01',
  ]);
});

it('what the user says wins over the law, and nothing is guessed', async () => {
  const { situasjon } = await forholdFor('as-avvikende-aar');
  expect(situasjon.regnskapsaarSlutt).toMatchObject([{ verdi: '06-30', opphav: 'bruker' }]);
  const { situasjon: ny } = await forholdFor('nystartet');
  expect([ny.mvaTermin, ny.arbeidsgiver, ny.loennsdag, ny.forskuddsskatt]).toEqual([[], [], [], []]);
});

it('where the register and the user differ the register wins, both are kept, and it is told', async () => {
  const aktoer = await verden.aktoerFor('as-ansatte');
  const orgnr = verden.orgnr('as-ansatte');
  await withKalender(aktoer, orgnr, (tilgang) =>
    saveForhold(tilgang, [{ navn: 'arbeidsgiver', verdi: false, fraOgMed: null }], naa),
  );
  const { situasjon, motstrid, forhold } = await withKalender(aktoer, orgnr, (tilgang) =>
    getForhold(tilgang, naa),
  );
  expect(motstrid).toEqual(['arbeidsgiver']);
  expect(situasjon.arbeidsgiver).toMatchObject([{ verdi: true, opphav: 'enhetsregisteret' }]);
  expect(
    forhold.filter(({ navn }) => navn === 'arbeidsgiver').map(({ opphav, verdi }) => [opphav, verdi]),
  ).toEqual(
    expect.arrayContaining([
      ['enhetsregisteret', true],
      ['bruker', false],
    ]),
  );
  const { oppgaver } = await withKalender(aktoer, orgnr, (tilgang) => getKalender(tilgang, I_2026, naa));
  expect(oppgaver.filter(({ regel }) => regel === 'amelding-levering')).toHaveLength(12);
});

it('a register that is corrected agrees again', async () => {
  const aktoer = await verden.aktoerFor('as-ansatte');
  const orgnr = verden.orgnr('as-ansatte');
  await withKalender(aktoer, orgnr, (tilgang) =>
    saveForhold(tilgang, [{ navn: 'arbeidsgiver', verdi: false, fraOgMed: null }], naa),
  );
  expect((await withKalender(aktoer, orgnr, (tilgang) => getForhold(tilgang, naa))).motstrid).toEqual([
    'arbeidsgiver',
  ]);
  await verden.endreEnhet(orgnr, { antallAnsatte: 0 });
  const { situasjon, motstrid } = await withKalender(aktoer, orgnr, (tilgang) =>
    getForhold(tilgang, tid('2026-11-12')),
  );
  expect(motstrid).toEqual([]);
  // What the register said about the time before is kept.
  expect(situasjon.arbeidsgiver).toMatchObject([
    { verdi: true, tilOgMed: '2026-11-11', opphav: 'enhetsregisteret' },
    { verdi: false, fraOgMed: '2026-11-12' },
  ]);
});

it('the day the register answered is the day in Oslo', async () => {
  const aktoer = await verden.aktoerFor('eplepress');
  const natt = { naa: new Date('2026-11-10T23:30:00Z'), idag: tid('2026-11-11').idag };
  expect(
    await withKalender(aktoer, verden.orgnr('eplepress'), (tilgang) => getForhold(tilgang, natt)),
  ).toMatchObject({
    registerdato: '2026-11-11',
  });
});

it('with the register down, old facts are given and said to be old', async () => {
  const aktoer = await verden.aktoerFor('eplepress');
  const orgnr = verden.orgnr('eplepress');
  const foer = await withKalender(aktoer, orgnr, (tilgang) => getForhold(tilgang, tid('2026-11-01')));
  await verden.bryt('enhetsregisteret', 'nede');
  expect(await withKalender(aktoer, orgnr, (tilgang) => getForhold(tilgang, naa))).toEqual({
    ...foer,
    utdatert: true,
  });
  expect(await withKalender(aktoer, orgnr, (tilgang) => getKalender(tilgang, I_2026, naa))).toMatchObject({
    utdatert: true,
    registerdato: '2026-11-01',
  });
});
