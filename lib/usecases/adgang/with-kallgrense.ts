import { isDoneWithin } from '#lib/adapters/tidsgrense';
import { keepPlass, type Plass, releasePlass, takePlass } from '#lib/data/kallgrense';
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
 * How long a call waits for a lease when running calls are in the way, before each new attempt. One of them may have been
 * answered by another process, which sends its release with the answer.
 */
const VENT_MS = [15, 35];

/** How long an answer that is not read keeps its lease. The connection has been cut by then. */
const LENGST_LEST_MS = 300_000;

interface Valg<T> {
  grense?: Omit<Kallgrense, 'api'>;
  /** When the lease may be released, if later than when `run` has ended: an answer that is still in memory is a call. */
  ferdig?: (svar: T) => Promise<void> | undefined;
}

/** The calls of this process, waiting or running, by API and consumer. */
const herINaa = new Map<string, number>();

/**
 * Runs a call if its consumer is within the limits of the API, and releases the lease afterwards, also when
 * the call fails.
 */
export async function withKallgrense<T>(
  api: string,
  consumer: Organisasjonsnummer,
  run: () => Promise<T>,
  { grense = GRENSE, ferdig }: Valg<T> = {},
): Promise<Begrenset<T>> {
  const navn = `${api} ${consumer}`;
  const antall = herINaa.get(navn) ?? 0;
  // The limit is reached in this process alone: no need to ask the database.
  if (antall >= grense.samtidige) return { ventSekunder: 1 };
  herINaa.set(navn, antall + 1);
  const opphoer = [() => countDown(navn)];
  const slipp = () => {
    for (const en of opphoer) en();
  };
  let venter: Promise<void> | undefined;
  try {
    const plass = await takeOrWait({ api, ...grense }, consumer);
    if (!('id' in plass)) return plass;
    opphoer.push(holdPlass(api, consumer, plass.id));
    const svar = await run();
    venter = ferdig?.(svar);
    return { svar };
  } finally {
    if (venter) void isDoneWithin(venter, LENGST_LEST_MS).then(slipp);
    else slipp();
  }
}

function countDown(navn: string): void {
  const igjen = (herINaa.get(navn) ?? 1) - 1;
  if (igjen > 0) herINaa.set(navn, igjen);
  else herINaa.delete(navn);
}

async function takeOrWait(grense: Kallgrense, consumer: Organisasjonsnummer): Promise<Plass> {
  let plass = await takePlass(grense, consumer);
  for (const ms of VENT_MS) {
    if ('id' in plass || !plass.opptatt) break;
    await new Promise((resolve) => setTimeout(resolve, ms));
    plass = await takePlass(grense, consumer);
  }
  return plass;
}

/** Renews a lease, since slow calls can outlast it, until the returned function releases it. */
function holdPlass(api: string, consumer: string, id: string): () => void {
  const holder = setInterval(() => void keepPlass(api, consumer, id).catch(() => undefined), HOLD_MS);
  return () => {
    clearInterval(holder);
    // The answer does not wait for it. If the database is down, the lease expires by itself.
    void releasePlass(api, consumer, id).catch(() => undefined);
  };
}
