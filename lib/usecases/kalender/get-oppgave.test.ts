import { expect, it } from 'vitest';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { I_2026, iVerden, tid } from '#dev/proeve/verden/verden';
import { getKalender } from './get-kalender';
import { getOppgave } from './get-oppgave';
import { saveForhold } from './save-forhold';

const verden = iVerden();
const naa = tid('2026-11-10');

async function oppgave(id: string, noekkel: string) {
  return withKalender(await verden.aktoerFor(id), verden.orgnr(id), (tilgang) =>
    getOppgave(tilgang, noekkel, naa),
  );
}

it('tells why this frist, why this date, what belongs with it and whom to ask', async () => {
  const svar = await oppgave('eplepress', 'mva-alm-levering:2026-T4');
  expect(svar.oppgave).toMatchObject({
    noekkel: 'mva-alm-levering:2026-T4',
    frist: { fristType: 'leveringsfrist', frist: '2026-10-12' },
    nominellFrist: '2026-10-10',
    flytting: { fra: '2026-10-10', aarsak: { type: 'loerdag' } },
    gjelder: { navn: '2026-T4', fraOgMed: '2026-07-01', tilOgMed: '2026-08-31' },
    par: 'mva-alm-betaling:2026-T4',
    status: 'forfalt',
  });
  expect(svar.oppgave.grunner).toEqual([
    { navn: 'mvaRegistrert', verdi: true, opphav: 'enhetsregisteret' },
    { navn: 'mvaTermin', verdi: 'toMaaneder', opphav: 'bruker' },
  ]);
  expect(svar.oppgave.flytteregel).toBe('nesteVirkedag');
  expect(svar.oppgave.kontakt).toBeDefined();
  expect(svar.oppgave.hjemmel.length).toBeGreaterThan(0);
});

it('gives the facts as they were in its period, not as they are later', async () => {
  const aktoer = await verden.aktoerFor('eplepress');
  const orgnr = verden.orgnr('eplepress');
  const fra2027 = { navn: 'mvaTermin', verdi: 'aar', fraOgMed: tid('2027-01-01').idag } as const;
  await withKalender(aktoer, orgnr, (tilgang) => saveForhold(tilgang, [fra2027], naa));
  const grunner = async (noekkel: string) =>
    (await withKalender(aktoer, orgnr, (tilgang) => getOppgave(tilgang, noekkel, naa))).oppgave.grunner[1];
  expect(await grunner('mva-alm-levering:2026-T6')).toMatchObject({ navn: 'mvaTermin', verdi: 'toMaaneder' });
  expect(await grunner('mva-aar-levering:2027')).toMatchObject({ navn: 'mvaTermin', verdi: 'aar' });
});

it('of two answers in the same period the last one is the reason, as it is for the date', async () => {
  const aktoer = await verden.aktoerFor('as-ansatte');
  const orgnr = verden.orgnr('as-ansatte');
  const midtIMai = { navn: 'loennsdag', verdi: 25, fraOgMed: tid('2026-05-10').idag } as const;
  await withKalender(aktoer, orgnr, (tilgang) => saveForhold(tilgang, [midtIMai], naa));
  const { oppgave } = await withKalender(aktoer, orgnr, (tilgang) =>
    getOppgave(tilgang, 'forskuddstrekk-betaling-lopende:2026-05', naa),
  );
  // 25 May 2026 is 2. pinsedag; the first working day after it is the 26th.
  expect(oppgave.frist.frist).toBe('2026-05-26');
  expect(oppgave.grunner).toEqual([
    { navn: 'arbeidsgiver', verdi: true, opphav: 'enhetsregisteret' },
    { navn: 'loennsdag', verdi: 25, opphav: 'bruker' },
  ]);
});

it.each([
  ['aarsregnskap-innsending:2025', 'as-hvilende', 'ingen'],
  ['forskuddstrekk-betaling-lopende:2026-05', 'as-ansatte', 'virkedag'],
  ['amelding-levering:2026-03', 'as-ansatte', 'nesteVirkedag'],
])('%s of %s is moved: %s', async (noekkel, id, flyttes) => {
  expect((await oppgave(id, noekkel)).oppgave.flytteregel).toBe(flyttes);
});

it.each([
  ['mva-alm-levering:2025-T6', '2026-02-10'],
  ['forskuddsskatt-personlig:2026-T4', '2026-12-15'],
  ['skattemelding-enk:2019', '2020-08-31'],
  ['skattemelding-enk:2039', '2040-05-31'],
])('finds %s, whatever year its frist is in', async (noekkel, frist) => {
  expect((await oppgave('eplepress', noekkel)).oppgave.frist.frist).toBe(frist);
});

it('finds an application that is due in the year before the one it is for', async () => {
  const { oppgave: soeknad } = await oppgave('mva-aar', 'mva-aarstermin-soknad-tilbake:2027');
  expect(soeknad).toMatchObject({ frist: { frist: '2026-12-01' }, frivillig: true, status: 'ikkeStartet' });
});

it('gives as its reason what held on the day it is due, not what was to be', async () => {
  const aktoer = await verden.aktoerFor('mva-aar');
  const orgnr = verden.orgnr('mva-aar');
  const tilbake = { navn: 'mvaTermin', verdi: 'toMaaneder', fraOgMed: tid('2027-01-01').idag } as const;
  await withKalender(aktoer, orgnr, (tilgang) => saveForhold(tilgang, [tilbake], naa));
  const {
    oppgave: { grunner },
  } = await withKalender(aktoer, orgnr, (tilgang) =>
    getOppgave(tilgang, 'mva-aarstermin-soknad-tilbake:2027', naa),
  );
  expect(grunner).toMatchObject([
    { navn: 'mvaRegistrert', verdi: true },
    { navn: 'mvaTermin', verdi: 'aar' },
  ]);
});

it.each(['eplepress', 'mva-aar', 'nystartet', 'as-avvikende-aar'])(
  'opens everything that stands in the calendar of %s',
  async (id) => {
    const aktoer = await verden.aktoerFor(id);
    const { oppgaver } = await withKalender(aktoer, verden.orgnr(id), (tilgang) =>
      getKalender(tilgang, I_2026, naa),
    );
    for (const listet of oppgaver) {
      const { oppgave } = await withKalender(aktoer, verden.orgnr(id), (tilgang) =>
        getOppgave(tilgang, listet.noekkel, naa),
      );
      expect(oppgave).toMatchObject(listet);
    }
  },
);

it.each([
  'mva-aar-levering:2026',
  'mva-alm-levering:2026-T0',
  'mva-alm-levering:2018-T1',
  'mva-alm-levering:T1',
  'mva-alm-levering:',
  'MVA-ALM-LEVERING:2026-T4',
  'mva-alm-levering:2026-T4 ',
  '../../etc/passwd',
  '',
])('«%s» is ikke-funnet', async (noekkel) => {
  await expect(oppgave('eplepress', noekkel)).rejects.toMatchObject({ code: 'ikke-funnet' });
});
