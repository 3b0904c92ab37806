import { followTilstand, measure, startKlokke } from './maaler';

/** What is measured of a pool of connections. */
interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
  connect: (...args: never[]) => unknown;
}

const globalt = globalThis as typeof globalThis & { kalenderPooler?: Map<string, Pool> };

/** Measures a pool: the connections, and how long each call waits for one. The latest pool of a name counts. */
export function followPool(navn: string, pool: Pool): void {
  globalt.kalenderPooler ??= new Map();
  globalt.kalenderPooler.set(navn, pool);
  const { connect } = pool;
  // `query` takes its connection through `connect` too, with a callback.
  pool.connect = function (this: Pool, ...args: never[]) {
    const siden = startKlokke();
    const ferdig = () => measure('poolventetid', siden(), { pool: navn });
    const [tilbake, ...resten] = args as unknown as [((...svar: unknown[]) => void)?];
    if (typeof tilbake === 'function') {
      const maalt = (...svar: unknown[]) => {
        ferdig();
        tilbake(...svar);
      };
      return Reflect.apply(connect, this, [maalt, ...resten]);
    }
    const svar = Reflect.apply(connect, this, args) as Promise<unknown>;
    svar.then(ferdig, ferdig);
    return svar;
  } as Pool['connect'];
}

/** Shows the connections of every pool there is. */
export function followPooler(): void {
  followTilstand('pool', () =>
    [...(globalt.kalenderPooler ?? [])].flatMap(([pool, { totalCount, idleCount, waitingCount }]) => [
      [totalCount - idleCount, { pool, tilstand: 'i-bruk' }],
      [idleCount, { pool, tilstand: 'ledig' }],
      [waitingCount, { pool, tilstand: 'venter' }],
    ]),
  );
}
