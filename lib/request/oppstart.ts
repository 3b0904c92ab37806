import { readEnv } from '#lib/env';

/** With settings that are wrong the server does not start; it says everything that is wrong and ends with code 1. */
export function sjekkOppsett(): void {
  try {
    readEnv();
  } catch (feil) {
    process.stderr.write(`${feil instanceof Error ? feil.message : String(feil)}\n`);
    process.exit(1);
  }
}
