import { HJELP } from '../register/partner-hjelp';
import { runRegister } from '../register/run-register';

/** `npm run partner`. */
export const run = (args: string[]): Promise<string> =>
  runRegister(args, HJELP, async () => (await import('../register/partner-kommando')).runKommando);
