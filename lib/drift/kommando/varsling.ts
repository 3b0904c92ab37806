import { runRegister } from '../register/run-register';
import { VARSLINGSHJELP } from '../varsling/varslingshjelp';

/** `npm run varsling`. */
export const run = (args: string[]): Promise<string> =>
  runRegister(args, VARSLINGSHJELP, async () => (await import('../varsling/varslingskommando')).runVarsling);
