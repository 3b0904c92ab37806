import { migrerAlt } from '#lib/drift/produkt/migrer-alt';
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
  /** Settings of each product process in addition to those of all. */
  hver?: readonly Readonly<Record<string, string>>[];
  /** Whether the database has the tables of the queue, so that jobs run. */
  jobber?: boolean;
  /** The database to use instead of one of its own: the addresses of its owner and of the product. */
  database?: { ownerUrl: string; productUrl: string };
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
  {
    produkter = 1,
    scenarioer = [],
    mapper = [],
    miljoe = {},
    hver = [],
    jobber = false,
    database,
    sql = [],
  }: Produktvalg = {},
) {
  await sweep();
  const valg = { folder: testFolder(navn), database: 'kalendertjenester', settings: [] };
  let postgres: Postgres | undefined = database ? undefined : await startPostgres(valg);
  const databaseUrl = database?.ownerUrl ?? postgres?.url ?? '';
  const productUrl = database?.productUrl ?? databaseUrl;
  await (jobber ? migrerAlt(databaseUrl, productUrl) : migrer(databaseUrl));
  if (sql.length > 0) await run(databaseUrl, ...sql);
  const { omverden, variabler, fetchToken } = await startTestverden(scenarioer, productUrl);
  const porter: number[] = [];
  const loep: Product[] = [];
  /** Starts a process, again or for the first time. */
  const start = async (nr: number, eget: Readonly<Record<string, string>> = {}) => {
    const port = porter[nr] ?? (await freePort());
    porter[nr] = port;
    const folder = mapper[nr];
    const nytt = startProduct({
      dev: false,
      port,
      host: '127.0.0.1',
      variables: { ...process.env, ...variabler, ...miljoe, ...hver[nr], ...eget, PORT: String(port) },
      log: loggTil(log, nr),
      ...(folder !== undefined && { folder }),
    });
    loep[nr] = nytt;
    await nytt.ready;
  };
  for (let nr = 0; nr < produkter; nr++) await start(nr);
  const urlTil = (nr: number) => `http://127.0.0.1:${porter[nr]}`;
  const urler = porter.map((_, nr) => urlTil(nr));
  const tokener = new Map<KlientId, { token: Promise<string>; hentet: number }>();

  return {
    /** The address of the first product process; `urler` has all of them. */
    url: urler[0] ?? '',
    urler,
    urlTil,
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
      await postgres?.ended;
      postgres = await startPostgres(valg);
      if (postgres.url !== databaseUrl) throw new Error('PostgreSQL came back at another address');
    },
    /** Kills the first running product process with SIGKILL and starts it again. */
    async drepProdukt() {
      loep[0]?.kill();
      await loep[0]?.ended;
      await start(0);
    },
    /** Starts a product process that has been stopped. @throws StartError with its last words when it does not become ready */
    startProdukt: start,
    /** Stops a product process in order. */
    stoppProdukt: async (nr: number) => loep[nr]?.stop(),
    async stopp() {
      for (const produkt of loep) await produkt.stop();
      await omverden.stopp();
      await postgres?.remove();
    },
  };
}

/** The first process uses the given log file, the others numbered files beside it. */
const loggTil = (log: string, nr: number): string =>
  nr === 0 ? log : log.replace(/\.log$/, `-${nr + 1}.log`);
