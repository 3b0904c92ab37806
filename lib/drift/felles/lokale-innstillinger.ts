import { readFileSync } from 'node:fs';

/**
 * The settings of a running `npm start`, for commands and processes beside it. A production machine does not have this
 * file.
 */
export const LOKALE_INNSTILLINGER = new URL('../../../.data/innstillinger.json', import.meta.url);

/** Sets what is not set, as a running `npm start` in the same folder has it. Does nothing where a database is given, or in produksjon. */
export function fillFromLokale(): void {
  if (process.env.DATABASE_URL?.trim() || process.env.MILJOE?.trim() === 'produksjon') return;
  for (const [navn, verdi] of Object.entries(readLokale()))
    if (!process.env[navn]?.trim()) process.env[navn] = verdi;
}

function readLokale(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(LOKALE_INNSTILLINGER, 'utf8'));
  } catch {
    return {};
  }
}
