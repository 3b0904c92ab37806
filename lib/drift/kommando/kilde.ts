import { HJELP } from '../register/kilde-hjelp';
import { runRegister } from '../register/run-register';

/** `npm run kilde`. */
export const run = (args: string[]): Promise<string> =>
  runRegister(args, HJELP, async () => (await import('../register/kilde-kommando')).runKommando);
