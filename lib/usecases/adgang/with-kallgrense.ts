import { keepPlass, releasePlass, takePlass } from '#lib/data/kallgrense';
import type { Kallgrense } from '#lib/data/kallgrense-sql';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/**
 * The limits per consumer in one API. Five simultaneous calls is a rule of the sharing services; the rate is
 * our own, so that one consumer cannot crowd out the others.
 */
export const GRENSE = { samtidige: 5, kapasitet: 200, perSekund: 50 } as const;

/** The limits of one supplier, over all the consumers it calls for. */
export const GRENSE_LEVERANDOER = { samtidige: 20, kapasitet: 1_000, perSekund: 250 } as const;

/** The result of a call, or the seconds to wait because there are too many. */
export type Begrenset<T> = { svar: T } | { ventSekunder: number };

/** How often a running call renews its lease. */
const HOLD_MS = 10_000;

/**
 * Runs a call if its consumer is within the limits of the API, and releases the lease afterwards, also when
 * the call fails.
 */
export async function withKallgrense<T>(
  api: string,
  consumer: Organisasjonsnummer,
  run: () => Promise<T>,
  grense: Omit<Kallgrense, 'api'> = GRENSE,
): Promise<Begrenset<T>> {
  const plass = await takePlass({ api, ...grense }, consumer);
  if ('ventSekunder' in plass) return plass;
  // Renew the lease: slow calls can outlast it.
  const holder = setInterval(() => void keepPlass(api, consumer, plass.id).catch(() => undefined), HOLD_MS);
  try {
    return { svar: await run() };
  } finally {
    clearInterval(holder);
    // Release before the answer is sent, so that a caller that waits for answers is never refused. If the
    // database is down, the lease expires by itself.
    await releasePlass(api, consumer, plass.id).catch(() => undefined);
  }
}
