import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf } from '../../start/prosess/process-alive.mjs';

/** Sends a signal to the running processes of the PostgreSQL with this data, the postmaster first. */
export function signalPostgres(data: string, signal: NodeJS.Signals): void {
  const fil = join(data, 'postmaster.pid');
  const postmaster = existsSync(fil) ? Number.parseInt(readFileSync(fil, 'utf8'), 10) : 0;
  const barn = `/proc/${postmaster}/task/${postmaster}/children`;
  // After a kill the file is left, and its number may by now be another programme's.
  if (!(postmaster > 0) || !commandOf(postmaster)?.includes(data) || !existsSync(barn)) return;
  const alle = [postmaster, ...readFileSync(barn, 'utf8').trim().split(' ').filter(Boolean).map(Number)];
  for (const pid of alle) {
    try {
      process.kill(pid, signal);
    } catch {
      // A killed postmaster takes the others with it.
    }
  }
}
