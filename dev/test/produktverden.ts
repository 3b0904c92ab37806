import { migrer } from '#prisma/migrer';
import type { KlientId } from '../omverden/klienter';
import { LEVER } from '../omverden/klienter';
import { freePort } from '../start/ports';
import { type Postgres, startPostgres } from '../start/postgres';
import { type Product, startProduct } from '../start/product';
import { startTestverden } from './miljoe';
import { run, sweep, testFolder } from './test-server';

export type Produktverden = Awaited<ReturnType<typeof startProduktverden>>;

/** Long before the two minutes of a token are over. */
const TOKEN_MS = 60_000;

/**
 * The built product in a process of its own, on a PostgreSQL of its own that writes what it has promised to disk, with the
 * stand-ins around it. Both can be killed and started again at the same address.
 */
export async function startProduktverden(navn: string, log: string) {
  await sweep();
  const valg = { folder: testFolder(navn), database: 'kalendertjenester', settings: [] };
  let postgres: Postgres = await startPostgres(valg);
  const databaseUrl = postgres.url;
  await migrer(databaseUrl);
  const { omverden, variabler, hentToken } = await startTestverden([], databaseUrl);
  const port = await freePort();
  const start = async () => {
    const nytt = startProduct({
      dev: false,
      port,
      host: '127.0.0.1',
      variables: { ...process.env, ...variabler, PORT: String(port) },
      log,
    });
    await nytt.ready;
    return nytt;
  };
  let produkt: Product = await start();
  const tokener = new Map<KlientId, { token: Promise<string>; hentet: number }>();

  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl,
    variabler,
    /** A token that can be used now. */
    token(klient: KlientId): Promise<string> {
      const husket = tokener.get(klient);
      if (husket && performance.now() - husket.hentet < TOKEN_MS) return husket.token;
      const token = hentToken(klient, { scope: LEVER });
      tokener.set(klient, { token, hentet: performance.now() });
      return token;
    },
    /** `kill -9` of the postmaster, while it works; then started again. */
    async drepDatabase() {
      const [rad] = await run(databaseUrl, "select pg_read_file('postmaster.pid') as fil");
      process.kill(Number.parseInt(rad?.fil ?? '', 10), 'SIGKILL');
      await postgres.ended;
      postgres = await startPostgres(valg);
      if (postgres.url !== databaseUrl) throw new Error('PostgreSQL came back at another address');
    },
    /** `kill -9` of the product, while it works; then started again. */
    async drepProdukt() {
      produkt.kill();
      await produkt.ended;
      produkt = await start();
    },
    async stopp() {
      await produkt.stop();
      await omverden.stopp();
      await postgres.remove();
    },
  };
}
