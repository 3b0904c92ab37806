import { followTilstand } from './maaler';

/** What is measured of a pool of connections. */
interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

const globalt = globalThis as typeof globalThis & { kalenderPooler?: Map<string, Pool> };

/** Shows the connections of a pool among the metrics. The latest pool of a name counts. */
export function followPool(navn: string, pool: Pool): void {
  globalt.kalenderPooler ??= new Map();
  globalt.kalenderPooler.set(navn, pool);
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
