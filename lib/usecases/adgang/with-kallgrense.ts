import { keepPlass, releasePlass, takePlass } from '#lib/data/kallgrense';
import type { Kallgrense } from '#lib/data/kallgrense-sql';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** House rule of the sharing services: so many at once from one consumer in one API. The rest is ours, to keep one from crowding out the others. */
export const GRENSE = { samtidige: 5, kapasitet: 200, perSekund: 50 } as const;

/** The same for one that asks on behalf of many, over all of them. */
export const GRENSE_LEVERANDOER = { samtidige: 20, kapasitet: 1_000, perSekund: 250 } as const;

/** What came of a call, or how many seconds to wait because there are too many. */
export type Begrenset<T> = { svar: T } | { ventSekunder: number };

/** How often a call that takes long says that it goes on. */
const HOLD_MS = 10_000;

/** Runs a call when its consumer has room for one more in the API, and lets go of the room whatever became of it. */
export async function withKallgrense<T>(
  api: string,
  consumer: Organisasjonsnummer,
  run: () => Promise<T>,
  grense: Omit<Kallgrense, 'api'> = GRENSE,
): Promise<Begrenset<T>> {
  const plass = await takePlass({ api, ...grense }, consumer);
  if ('ventSekunder' in plass) return plass;
  // Whoever sends a body slowly, or asks about a thousand that must be looked up, has not ended because time has passed.
  const holder = setInterval(() => void keepPlass(api, consumer, plass.id).catch(() => undefined), HOLD_MS);
  try {
    return { svar: await run() };
  } finally {
    clearInterval(holder);
    // Before the answer is sent, so that one who waits for it is never refused for it. When the database is away the lease runs out.
    await releasePlass(api, consumer, plass.id).catch(() => undefined);
  }
}
