import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prisma } from '#lib/data/klient';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { readVirksomhet } from '#lib/usecases/grunnlag/read-virksomhet';
import { planRunde } from '#lib/usecases/paaminnelse/plan-paaminnelser';
import { makeMeldinger, startVarsling } from '#lib/usecases/paaminnelse/varslingsdrift';
import { migrer } from '#prisma/migrer';
import { type Scenario, scenario } from '../../omverden/scenarioer';
import { lastScenarioer } from '../../start/last/last-scenarioer';
import { startPostgres } from '../../start/postgres/postgres';
import { addAbonnenter, makeAbonnenter } from '../testdata/abonnenter';
import { setMiljoe, startTestverden } from '../verden/miljoe';
import { FAST, run, sweep, testFolder } from '../verden/test-server';
import { tid } from '../verden/verden';
import { forkModul } from './fork-modul';
import { hele, skriv } from './utskrift';

const VIRKSOMHETER = 600_000;
/** A tenth has turned reminders on. */
const ABONNENTER = 60_000;
/** Those that are measured; the rest are in the database. */
const MAALT = 30_000;
const PROSESSER = 2;
const MAAL_MINUTTER = 5;
/** The day after the frist of the mva-melding: everybody gets a message. */
const DAG = tid('2026-12-11', '09:00:00');

/** Measures how fast reminders are planned, and decided and sent, in a database of the whole country. */
export async function maalVarsling(): Promise<void> {
  await sweep();
  const postgres = await startPostgres({
    folder: testFolder('bench-varsling'),
    database: 'kalendertjenester',
    settings: FAST,
  });
  const numre = makeNumre(VIRKSOMHETER);
  const personer = makeAbonnenter(MAALT).map((ett, nr) => withNummer(ett, numre[nr] ?? ''));
  const verden = await startTestverden([scenario('eplepress'), ...personer], postgres.url, undefined, {
    lett: true,
  });
  const sendere: ChildProcess[] = [];
  try {
    await migrer(postgres.url);
    setMiljoe(verden.variabler);
    await lastScenarioer(postgres.url);
    console.log(
      `\nReminders in a database of ${hele(VIRKSOMHETER)} virksomheter, ${hele(ABONNENTER)} of them with reminders`,
    );
    await fill(postgres.url, numre);
    await addAbonnenter(postgres.url, personer, numre, DAG.naa);
    await addOthers(postgres.url, numre.slice(MAALT, ABONNENTER));
    await run(postgres.url, 'ANALYZE');

    const plan = await clock(async () => {
      while ((await planRunde(DAG)).mer);
    });
    const perSekund = MAALT / plan;
    skriv('Virksomheter planned per second', hele(perSekund), 'one process');
    await startVarsling(DAG);
    await makeMeldinger(['epost'], DAG);

    const foer = process.memoryUsage.rss();
    for (let nr = 0; nr < PROSESSER; nr++)
      sendere.push(
        forkModul(join('..', 'drap', 'sender.ts'), [DAG.idag, '180000'], {
          env: verden.variabler,
          stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
        }),
      );
    await Promise.all(sendere.map((ett) => ett.stdout && once(ett.stdout, 'data')));
    const minne: number[] = [];
    const [egenFoer, dereFoer] = [process.cpuUsage(), sum(sendere.map(readCpu))];
    const sending = await clock(async () => {
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        minne.push(...sendere.map(readRss));
        const [rad] = await run(
          postgres.url,
          "SELECT count(*)::int AS igjen FROM paaminnelsesmelding WHERE tilstand <> 'sendt'",
        );
        if (Number(rad?.igjen) === 0) return;
      }
    });
    const sendt = MAALT / sending;
    const minutter = ABONNENTER / sendt / 60;
    skriv(
      'Messages decided and sent per second',
      hele(sendt),
      `${PROSESSER} processes, with Altinn, mail and access log`,
    );
    skriv(
      `Minutes for a day of ${hele(ABONNENTER)}`,
      minutter.toFixed(1),
      `goal of ${MAAL_MINUTTER}: ${minutter < MAAL_MINUTTER ? 'reached' : 'NOT reached'}`,
    );
    const { user, system } = process.cpuUsage(egenFoer);
    const andel = (sekunder: number) => `${hele((100 * sekunder) / sending / PROSESSER)} %`;
    skriv(
      'Of the two cores: the senders',
      andel(sum(sendere.map(readCpu)) - dereFoer),
      `the stand-ins of Altinn and mail ${andel((user + system) / 1e6)}; the rest is the database and waiting`,
    );
    // In the first third the heap grows to its working size.
    const [tidlig, sent] = [
      minne.slice(minne.length / 3, (2 * minne.length) / 3),
      minne.slice((2 * minne.length) / 3),
    ];
    skriv(
      'Memory of a process, MB',
      `${hele(Math.max(...tidlig))} → ${hele(Math.max(...sent))}`,
      'the largest in the second and the last third',
    );
    skriv('Memory of the planning process, MB', hele(foer / 2 ** 20), 'with the stand-ins in it');
  } finally {
    for (const ett of sendere) ett.kill('SIGKILL');
    await prisma().$disconnect();
    await verden.omverden.stopp();
    await postgres.remove();
  }
}

const clock = async (hva: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await hva();
  return (performance.now() - start) / 1_000;
};

function makeNumre(antall: number): string[] {
  const numre: string[] = [];
  for (let nr = 200_000_000; numre.length < antall; nr++)
    if (isOrganisasjonsnummer(String(nr))) numre.push(String(nr));
  return numre;
}

/** The same person with a virksomhet of their own. */
function withNummer(mal: Scenario, organisasjonsnummer: string): Scenario {
  const [foerste] = mal.virksomheter;
  return foerste ? { ...mal, virksomheter: [{ ...foerste, organisasjonsnummer }] } : mal;
}

/** Copies what is known about one virksomhet to all. */
async function fill(databaseUrl: string, numre: readonly string[]): Promise<void> {
  const [eple] = scenario('eplepress').virksomheter;
  await readVirksomhet(eple?.organisasjonsnummer as Organisasjonsnummer, DAG);
  const liste = (fra: number) => `'{${numre.slice(fra, fra + 50_000).join()}}'::text[]`;
  for (let fra = 0; fra < numre.length; fra += 50_000)
    await run(
      databaseUrl,
      `INSERT INTO virksomhet (organisasjonsnummer, navn, organisasjonsform, hentet)
       SELECT nr, 'VIRKSOMHET ' || nr, 'ENK', '${DAG.naa.toISOString()}' FROM unnest(${liste(fra)}) AS n (nr)`,
      `INSERT INTO forhold (organisasjonsnummer, id, navn, verdi, fra_og_med, til_og_med, opphav, registrert)
       SELECT nr, gen_random_uuid(), f.navn, f.verdi, f.fra_og_med, f.til_og_med, f.opphav, f.registrert
       FROM unnest(${liste(fra)}) AS n (nr), forhold f WHERE f.organisasjonsnummer = '${eple?.organisasjonsnummer}'`,
    );
}

/** The others of those with reminders: planned, with nothing due. */
const addOthers = (databaseUrl: string, numre: readonly string[]) =>
  run(
    databaseUrl,
    `INSERT INTO paaminnelsesvalg (person_id, pid_kryptert, kanal, steg, alle, virksomheter, unntatt, med_beloep, spraak, pauset, epost,
       opprettet, adgang_lest)
     SELECT 'annen-' || nr, '', 'epost', '{etterFrist}', true, '{}', '{}', false, 'nb', false, nr || '@example.no', now(),
       '${DAG.naa.toISOString()}' FROM unnest('{${numre.join()}}'::text[]) AS n (nr)`,
    `INSERT INTO paaminnelsesplan (organisasjonsnummer, person_id, planlagt, utdatert)
     SELECT nr, 'annen-' || nr, '${DAG.idag}', false FROM unnest('{${numre.join()}}'::text[]) AS n (nr)`,
    `INSERT INTO paaminnelse (organisasjonsnummer, person_id, noekkel, steg, kanal, dag, nyttig_til, tilstand)
     SELECT nr, 'annen-' || nr, 'aga-betaling:2026-T6', 'etterFrist', 'epost', '2027-01-18', '2027-01-29', 'planlagt'
     FROM unnest('{${numre.join()}}'::text[]) AS n (nr)`,
  );

const sum = (tall: readonly number[]): number => tall.reduce((a, b) => a + b, 0);

/** The processor time of a process so far, in seconds. */
function readCpu({ pid }: ChildProcess): number {
  // After the name, which is in parentheses: field 14 and 15 of the line, in hundredths of a second.
  const felt = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(felt[11]) + Number(felt[12])) / 100;
}

const readRss = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
