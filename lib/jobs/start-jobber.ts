import { PgBoss, type QueueOptions } from 'pg-boss';
import type { Dato } from '#lib/domain/dag/dato';
import { measure, startKlokke } from '#lib/maaling/maaler';
import { inAvdeling } from '#lib/oppsett/avdeling';
import { env } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { closeSending } from '#lib/usecases/paaminnelse/send-meldinger';
import { runEnhetsregisteret } from './enhetsregisteret';
import { koeDatabase, NY_PROEVE_MS } from './koe-database';
import { koeOppsett } from './koe-skjema';
import { runPaaminnelser, runSending } from './paaminnelser';
import { runRydd } from './rydd';

/** When a run expires, in seconds. Longer than a run lasts, so that a killed run gives way to the next. */
const UTLOEPER_SEKUND = 90;
/** How long a finished run is kept, in seconds: longer than the night job may be away before somebody is told. */
const BEHOLDES_SEKUND = 3 * 24 * 60 * 60;
const STOPPFRIST_MS = 4_000;
const SIGNALER = ['SIGTERM', 'SIGINT'] as const;

const HVERT_MINUTT = '* * * * *';
/** UTC; when few are there. */
const HVER_NATT = '20 1 * * *';
/** The jobs that send reminders. Each runs in one process at a time. */
const SENDERE = ['paaminnelser-send-1', 'paaminnelser-send-2', 'paaminnelser-send-3'] as const;
/** Every job, by its name in the queue. */
export const JOBBER = ['enhetsregisteret', 'paaminnelser', 'rydd', ...SENDERE] as const;

/** How long the jobs wait. */
export interface Takt {
  /** Seconds before a failed job is retried; doubled each time. */
  retrySekund: number;
  /** Seconds between two polls for a waiting job. */
  pollSekund: number;
  /** Milliseconds before a query that got no answer is retried. */
  databaseMs: number;
}
const TAKT: Takt = { retrySekund: 5, pollSekund: 10, databaseMs: NY_PROEVE_MS };

/** The running jobs of this process. */
export interface Jobber {
  /** Stops the jobs at the next safe point. */
  stopp(): Promise<void>;
}

/**
 * Starts the queue and the jobs in this process. Processes share one queue in the database: each job runs in
 * one of them at a time. While the database is down, the promise waits.
 * @throws Error when the schema of the queue is missing or not migrated
 */
export async function startJobber(readTid: () => { naa: Date; idag: Dato }, takt = TAKT): Promise<Jobber> {
  const stopper = new AbortController();
  const database = koeDatabase(env().DATABASE_URL, stopper.signal, takt.databaseMs);
  const boss = new PgBoss({
    ...koeOppsett(database),
    // Done by the migrations, with a role that may.
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds: 60,
    // Rebuilding an index requires the right to change the table.
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
    await closeSending();
    await database.lukk();
  };
  const vedSignal = () => stopp().catch((err) => logg.warn({ err }, 'the jobs did not stop cleanly'));
  for (const signal of SIGNALER) process.once(signal, vedSignal);
  try {
    await boss.start();
    await startJobb(boss, takt, 'enhetsregisteret', env().ENHETSREGISTERET_PLAN, () =>
      runEnhetsregisteret(readTid, stopper.signal),
    );
    await startJobb(boss, takt, 'paaminnelser', HVERT_MINUTT, () => runPaaminnelser(readTid, stopper.signal));
    await startJobb(boss, takt, 'rydd', HVER_NATT, () => runRydd(stopper.signal));
    // Several at a time, in whichever processes are free.
    for (const navn of SENDERE)
      await startJobb(boss, takt, navn, HVERT_MINUTT, () => runSending(readTid, stopper.signal));
  } catch (cause) {
    await stopp();
    throw cause;
  }
  return { stopp };
}

/**
 * Starts a job that runs now and by its schedule: in all processes together at most one waits, one is retried
 * and one runs.
 */
async function startJobb(
  boss: PgBoss,
  takt: Takt,
  navn: (typeof JOBBER)[number],
  plan: string,
  kjoer: () => Promise<void>,
) {
  const koe: QueueOptions = {
    retryLimit: 3,
    retryDelay: takt.retrySekund,
    retryBackoff: true,
    expireInSeconds: UTLOEPER_SEKUND,
    deleteAfterSeconds: BEHOLDES_SEKUND,
  };
  await boss.createQueue(navn, { ...koe, policy: 'stately' });
  // A queue created by an earlier version gets the present settings.
  await boss.updateQueue(navn, koe);
  await boss.schedule(navn, plan);
  await boss.send(navn, {});
  await boss.work(navn, { pollingIntervalSeconds: takt.pollSekund }, () => runMeasured(navn, kjoer));
}

/** Runs a job, and measures how long it took and how it ended. */
async function runMeasured(jobb: string, kjoer: () => Promise<void>): Promise<void> {
  const siden = startKlokke();
  try {
    await inAvdeling('jobb', kjoer);
    measure('jobb', siden(), { jobb, utfall: 'ferdig' });
  } catch (feil) {
    measure('jobb', siden(), { jobb, utfall: 'feilet' });
    throw feil;
  }
}
