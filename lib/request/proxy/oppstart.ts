import { setTimeout } from 'node:timers/promises';
import { skjemanoekkel } from '#lib/adapters/kryptering';
import { isDoneWithin } from '#lib/adapters/tidsgrense';
import { followDrift } from '#lib/jobs/follow-drift';
import { type Jobber, startJobber } from '#lib/jobs/start-jobber';
import { followTilstand } from '#lib/maaling/maaler';
import { stopSpor } from '#lib/maaling/spor';
import { startMaaling } from '#lib/maaling/start-maaling';
import { env, readEnv } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { holderForberedte } from '#lib/oppsett/tilkobling';
import { readTid } from '#lib/request/felles/clock';
import {
  hasJobber,
  isKlar,
  isStopping,
  isWeb,
  setJobberGaar,
  setStopping,
} from '#lib/request/felles/prosess';
import { loadDirekte } from './answer-direkte';
import { stillForanNext } from './foran-next';
import { startKlokkevakt } from './klokkevakt';
import { countInFlight, windDown } from './nedtrapping';

const globalt = globalThis as typeof globalThis & { kalenderJobber?: Promise<Jobber | undefined> };

/**
 * Runs once in a process, before it serves requests.
 * @param direkte the routes that are answered before Next
 */
export async function startOpp(direkte: Parameters<typeof loadDirekte>[0]): Promise<void> {
  checkOppsett();
  // The development server loads a route again when its file changes.
  if (isWeb() && process.env.NODE_ENV === 'production') await loadDirekte(direkte);
  stillForanNext();
  stopOnSignal();
  if (await startMaalingen()) {
    if (hasJobber()) followDrift(readTid);
    followTilstand('underveis', () => [[countInFlight(), {}]]);
    followTilstand('klar', async () => [[(await isKlarNow()) ? 1 : 0, {}]]);
  }
  // Next reads it from here when it first encrypts or decrypts form data. The same in all processes and
  // builds.
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = skjemanoekkel();
  await startKlokkevakt();
  void checkForbindelse();
  // On globalThis so that hot reload does not start more.
  if (hasJobber()) globalt.kalenderJobber ??= startJobbene();
}

/** Shorter than the reading of the metrics may take. */
const KLAR_MS = 2_000;

/** A database that does not answer in time is not ready now. */
async function isKlarNow(): Promise<boolean> {
  const klar = isKlar();
  return (await isDoneWithin(klar, KLAR_MS)) && klar;
}

/** Not awaited by the pages, which need neither the jobs nor the database that the jobs wait for. */
async function startJobbene(): Promise<Jobber | undefined> {
  try {
    const jobber = await startJobber(readTid);
    setJobberGaar();
    return jobber;
  } catch (err) {
    if (isWeb()) {
      logg.error({ err }, 'the background jobs did not start; the product runs without them');
      return undefined;
    }
    logg.fatal({ err }, 'the background jobs did not start, and this process has no other task');
    process.exit(1);
  }
}

/** Kubernetes kills a process 30 seconds after SIGTERM. */
const FRIST_MS = 25_000;
/**
 * Two health checks of a load balancer that checks every two seconds. Skipped on SIGINT, which comes from a
 * terminal.
 */
const VARSEL_MS = 5_000;
/** How long the last traces may take to send: nobody waits for a collector. */
const SPOR_MS = 1_000;

/**
 * Stops the process on a signal: requests in flight are finished, and it exits with 0. Under `npm run serve`
 * Next leaves the signals to us.
 */
function stopOnSignal(): void {
  if (!process.env.NEXT_MANUAL_SIG_HANDLE) return;
  const skynd = new AbortController();
  const stop = async () => {
    setStopping();
    logg.info('stopping: finishing requests in flight');
    // Whatever hangs, for instance a queue that was told to stop while it started.
    void setTimeout(FRIST_MS).then(() => process.exit(0));
    await Promise.all([
      windDown({ varselMs: VARSEL_MS, fristMs: FRIST_MS, skynd: skynd.signal }),
      stopJobber(),
    ]);
    await Promise.race([stopSpor(), setTimeout(SPOR_MS)]);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // The handlers of the start phase, which exit at once. Removed after ours is there: without any, Node stops
    // listening for the signal, and loses one that has arrived and has not been handled yet.
    const ved = process.listeners(signal);
    process.on(signal, () => {
      if (signal === 'SIGINT') skynd.abort();
      if (!isStopping()) void stop();
    });
    for (const en of ved) process.off(signal, en);
  }
}

/** Waits at most a second: while the jobs wait for an unavailable database there is nothing to stop. */
async function stopJobber(): Promise<void> {
  const jobber = await Promise.race([globalt.kalenderJobber, setTimeout(1_000)]);
  await jobber?.stopp().catch((err) => logg.warn({ err }, 'the jobs did not stop cleanly'));
}

const NY_PROEVE_MS = 5_000;

/**
 * Ends the process when the pooler in front of the database breaks prepared statements: half of all queries
 * would then fail silently.
 */
async function checkForbindelse(): Promise<void> {
  for (;;) {
    try {
      if (await holderForberedte(env().DATABASE_URL)) return;
      logg.fatal(
        'DATABASE_URL leads to a pool in transaction mode that does not keep prepared statements: use session mode, or PgBouncer 1.21 or newer with max_prepared_statements',
      );
      process.exit(1);
    } catch {
      // The database is down, which each page reports by itself: try again.
      await setTimeout(NY_PROEVE_MS, undefined, { ref: false });
    }
  }
}

/** Without a port for its metrics, the process says so and exits with code 1. */
async function startMaalingen(): Promise<boolean> {
  try {
    return await startMaaling();
  } catch (feil) {
    logg.fatal(feil instanceof Error ? feil.message : String(feil));
    process.exit(1);
  }
}

/** With invalid settings the process prints every mistake and exits with code 1. */
function checkOppsett(): void {
  try {
    readEnv();
  } catch (feil) {
    process.stderr.write(`${feil instanceof Error ? feil.message : String(feil)}\n`);
    process.exit(1);
  }
}
