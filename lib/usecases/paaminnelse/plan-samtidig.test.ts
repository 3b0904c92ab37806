import { beforeEach, describe, expect, it } from 'vitest';
import { makeAbonnenter } from '#dev/proeve/testdata/abonnenter';
import { addKilde } from '#dev/proeve/testdata/kilder';
import { DAG, etter, lever, NOEKKEL, readRader, turnOnEpost, VALG } from '#dev/proeve/testdata/paaminnelse';
import { iVerden } from '#dev/proeve/verden/verden';
import { prisma } from '#lib/data/klient';
import { followHendelser, type NyPlan, saveAdgang, savePlaner } from '#lib/data/paaminnelse/plan';
import { findValg } from '#lib/data/paaminnelse/valg';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { planRunde } from './plan-paaminnelser';
import { savePaaminnelser, turnOffPaaminnelser } from './save-valg';

const verden = iVerden(makeAbonnenter(12), {}, true);
beforeEach(() => addKilde());
const eple = () => verden.orgnr('eplepress') as Organisasjonsnummer;

const turnOn = async (scenario = 'eplepress') => turnOnEpost(await verden.aktoerFor(scenario));
const planlagte = () => prisma().paaminnelse.count({ where: { tilstand: 'planlagt' } });

/** What a process that was asked to plan stores when it is done, however long it took. */
const makePlan = async ({ personId }: Aktoer): Promise<NyPlan> => {
  const { versjon } = await prisma().paaminnelsesplan.findFirstOrThrow({ where: { personId } });
  return {
    plan: { personId, organisasjonsnummer: eple(), versjon },
    kanal: 'epost',
    planlagte: [{ noekkel: NOEKKEL as Noekkel, steg: 'foerFrist3', dag: DAG.idag, nyttigTil: DAG.idag }],
    bortfalt: [],
    grunn: null,
  };
};

describe('an answer that comes late', () => {
  it.each([
    [
      'chose anew',
      async (aktoer: Aktoer) =>
        savePaaminnelser(aktoer, { ...VALG, alle: false, virksomheter: [eple()] }, DAG),
      1,
    ],
    ['turned it off', turnOffPaaminnelser, 0],
  ])('about access is not stored when the person %s meanwhile', async (_, gjoer, antall) => {
    const aktoer = await turnOn();
    const gammelt = await findValg(aktoer.personId);
    if (!gammelt) throw new Error('reminders are off');
    await gjoer(aktoer);
    const adgang = [verden.orgnr('as-ansatte') as Organisasjonsnummer, eple()];
    await saveAdgang(
      gammelt,
      adgang.map((organisasjonsnummer) => ({ organisasjonsnummer, rett: '' })),
      { ...DAG, grunn: 'ikkeTilgang' },
    );
    const planer = await prisma().paaminnelsesplan.findMany();
    expect(planer.map(({ organisasjonsnummer }) => organisasjonsnummer)).toEqual(Array(antall).fill(eple()));
  });

  it('with a plan is not stored when the person turned it off meanwhile', async () => {
    const aktoer = await turnOn();
    const plan = await makePlan(aktoer);
    await turnOffPaaminnelser(aktoer);
    await savePlaner([plan], DAG);
    expect(await prisma().paaminnelse.count()).toBe(0);
  });
});

it('many that plan, choose and turn off at once neither fail nor leave anything behind', async () => {
  await lever(eple());
  const aktoerer: Aktoer[] = [];
  for (let nr = 0; nr < 12; nr++) aktoerer.push(await turnOn(`abonnent-${nr}`));
  const planer = await Promise.all(aktoerer.map(makePlan));
  for (let runde = 0; runde < 5; runde++)
    await Promise.all([
      savePlaner(planer, DAG),
      savePlaner([...planer].reverse(), DAG),
      ...aktoerer.slice(0, 6).map((aktoer) => savePaaminnelser(aktoer, VALG, DAG)),
      lever(eple(), { beloep: `${runde + 1}.00` }),
      followHendelser(),
      planRunde(etter(0, runde)),
    ]);
  await Promise.all([...aktoerer.map(turnOffPaaminnelser), savePlaner(planer, DAG), planRunde(DAG)]);
  expect(await planlagte()).toBe(0);
  expect(await prisma().paaminnelsesplan.count()).toBe(0);
});

it('a round ends when its time is up: nobody more is asked about', async () => {
  const aktoer = await turnOn();
  await prisma().paaminnelsesvalg.updateMany({ data: { adgangLest: null, adgangSpurt: null } });
  await prisma().paaminnelsesplan.updateMany({ data: { utdatert: true, forsoekt: null } });
  glemVirksomheter(aktoer.personId);
  const foer = verden.kall.length;
  expect(await planRunde(DAG, { stopp: AbortSignal.abort() })).toMatchObject({ planlagt: 0, utsatt: 1 });
  expect(verden.kall.slice(foer)).toEqual([]);
  expect(await planRunde(etter(0, 11))).toMatchObject({ planlagt: 1, utsatt: 0 });
});

it('a change of channel says that the person no longer wants the other one', async () => {
  await lever(eple());
  const aktoer = await turnOn();
  await savePaaminnelser(aktoer, { ...VALG, kanal: 'altinnPerson' }, DAG);
  expect((await readRader()).sort()).toEqual([
    'etterFrist 2026-12-11 ikkeSendt ikkeOensket',
    'etterFrist 2026-12-11 planlagt',
  ]);
});

it('the list of events is followed from its end when nothing has been planned', async () => {
  await lever(eple());
  await prisma().varslingsdrift.deleteMany();
  expect(await followHendelser()).toBe(false);
  const [{ siste }, { hendelse }] = await Promise.all([
    prisma().hendelsesteller.findFirstOrThrow(),
    prisma().varslingsdrift.findFirstOrThrow(),
  ]);
  expect(hendelse).toBe(siste);
});
