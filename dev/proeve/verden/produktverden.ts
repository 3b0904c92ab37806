import { migrer } from '#prisma/migrer';
import type { KlientId } from '../../omverden/klienter';
import { LEVER } from '../../omverden/klienter';
import type { Scenario } from '../../omverden/scenarioer';
import { freePort } from '../../start/ports';
import { type Postgres, startPostgres } from '../../start/postgres/postgres';
import { type Product, startProduct } from '../../start/product';
import { startTestverden } from './miljoe';
import { run, sweep, testFolder } from './test-server';

export type Produktverden = Awaited<ReturnType<typeof startProduktverden>>;

interface Produktvalg {
  produkter?: number;
  scenarioer?: readonly Scenario[];
  /** The folder of each product process. Default: this one. */
  mapper?: readonly string[];
  /** Settings of the process in addition to those of the test. */
  miljoe?: Readonly<Record<string, string>>;
  /** Statements to run in the database before the product starts. */
  sql?: readonly string[];
}

/** Well below the two-minute lifetime of a token. */
const TOKEN_MS = 60_000;

/**
 * Starts the built product in a separate process, with its own durable PostgreSQL and the stand-ins. Product and PostgreSQL
 * can be killed and restarted at the same address. There can be several product processes, each with its own folder (`mapper`).
 */
export async function startProduktverden(
  navn: string,
  log: string,
  { produkter = 1, scenarioer = [], mapper = [], miljoe = {}, sql = [] }: Produktvalg = {},
) {
  await sweep();
  const valg = { folder: testFolder(navn), database: 'kalendertjenester', settings: [] };
  let postgres: Postgres = await startPostgres(valg);
  const databaseUrl = postgres.url;
  await migrer(databaseUrl);
  if (sql.length > 0) await run(databaseUrl, ...sql);
  const { omverden, variabler, fetchToken } = await startTestverden(scenarioer, databaseUrl);
  const start = async (port: number, log: string, folder?: string) => {
    const nytt = startProduct({
      dev: false,
      port,
      host: '127.0.0.1',
      variables: { ...process.env, ...variabler, ...miljoe, PORT: String(port) },
      log,
      ...(folder !== undefined && { folder }),
    });
    await nytt.ready;
    return nytt;
  };
  const porter: number[] = [];
  const loep: Product[] = [];
  for (let nr = 0; nr < produkter; nr++) {
    const port = await freePort();
    loep.push(await start(port, loggTil(log, nr), mapper[nr]));
    porter.push(port);
  }
  const urler = porter.map((port) => `http://127.0.0.1:${port}`);
  const tokener = new Map<KlientId, { token: Promise<string>; hentet: number }>();

  return {
    /** The address of the first product process; `urler` has all of them. */
    url: urler[0] ?? '',
    urler,
    /** The process id of the first product process. */
    pid: () => loep[0]?.pid,
    databaseUrl,
    variabler,
    fetchToken,
    /** Controls a stand-in, for example with `PUT altinn/_bryter`. */
    async styr(sti: string, kropp: unknown): Promise<void> {
      const svar = await fetch(`${omverden.baseUrl}/${sti}`, { method: 'PUT', body: JSON.stringify(kropp) });
      if (!svar.ok) throw new Error(`The stand-in answered ${svar.status} to PUT ${sti}`);
    },
    /** A valid token for a kilde. */
    token(klient: KlientId): Promise<string> {
      const husket = tokener.get(klient);
      if (husket && performance.now() - husket.hentet < TOKEN_MS) return husket.token;
      const token = fetchToken(klient, { scope: LEVER });
      tokener.set(klient, { token, hentet: performance.now() });
      return token;
    },
    /** Kills the running postmaster with SIGKILL and starts PostgreSQL again. */
    async drepDatabase() {
      const [rad] = await run(databaseUrl, "select pg_read_file('postmaster.pid') as fil");
      process.kill(Number.parseInt(rad?.fil ?? '', 10), 'SIGKILL');
      await postgres.ended;
      postgres = await startPostgres(valg);
      if (postgres.url !== databaseUrl) throw new Error('PostgreSQL came back at another address');
    },
    /** Kills the first running product process with SIGKILL and starts it again. */
    async drepProdukt() {
      const [foerste] = loep;
      foerste?.kill();
      await foerste?.ended;
      loep[0] = await start(porter[0] ?? 0, log);
    },
    async stopp() {
      for (const produkt of loep) await produkt.stop();
      await omverden.stopp();
      await postgres.remove();
    },
  };
}

/** The first process uses the given log file, the others numbered files beside it. */
const loggTil = (log: string, nr: number): string =>
  nr === 0 ? log : log.replace(/\.log$/, `-${nr + 1}.log`);
