import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prisma } from '#lib/data/klient';
import { varselskriver } from '#lib/jobs/varselskriver';
import { planRunde } from '#lib/usecases/paaminnelse/plan-paaminnelser';
import { sendBunke } from '#lib/usecases/paaminnelse/send-meldinger';
import { makeMeldinger, startVarsling } from '#lib/usecases/paaminnelse/varslingsdrift';
import { migrer } from '#prisma/migrer';
import { scenario } from '../../omverden/scenarioer';
import { lastScenarioer } from '../../start/last/last-scenarioer';
import { type Postgres, startPostgres } from '../../start/postgres/postgres';
import { addAbonnenter, makeAbonnenter } from '../testdata/abonnenter';
import { setMiljoe, startTestverden, type Testverden } from '../verden/miljoe';
import { run, sweep, testFolder } from '../verden/test-server';
import { tid } from '../verden/verden';

/** `MELDINGER=10000` for the whole, which takes minutes. */
const ANTALL = Number(process.env.MELDINGER ?? 3_000);
const PROSESSER = 3;
/** Kills of processes, and of the database. */
const DRAP = ANTALL / 250;
const DATABASEDRAP = 3;
/** Short, so that the test need not wait for minutes. Shorter than a sending takes after a kill of the database, which is the point. */
const LAAN_MS = 6_000;
/** The day after the frist of the mva-melding, which no kilde has spoken of: one courtesy to each. */
const DAG = tid('2026-12-11', '09:00:00');

const valg = { folder: testFolder('paaminnelser'), database: 'kalendertjenester', settings: [] };
let postgres: Postgres;
let verden: Testverden;
const prosesser: ChildProcess[] = [];
const drept = { prosesser: 0, databaser: 0 };

function startSender(): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'sender.ts'), DAG.idag, String(LAAN_MS)],
    {
      env: { ...process.env, ...verden.variabler, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return child;
}

const antall = async (hva: string): Promise<number> => {
  const [rad] = await run(
    postgres.url,
    `SELECT count(*)::int AS antall FROM paaminnelsesmelding WHERE ${hva}`,
  );
  return Number(rad?.antall);
};
const UFERDIGE = "tilstand IN ('klar', 'sender', 'overleveres')";

beforeAll(async () => {
  await sweep();
  postgres = await startPostgres(valg);
  await migrer(postgres.url);
  const personer = makeAbonnenter(ANTALL);
  verden = await startTestverden([scenario('eplepress'), ...personer], postgres.url, undefined, {
    lett: true,
  });
  setMiljoe(verden.variabler);
  await lastScenarioer(postgres.url);
  const [eple] = scenario('eplepress').virksomheter;
  await addAbonnenter(postgres.url, personer, [eple?.organisasjonsnummer ?? ''], DAG.naa);
  while ((await planRunde(DAG)).mer);
  await startVarsling(DAG);
  await makeMeldinger(['epost'], DAG);
}, 600_000);
afterAll(async () => {
  for (const ett of prosesser) ett.kill('SIGKILL');
  await prisma().$disconnect();
  await verden?.omverden.stopp();
  await postgres?.remove();
});

describe(`${ANTALL} messages, ${PROSESSER} processes that are killed, and a database that is`, () => {
  it('are each received once, but for those that nobody knows about, which are counted', async () => {
    expect(await antall('true')).toBe(ANTALL);
    for (let nr = 0; nr < PROSESSER; nr++) prosesser.push(startSender());
    await Promise.all(prosesser.map((ett) => ett.stdout && once(ett.stdout, 'data')));

    for (let slutt = performance.now() + 240_000; performance.now() < slutt; ) {
      await setTimeout(300 + Math.random() * 1_200);
      const mottatt = verden.omverden.post?.ider().length ?? 0;
      if (drept.databaser < DATABASEDRAP && mottatt > (ANTALL * (drept.databaser + 1)) / (DATABASEDRAP + 1)) {
        postgres.kill();
        await postgres.ended;
        await setTimeout(1_000);
        postgres = await startPostgres(valg);
        drept.databaser += 1;
      } else if (drept.prosesser < DRAP) {
        const nr = Math.floor(Math.random() * PROSESSER);
        prosesser[nr]?.kill('SIGKILL');
        prosesser[nr] = startSender();
        drept.prosesser += 1;
      }
      if ((await antall(UFERDIGE).catch(() => 1)) === 0) break;
    }
    // The last kills left some on loan.
    for (const ett of prosesser) ett.kill('SIGKILL');
    for (let i = 0; i < 30 && (await antall(UFERDIGE)) > 0; i++) {
      await setTimeout(1_000);
      await sendBunke(['epost'], () => ({ ...DAG, naa: new Date() }), varselskriver, { laanMs: LAAN_MS });
    }

    const ider = verden.omverden.post?.ider() ?? [];
    const rader = await prisma().paaminnelsesmelding.findMany({ select: { id: true, tilstand: true } });
    const etter = Map.groupBy(rader, ({ tilstand }) => tilstand);
    const [sendt, ukjent] = [etter.get('sendt') ?? [], etter.get('ukjent') ?? []];
    const mottatt = new Set(ider.map((id) => id.slice(1, id.indexOf('@'))));
    const ukjenteMottatt = ukjent.filter(({ id }) => mottatt.has(id)).length;
    console.log(
      `${drept.prosesser} processes and ${drept.databaser} databases killed: ${mottatt.size} received, ${ukjent.length} unknown, ` +
        `of which ${ukjenteMottatt} had been received`,
    );
    // Nobody got two.
    expect(mottatt.size).toBe(ider.length);
    // All are either sent or unknown, and every one that is said to be sent was received.
    expect(sendt.length + ukjent.length).toBe(ANTALL);
    expect(sendt.filter(({ id }) => !mottatt.has(id))).toEqual([]);
    expect(mottatt.size).toBe(sendt.length + ukjenteMottatt);
    // The window is small: few are unknown for each kill.
    expect(ukjent.length).toBeLessThan(8 * (drept.prosesser + PROSESSER * drept.databaser + PROSESSER));
    expect(drept).toEqual({ prosesser: DRAP, databaser: DATABASEDRAP });
  }, 600_000);
});
