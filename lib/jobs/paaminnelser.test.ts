import { beforeEach, expect, it } from 'vitest';
import { addKilde } from '#dev/proeve/testdata/kilder';
import { betaling, DAG, lever, VALG } from '#dev/proeve/testdata/paaminnelse';
import { collectLogg, toPoster } from '#dev/proeve/verden/logglinjer';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { prisma } from '#lib/data/klient';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { sendEpostkode } from '#lib/usecases/paaminnelse/epost';
import { savePaaminnelser } from '#lib/usecases/paaminnelse/save-valg';
import { runPaaminnelser, runSending } from './paaminnelser';
import { varselskriver } from './varselskriver';

const verden = iVerden([], {}, true);
const linjer = collectLogg();
beforeEach(() => addKilde());

const EPOST = 'hemmelig.kari@example.no';
const aldri = new AbortController().signal;
const jobb = async (naar = DAG) => {
  await runPaaminnelser(() => naar, aldri).catch(() => undefined);
  await runSending(() => naar, aldri).catch(() => undefined);
};

async function turnOn() {
  const aktoer = await verden.aktoerFor('eplepress');
  await savePaaminnelser(aktoer, VALG, DAG);
  await prisma().paaminnelsesvalg.updateMany({ data: { epost: EPOST, epostBekreftet: DAG.naa } });
  await lever(verden.orgnr('eplepress'), betaling({ beloep: '18240.00' }));
  return aktoer;
}

/** Neither the log nor a mail has the number of anybody; the log has no names and addresses either. */
function expectNoPersoner(): void {
  const post = verden
    .post()
    .alle()
    .map(({ raa, tekst, emne }) => `${raa}${tekst}${emne}`)
    .join('');
  const alt = linjer.join('');
  for (const { person } of verden.scenarioer) {
    expect(alt + post).not.toContain(person.foedselsnummer);
    expect(alt).not.toContain(person.navn);
  }
  expect(alt).not.toMatch(/@example\.no|avmeld\/[\w-]{10}|\d{6}\D*siffer/);
  expect(post).not.toMatch(/18\s?240/);
}

it('a day in which everything goes well says how many, and nothing of whom', async () => {
  await turnOn();
  await jobb();
  expect(verden.post().alle()).toHaveLength(1);
  expect(toPoster(linjer)).toContainEqual(
    expect.objectContaining({ antall: { sendt: 1 }, msg: 'sent reminders' }),
  );
  expectNoPersoner();
});

it('days in which each part fails in turn say what failed, and nothing of whom', async () => {
  const aktoer = await turnOn();
  for (const modus of ['nede', '421', 'doed-foer'] as const) {
    verden.post().setModus(modus);
    await jobb();
    await sendEpostkode(aktoer, EPOST, 'nb', DAG.naa, varselskriver).catch(() => undefined);
  }
  verden.post().setModus('ok');
  await verden.bryt('altinn', 'soeppel');
  glemVirksomheter(aktoer.personId);
  await jobb(tid('2026-12-14', '09:00:00'));
  await verden.bryt('altinn', 'ok');
  await run(verden.databaseUrl(), 'ALTER TABLE paaminnelsesmelding RENAME TO borte');
  try {
    await jobb(tid('2026-12-14', '10:00:00'));
  } finally {
    await run(verden.databaseUrl(), 'ALTER TABLE borte RENAME TO paaminnelsesmelding');
  }
  expect(linjer.join('')).toContain('a part of the reminders could not be done now');
  expectNoPersoner();
});

it('at night only plans', async () => {
  await turnOn();
  await jobb(tid('2026-12-11', '20:00:00'));
  expect(verden.post().alle()).toEqual([]);
  expect(await prisma().paaminnelsesmelding.count()).toBe(0);
  expect(await prisma().paaminnelse.count({ where: { tilstand: 'planlagt' } })).toBeGreaterThan(0);
});

it('a flood stops by itself, says so, and goes on when the operator has looked', async () => {
  await turnOn();
  await run(
    verden.databaseUrl(),
    `INSERT INTO paaminnelse (organisasjonsnummer, person_id, noekkel, steg, kanal, dag, nyttig_til, tilstand)
     SELECT '999999999', 'person-' || n, 'mva-alm-levering:2026-T5', 'etterFrist', 'epost', '2026-12-11', '2026-12-20', 'planlagt'
     FROM generate_series(1, 1001) n`,
  );
  await jobb();
  expect(verden.post().alle()).toEqual([]);
  expect(linjer.join('')).toContain('far more reminders than on earlier days');
  await run(verden.databaseUrl(), "UPDATE varslingsdrift SET stoppet = false, tillatt_dag = '2026-12-11'");
  await jobb();
  expect(verden.post().alle()).toHaveLength(1);
});
