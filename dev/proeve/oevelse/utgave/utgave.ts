import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SCENARIOER, scenario } from '../../../omverden/scenarioer';
import { build, isBuilt } from '../../../start/build';
import { ensureData, ROOT } from '../../../start/paths';
import { freePort } from '../../../start/ports';
import { startPostgres } from '../../../start/postgres/postgres';
import { type Product, startProduct } from '../../../start/product';
import { note, seconds, step } from '../../../start/step.mjs';
import { Parts } from '../../../start/system';
import { readUtgave } from '../../utgave/utgave';
import { startTestverden } from '../../verden/miljoe';
import { run, sweep, testFolder } from '../../verden/test-server';
import type { Loefte } from '../oevelse';
import { startFordeler } from './fordeler';
import { ensureForrige, runKommando } from './forrige';
import { fyll } from './fyll';
import { type Maalt, startTrafikk } from './trafikk';
import { startVakt } from './vakt';

/** How long the load goes on in each phase. */
const FASE_MS = 10_000;
/** Longer than the product accepts new connections after the signal, and than a call lasts. */
const SLUTT_MS = 30_000;
const PERSONER = ['eplepress', 'as-ansatte', 'mva-aar', 'primaernaering'];
const [EPLE] = scenario('eplepress').virksomheter;
const ORGNR = EPLE?.organisasjonsnummer ?? '';

const toSvarSql = (orgnr: string) =>
  `select verdi #>> '{}' as verdi from forhold where organisasjonsnummer = '${orgnr}' and navn = 'mvaTermin' and opphav = 'bruker'`;

/** The last release and the present one, side by side on one database, and the way back. */
export async function runUtgave(): Promise<Loefte[]> {
  const parts = new Parts();
  try {
    return await gjennomfoer(parts);
  } finally {
    await parts.stop();
  }
}

async function gjennomfoer(parts: Parts): Promise<Loefte[]> {
  const { utgave } = readUtgave();
  const forrige = await ensureForrige(utgave);
  if (!isBuilt()) await step('Building the product', 'Product built', build);
  await sweep();
  const postgres = await startPostgres({ folder: testFolder('utgave'), database: 'kalendertjenester' });
  parts.add(postgres, { stop: postgres.remove, kill: postgres.kill });
  const { omverden, variabler, fetchToken } = await startTestverden(SCENARIOER, postgres.productUrl);
  parts.add(omverden, { stop: omverden.stopp });
  const { PATH, HOME } = process.env;
  const env = { NODE_ENV: 'production' as const, PATH, HOME, ...variabler, LOGGNIVAA: 'warn' };
  const eier = { ...env, MIGRERING_DATABASE_URL: postgres.url };

  await step('Migrating an empty database with the last release', 'Migrated by the last release', () =>
    runKommando(forrige, ['migrate'], eier),
  );
  const foersteHendelse = await fyll(postgres.url, forrige, env, ORGNR);
  const porter = [await freePort(), await freePort()] as const;
  const [gammel, ny] = porter.map((port) => `http://127.0.0.1:${port}`) as [string, string];
  const start = async (nr: 0 | 1): Promise<Product> => {
    const logger = join(ensureData(), 'oevelse');
    mkdirSync(logger, { recursive: true });
    const produkt = startProduct({
      ...{ dev: false, port: porter[nr], host: '127.0.0.1', variables: env },
      folder: nr === 0 ? forrige : ROOT,
      log: join(logger, nr === 0 ? 'utgave-forrige.log' : 'utgave-ny.log'),
    });
    parts.add(produkt, produkt);
    await produkt.ready;
    return produkt;
  };
  const fordeler = startFordeler([gammel, ny]);
  parts.add(fordeler, { stop: fordeler.stopp });
  let forrigeProdukt = await start(0);
  await fordeler.waitFor(gammel);
  const { begin, maalt, stopp } = await startTrafikk({
    ...{ fordeler, personer: PERSONER, organisasjonsnummer: ORGNR, foersteHendelse, fetchToken },
    isLagret: async (orgnr, termin) =>
      (await run(postgres.url, toSvarSql(orgnr))).some(({ verdi }) => verdi === termin),
  });
  const fase = async (navn: string, venter: readonly string[], run = async () => {}) => {
    const [kall, skjemaer] = [maalt.kall, maalt.skjemaer];
    begin(navn);
    await run();
    await fordeler.waitFor(...venter);
    await setTimeout(FASE_MS);
    note(
      `${navn}: ${maalt.kall - kall} calls, ${maalt.skjemaer - skjemaer} forms, ${maalt.feil.length} faults so far`,
    );
  };

  await fase('the last release alone', [gammel]);
  const vakt = await startVakt(postgres.url);
  const fra = performance.now();
  let migrertMs = 0;
  await fase('the last release on the migrated database', [gammel], async () => {
    await runKommando(ROOT, ['migrate'], eier);
    migrertMs = performance.now() - fra;
  });
  const sperretMs = await vakt.stopp();
  let nyttProdukt: Product | undefined;
  await fase('both', [gammel, ny], async () => {
    nyttProdukt = await start(1);
  });
  await fase('the present release alone', [ny], () => terminate(forrigeProdukt));
  const husket = maalt.krysset;
  await fase('both, on the way back', [gammel, ny], async () => {
    forrigeProdukt = await start(0);
  });
  await fase('the last release alone again', [gammel], async () => {
    if (nyttProdukt) await terminate(nyttProdukt);
  });
  await stopp();
  return judge(maalt, {
    migrertMs,
    sperretMs,
    krysset: [husket, maalt.krysset - husket],
    tapt: await findTapte(postgres.url, maalt.kvittert),
    jobber: await countJobber(postgres.url),
  });
}

/** Ends a process as an orchestrator does, and waits for it. */
async function terminate({ pid, ended }: Product): Promise<void> {
  if (pid) process.kill(pid, 'SIGTERM');
  const isEnded = await Promise.race([ended.then(() => true), setTimeout(SLUTT_MS, false, { ref: false })]);
  if (!isEnded) throw new Error('The process did not end within 30 s of SIGTERM');
}

/** The acknowledged deliveries that the database does not have. */
async function findTapte(databaseUrl: string, kvittert: ReadonlyMap<string, number>): Promise<string[]> {
  const rader = await run(databaseUrl, 'select ekstern_id as id, sekvensnummer::int as nummer from levering');
  const lagret = new Map(rader.map(({ id, nummer }) => [id, Number(nummer)]));
  return [...kvittert].filter(([id, nummer]) => (lagret.get(id) ?? 0) < nummer).map(([id]) => id);
}

async function countJobber(databaseUrl: string) {
  const rader = await run(
    databaseUrl,
    "select state, count(*)::int as antall from pgboss.job where name like 'paaminnelser%' group by 1",
  );
  const antall = (tilstand: string) => Number(rader.find(({ state }) => state === tilstand)?.antall ?? 0);
  return { ferdige: antall('completed'), feilet: antall('failed') };
}

interface Resultat {
  migrertMs: number;
  sperretMs: number;
  /** Forms that crossed between the releases, on the way there and on the way back. */
  krysset: readonly [number, number];
  tapt: readonly string[];
  jobber: { ferdige: number; feilet: number };
}

function judge(maalt: Maalt, { migrertMs, sperretMs, krysset, tapt, jobber }: Resultat): Loefte[] {
  const kvitteringer = [...maalt.kvittert.values()].reduce((a, b) => a + b, 0);
  const feil = (hva: RegExp) => maalt.feil.filter((en) => hva.test(en));
  const vis = (funn: readonly string[], ellers: string) =>
    funn.length > 0 ? funn.slice(0, 5).join('; ') : ellers;
  return [
    {
      loefte: 'No call fails while the product is upgraded, and while it is rolled back',
      holder: maalt.feil.length === 0 && maalt.kall > 500,
      tall: vis(maalt.feil, `${maalt.kall} calls, the longest ${seconds(maalt.lengstMs)}`),
    },
    {
      loefte: 'A form opened at one release is taken by the other, in the same session, and nothing is lost',
      holder: feil(/form|frister/).length === 0 && krysset.every((antall) => antall > 5),
      tall: vis(
        feil(/form|frister/),
        `${maalt.skjemaer} forms saved, ${krysset[0]} crossed on the way there and ${krysset[1]} on the way back`,
      ),
    },
    {
      loefte: 'No acknowledged delivery is lost, and no event is missing or comes twice',
      holder:
        tapt.length === 0 && feil(/event/).length === 0 && kvitteringer > 50 && maalt.hendelser.length > 50,
      tall: vis(
        [...tapt, ...feil(/event/)],
        `${kvitteringer} deliveries, ${maalt.hendelser.length} events in order`,
      ),
    },
    {
      loefte: 'The jobs of the reminders run at both releases',
      holder: jobber.feilet === 0 && jobber.ferdige > 0,
      tall: `${jobber.ferdige} runs completed, ${jobber.feilet} failed`,
    },
    {
      loefte: 'The migration lets the last release serve',
      holder: sperretMs < 3_500,
      tall: `${seconds(migrertMs)}, the longest wait of a statement for a lock ${Math.round(sperretMs)} ms`,
    },
  ];
}
