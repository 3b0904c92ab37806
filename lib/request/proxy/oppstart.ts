import { setTimeout } from 'node:timers/promises';
import { skjemanoekkel } from '#lib/adapters/kryptering';
import { startJobber } from '#lib/jobs/start-jobber';
import { env, readEnv } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { holderForberedte } from '#lib/oppsett/tilkobling';
import { readTid } from '#lib/request/felles/clock';
import { stillForanNext } from './foran-next';

const globalt = globalThis as typeof globalThis & { kalenderJobber?: Promise<unknown> };

/** What happens once in a process, before it answers anybody. */
export function startOpp(): void {
  checkOppsett();
  stillForanNext();
  // Next reads it from here when it first encrypts or decrypts what a form carries. The same in all processes and builds.
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = skjemanoekkel();
  void checkForbindelse();
  // Not waited for: pages do not need the jobs, nor do they need the database that the jobs wait for. Kept on globalThis so
  // that hot reload does not start more.
  globalt.kalenderJobber ??= startJobber(readTid).catch((err) =>
    logg.error({ err }, 'the background jobs did not start; the rest of the product goes on without them'),
  );
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
