import { skjemanoekkel } from '#lib/adapters/kryptering';
import { readEnv } from '#lib/env';
import { startJobber } from '#lib/jobs/start-jobber';
import { logg } from '#lib/logg';
import { readTid } from './clock';

const globalt = globalThis as typeof globalThis & { kalenderJobber?: Promise<unknown> };

/** What happens once in a process, before it answers anybody. */
export function startOpp(): void {
  sjekkOppsett();
  // Next reads it from here when it first encrypts or decrypts what a form carries. The same in all processes and builds.
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = skjemanoekkel();
  // Not waited for: pages do not need the jobs, nor do they need the database that the jobs wait for. Kept on globalThis so
  // that hot reload does not start more.
  globalt.kalenderJobber ??= startJobber(readTid).catch((err) =>
    logg.error({ err }, 'the background jobs did not start; the rest of the product goes on without them'),
  );
}

/** With settings that are wrong the server does not start; it says everything that is wrong and ends with code 1. */
function sjekkOppsett(): void {
  try {
    readEnv();
  } catch (feil) {
    process.stderr.write(`${feil instanceof Error ? feil.message : String(feil)}\n`);
    process.exit(1);
  }
}
