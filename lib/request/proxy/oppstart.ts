import { setTimeout } from 'node:timers/promises';
import { skjemanoekkel } from '#lib/adapters/kryptering';
import { type Jobber, startJobber } from '#lib/jobs/start-jobber';
import { env, readEnv } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { holderForberedte } from '#lib/oppsett/tilkobling';
import { readTid } from '#lib/request/felles/clock';
import { isStopping, setStopping } from '#lib/request/felles/prosess';
import { stillForanNext } from './foran-next';
import { windDown } from './nedtrapping';

const globalt = globalThis as typeof globalThis & { kalenderJobber?: Promise<Jobber | undefined> };

/** What happens once in a process, before it answers anybody. */
export function startOpp(): void {
  checkOppsett();
  stillForanNext();
  stopOnSignal();
  // Next reads it from here when it first encrypts or decrypts what a form carries. The same in all processes and builds.
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = skjemanoekkel();
  void checkForbindelse();
  // Not waited for: pages do not need the jobs, nor do they need the database that the jobs wait for. Kept on globalThis so
  // that hot reload does not start more.
  globalt.kalenderJobber ??= startJobber(readTid).catch((err) => {
    logg.error({ err }, 'the background jobs did not start; the rest of the product goes on without them');
    return undefined;
  });
}

/** Kubernetes kills a process 30 seconds after SIGTERM. */
const FRIST_MS = 25_000;
/** Two questions of a balancer that asks every two seconds. A person at a terminal (SIGINT) does not wait for one. */
const VARSEL_MS = 5_000;

/** Under `npm run serve` Next leaves the signals to us. What is in flight is finished, and the process ends with 0. */
function stopOnSignal(): void {
  if (!process.env.NEXT_MANUAL_SIG_HANDLE) return;
  const skynd = new AbortController();
  const stop = async () => {
    setStopping();
    logg.info('told to stop: finishes what is in flight');
    await Promise.all([
      windDown({ varselMs: VARSEL_MS, fristMs: FRIST_MS, skynd: skynd.signal }),
      stopJobber(),
    ]);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // Those of the start, which end the process at once.
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (signal === 'SIGINT') skynd.abort();
      if (!isStopping()) void stop();
    });
  }
}

/** While the jobs wait for a database that is away there is nothing to stop. */
async function stopJobber(): Promise<void> {
  const jobber = await Promise.race([globalt.kalenderJobber, setTimeout(1_000)]);
  await jobber?.stopp().catch((err) => logg.warn({ err }, 'the jobs did not stop in order'));
}

const NY_PROEVE_MS = 5_000;

/** Ends the process when what stands before the database breaks prepared statements: half of all calls would fail without a word. */
async function checkForbindelse(): Promise<void> {
  for (;;) {
    try {
      if (await holderForberedte(env().DATABASE_URL)) return;
      logg.fatal(
        'DATABASE_URL leads to a pool in transaction mode that does not keep prepared statements: use session mode, or PgBouncer 1.21 or newer with max_prepared_statements',
      );
      process.exit(1);
    } catch {
      // The database is away, which each page says for itself: it is asked again until it answers.
      await setTimeout(NY_PROEVE_MS, undefined, { ref: false });
    }
  }
}

/** With settings that are wrong the server does not start; it says everything that is wrong and ends with code 1. */
function checkOppsett(): void {
  try {
    readEnv();
  } catch (feil) {
    process.stderr.write(`${feil instanceof Error ? feil.message : String(feil)}\n`);
    process.exit(1);
  }
}
