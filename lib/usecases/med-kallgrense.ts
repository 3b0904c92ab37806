import { slippPlass, taPlass } from '#lib/data/kallgrense';
import type { Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';

/** House rule of the sharing services: so many at once from one consumer in one API. The rest is ours, to keep one from crowding out the others. */
export const GRENSE = { samtidige: 5, kapasitet: 200, perSekund: 50 };

/** What came of a call, or how many seconds to wait because there are too many. */
export type Begrenset<T> = { svar: T } | { ventSekunder: number };

/** Runs a call when its consumer has room for one more in the API, and lets go of the room whatever became of it. */
export async function medKallgrense<T>(
  api: string,
  consumer: Organisasjonsnummer,
  run: () => Promise<T>,
): Promise<Begrenset<T>> {
  const plass = await taPlass({ api, ...GRENSE }, consumer);
  if ('ventSekunder' in plass) return plass;
  try {
    return { svar: await run() };
  } finally {
    // Before the answer is sent, so that one who waits for it is never refused for it. When the database is away the lease runs out.
    await slippPlass(api, consumer, plass.id).catch(() => undefined);
  }
}
