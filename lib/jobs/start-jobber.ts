import PgBoss from 'pg-boss';
import type { Dato } from '#lib/domain/dato';
import { env } from '#lib/env';
import { logg } from '#lib/logg';
import { kjoerEnhetsregisteret } from './enhetsregisteret';
import { koeDatabase } from './koe-database';

const SKJEMA = 'pgboss';
/** Longer than a run lasts: one that was killed is found dead, and gives way to the next, when this time is out. */
const UTLOEPER_SEKUND = 90;
const STOPPFRIST_MS = 4_000;
const SIGNALER = ['SIGTERM', 'SIGINT'] as const;

export interface Jobber {
  /** Lets what is under way come to a good place to stop. */
  stopp(): Promise<void>;
}

/**
 * Starts the queue and the jobs in this process. Several processes share one queue in the database: each job runs in one of them
 * at a time. While the database is away it waits, and so does the promise.
 * @throws Error when the database role may not make the schema of the queue
 */
export async function startJobber(readTid: () => { naa: Date; idag: Dato }): Promise<Jobber> {
  const stopper = new AbortController();
  const database = koeDatabase(env().DATABASE_URL, stopper.signal);
  const boss = new PgBoss({
    db: database,
    schema: SKJEMA,
    maintenanceIntervalSeconds: 60,
    archiveCompletedAfterSeconds: 60 * 60,
    deleteAfterDays: 1,
  });
  boss.on('error', ({ message }) => logg.error({ feil: message }, 'the job queue failed'));
  const stopp = async () => {
    for (const signal of SIGNALER) process.off(signal, vedSignal);
    stopper.abort();
    await boss.stop({ timeout: STOPPFRIST_MS });
    await database.lukk();
  };
  const vedSignal = () => stopp().catch((err) => logg.warn({ err }, 'the jobs did not stop in order'));
  for (const signal of SIGNALER) process.once(signal, vedSignal);
  try {
    await boss.start();
    await startJobb(boss, 'enhetsregisteret', env().ENHETSREGISTERET_PLAN, () =>
      kjoerEnhetsregisteret(readTid, stopper.signal),
    );
  } catch (cause) {
    await stopp();
    throw mangletRett(cause)
      ? new Error(`the database role may not make the schema ${SKJEMA}: see docs/operations.md`, { cause })
      : cause;
  }
  return { stopp };
}

/** A job that runs now and by its plan: at most one waits, one is tried again, and one runs, in all processes together. */
async function startJobb(boss: PgBoss, navn: string, plan: string, kjoer: () => Promise<void>) {
  const koe: PgBoss.Queue = {
    name: navn,
    policy: 'stately',
    retryLimit: 3,
    retryDelay: 5,
    retryBackoff: true,
    expireInSeconds: UTLOEPER_SEKUND,
  };
  await boss.createQueue(navn, koe);
  // One that was made by an earlier version gets the settings of this one.
  await boss.updateQueue(navn, koe);
  await boss.schedule(navn, plan);
  await boss.send(navn, {});
  await boss.work(navn, { pollingIntervalSeconds: 10 }, kjoer);
}

const mangletRett = (feil: unknown): boolean =>
  feil instanceof Error && 'code' in feil && feil.code === '42501';
