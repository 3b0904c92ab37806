import { PgBoss, type QueueOptions } from 'pg-boss';
import type { Dato } from '#lib/domain/dag/dato';
import { env } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { runEnhetsregisteret } from './enhetsregisteret';
import { koeDatabase, NY_PROEVE_MS } from './koe-database';
import { koeOppsett } from './koe-skjema';

/** Longer than a run lasts: one that was killed is found dead, and gives way to the next, when this time is out. */
const UTLOEPER_SEKUND = 90;
/** How long one that is done can be looked at. */
const BEHOLDES_SEKUND = 24 * 60 * 60;
const STOPPFRIST_MS = 4_000;
const SIGNALER = ['SIGTERM', 'SIGINT'] as const;

/** How patiently the jobs wait. */
export interface Takt {
  /** Seconds before a job that failed is tried again, doubled each time. */
  retrySekund: number;
  /** Seconds between two looks for a job that waits. */
  pollSekund: number;
  /** Milliseconds before the database is asked again when it did not answer. */
  databaseMs: number;
}
const TAKT: Takt = { retrySekund: 5, pollSekund: 10, databaseMs: NY_PROEVE_MS };

export interface Jobber {
  /** Lets what is under way come to a good place to stop. */
  stopp(): Promise<void>;
}

/**
 * Starts the queue and the jobs in this process. Several processes share one queue in the database: each job runs in one of them
 * at a time. While the database is away it waits, and so does the promise.
 * @throws Error when the schema of the queue has not been made, or not been migrated
 */
export async function startJobber(readTid: () => { naa: Date; idag: Dato }, takt = TAKT): Promise<Jobber> {
  const stopper = new AbortController();
  const database = koeDatabase(env().DATABASE_URL, stopper.signal, takt.databaseMs);
  const boss = new PgBoss({
    ...koeOppsett(database),
    // The migrations do it, in a role that may.
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds: 60,
    // Rebuilding an index takes the right to change the table.
    reindex: false,
  });
  boss.on('error', ({ message }: Error) => logg.error({ feil: message }, 'the job queue failed'));
  let stoppet: Promise<void> | undefined;
  const stopp = () => {
    stoppet ??= stoppAlt();
    return stoppet;
  };
  const stoppAlt = async () => {
    for (const signal of SIGNALER) process.off(signal, vedSignal);
    stopper.abort();
    await boss.stop({ timeout: STOPPFRIST_MS });
    await database.lukk();
  };
  const vedSignal = () => stopp().catch((err) => logg.warn({ err }, 'the jobs did not stop in order'));
  for (const signal of SIGNALER) process.once(signal, vedSignal);
  try {
    await boss.start();
    await startJobb(boss, takt, 'enhetsregisteret', env().ENHETSREGISTERET_PLAN, () =>
      runEnhetsregisteret(readTid, stopper.signal),
    );
  } catch (cause) {
    await stopp();
    throw cause;
  }
  return { stopp };
}

/** A job that runs now and by its plan: at most one waits, one is tried again, and one runs, in all processes together. */
async function startJobb(boss: PgBoss, takt: Takt, navn: string, plan: string, kjoer: () => Promise<void>) {
  const koe: QueueOptions = {
    retryLimit: 3,
    retryDelay: takt.retrySekund,
    retryBackoff: true,
    expireInSeconds: UTLOEPER_SEKUND,
    deleteAfterSeconds: BEHOLDES_SEKUND,
  };
  await boss.createQueue(navn, { ...koe, policy: 'stately' });
  // One that was made by an earlier version gets the settings of this one.
  await boss.updateQueue(navn, koe);
  await boss.schedule(navn, plan);
  await boss.send(navn, {});
  await boss.work(navn, { pollingIntervalSeconds: takt.pollSekund }, kjoer);
}
