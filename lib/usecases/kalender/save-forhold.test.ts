import { describe, expect, it } from 'vitest';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { run } from '#dev/proeve/verden/test-server';
import { I_2026, iVerden, tid, toLinjer } from '#dev/proeve/verden/verden';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { BrukerForholdNavn, BrukerForholdSvar } from '#lib/domain/virksomhet/forhold';
import { getForhold } from './get-forhold';
import { getKalender } from './get-kalender';
import { saveForhold } from './save-forhold';

const verden = iVerden();
const naa = tid('2026-11-10');

const lagre = (aktoer: Aktoer, svar: BrukerForholdSvar[], dag = '2026-11-10', id = 'eplepress') =>
  withKalender(aktoer, verden.orgnr(id), (tilgang) => saveForhold(tilgang, svar, tid(dag)));

const dato = (dag: string) => tid(dag).idag;

/** Returns the user's answers under a name as stored: `verdi fraOgMed registrert`. */
async function sagt(navn: BrukerForholdNavn, id = 'eplepress'): Promise<string[]> {
  const rader = await run(
    verden.databaseUrl(),
    `select concat_ws(' ', verdi::text, coalesce(fra_og_med::text, 'alltid'), registrert::text) as rad from forhold
     where organisasjonsnummer = '${verden.orgnr(id)}' and navn = '${navn}' and opphav = 'bruker'
     order by fra_og_med nulls first, id`,
  );
  return rader.map(({ rad = '' }) => rad);
}

/** Returns when each answer holds, according to the rules. */
async function gjelder(aktoer: Aktoer, navn: BrukerForholdNavn, id = 'eplepress') {
  const { situasjon } = await withKalender(aktoer, verden.orgnr(id), (tilgang) => getForhold(tilgang, naa));
  return situasjon[navn].map(({ verdi, fraOgMed, tilOgMed }) => `${verdi} ${fraOgMed} ${tilOgMed}`);
}

const LOENNSDAG_12: BrukerForholdSvar = { navn: 'loennsdag', verdi: 12, fraOgMed: null };

it('a first answer is stored with the day it was given, and the calendar follows', async () => {
  const aktoer = await verden.aktoerFor('nystartet');
  const kalender = async () => {
    const svar = await withKalender(aktoer, verden.orgnr('nystartet'), (tilgang) =>
      getKalender(tilgang, I_2026, naa),
    );
    return { linjer: toLinjer(svar.oppgaver), mangler: svar.utenDato.length };
  };
  const boeker = '2026-12-31 bokforing-ajour:2026-12';
  expect(await kalender()).toEqual({ linjer: [boeker], mangler: 5 });
  await lagre(
    aktoer,
    [
      { navn: 'arbeidsgiver', verdi: true, fraOgMed: null },
      LOENNSDAG_12,
      { navn: 'forskuddsskatt', verdi: false, fraOgMed: null },
    ],
    '2026-11-10',
    'nystartet',
  );
  expect(await sagt('loennsdag', 'nystartet')).toEqual(['12 alltid 2026-11-10']);
  expect(await kalender()).toEqual({
    // 12 October is the first day, and also the pay day.
    linjer: [
      '2026-10-11 skattekort-innhenting:2026',
      '2026-10-13 forskuddstrekk-betaling-lopende:2026-10',
      '2026-11-05 amelding-levering:2026-10',
      '2026-11-13 forskuddstrekk-betaling-lopende:2026-11',
      '2026-11-16 aga-betaling:2026-T5',
      '2026-12-07 amelding-levering:2026-11',
      '2026-12-14 forskuddstrekk-betaling-lopende:2026-12',
      boeker,
    ],
    mangler: 0,
  });
});

describe('a change', () => {
  it('without a date replaces all that was said', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await lagre(aktoer, [{ navn: 'mvaTermin', verdi: 'primaernaering', fraOgMed: dato('2027-01-01') }]);
    await lagre(aktoer, [{ navn: 'mvaTermin', verdi: 'aar', fraOgMed: null }]);
    expect(await sagt('mvaTermin')).toEqual(['"aar" alltid 2026-11-10']);
  });

  it('with a date keeps what was said for the time before', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await lagre(aktoer, [{ navn: 'mvaTermin', verdi: 'aar', fraOgMed: dato('2027-01-01') }]);
    await lagre(aktoer, [{ navn: 'mvaTermin', verdi: 'primaernaering', fraOgMed: dato('2028-01-01') }]);
    expect(await gjelder(aktoer, 'mvaTermin')).toEqual([
      'toMaaneder null 2026-12-31',
      'aar 2027-01-01 2027-12-31',
      'primaernaering 2028-01-01 null',
    ]);
  });

  it('with an earlier date replaces what was said for the time after it', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await lagre(aktoer, [{ navn: 'mvaTermin', verdi: 'aar', fraOgMed: dato('2028-01-01') }]);
    await lagre(aktoer, [{ navn: 'mvaTermin', verdi: 'primaernaering', fraOgMed: dato('2027-01-01') }]);
    expect(await gjelder(aktoer, 'mvaTermin')).toEqual([
      'toMaaneder null 2026-12-31',
      'primaernaering 2027-01-01 null',
    ]);
  });

  it('with the same date replaces the answer of that date', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await lagre(aktoer, [{ navn: 'mvaTermin', verdi: 'aar', fraOgMed: dato('2027-01-01') }]);
    await lagre(aktoer, [{ navn: 'mvaTermin', verdi: 'primaernaering', fraOgMed: dato('2027-01-01') }]);
    expect(await sagt('mvaTermin')).toEqual([
      '"toMaaneder" alltid 2026-01-02',
      '"primaernaering" 2027-01-01 2026-11-10',
    ]);
  });

  it('of the date alone is a change', async () => {
    const aktoer = await verden.aktoerFor('mva-aar');
    await lagre(
      aktoer,
      [{ navn: 'mvaTermin', verdi: 'aar', fraOgMed: dato('2024-01-01') }],
      '2026-11-10',
      'mva-aar',
    );
    expect(await sagt('mvaTermin', 'mva-aar')).toEqual(['"aar" 2024-01-01 2026-11-10']);
  });

  it('of one forhold leaves the others, and other virksomheter, alone', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await lagre(aktoer, [{ navn: 'forskuddsskatt', verdi: false, fraOgMed: null }]);
    expect(await sagt('forskuddsskatt')).toEqual(['false alltid 2026-11-10']);
    expect(await sagt('mvaTermin')).toEqual(['"toMaaneder" alltid 2026-01-02']);
    expect(await sagt('forskuddsskatt', 'avvikling')).toEqual(['true alltid 2026-01-02']);
  });

  it.each<BrukerForholdSvar>([
    { navn: 'loennsdag', verdi: 'siste', fraOgMed: null },
    { navn: 'loennsdag', verdi: 31, fraOgMed: null },
    { navn: 'arbeidsgiver', verdi: true, fraOgMed: null },
    { navn: 'arbeidsgiver', verdi: false, fraOgMed: dato('2026-02-28') },
    { navn: 'regnskapsaarSlutt', verdi: '02-28', fraOgMed: null },
    { navn: 'mvaTermin', verdi: 'aar', fraOgMed: dato('2199-12-31') },
  ])('to $verdi of $navn comes back as it was said', async (svar) => {
    const aktoer = await verden.aktoerFor('eplepress');
    await lagre(aktoer, [svar]);
    const { forhold } = await withKalender(aktoer, verden.orgnr('eplepress'), (tilgang) =>
      getForhold(tilgang, naa),
    );
    const tilbake = forhold.filter(({ navn, opphav }) => navn === svar.navn && opphav === 'bruker').at(-1);
    expect(tilbake).toMatchObject({ ...svar, tilOgMed: null, registrert: '2026-11-10' });
  });
});

describe('nothing new', () => {
  it('the same again keeps the rows as they are, and the day they were given', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const alle = () => run(verden.databaseUrl(), 'select * from forhold order by organisasjonsnummer, id');
    await lagre(aktoer, [LOENNSDAG_12], '2026-11-01');
    const foer = await alle();
    await lagre(aktoer, [
      LOENNSDAG_12,
      { navn: 'mvaTermin', verdi: 'toMaaneder', fraOgMed: null },
      { navn: 'arbeidsgiver', verdi: false, fraOgMed: null },
      { navn: 'regnskapsaarSlutt', verdi: null, fraOgMed: null },
    ]);
    await lagre(aktoer, []);
    expect(await alle()).toEqual(foer);
  });

  it('taken back is as never said, and once more is nothing', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await lagre(aktoer, [{ navn: 'mvaTermin', verdi: 'aar', fraOgMed: dato('2027-01-01') }]);
    for (let gang = 0; gang < 2; gang++) {
      await lagre(aktoer, [{ navn: 'mvaTermin', verdi: null, fraOgMed: null }]);
      expect(await sagt('mvaTermin')).toEqual([]);
    }
    const { utenDato } = await withKalender(aktoer, verden.orgnr('eplepress'), (tilgang) =>
      getKalender(tilgang, I_2026, naa),
    );
    // Six about the mva-melding, the two applications for another termin, and the bookkeeping.
    expect(utenDato.flatMap(({ mangler }) => mangler)).toEqual(Array.from({ length: 9 }, () => 'mvaTermin'));
  });
});
