import { GJENOPPRETTINGSHJELP } from '../gjenoppretting/gjenopprettingshjelp';
import { runRegister } from '../register/run-register';

/** `npm run gjenopprett`. */
export const run = (args: string[]): Promise<string> =>
  runRegister(
    args,
    GJENOPPRETTINGSHJELP,
    async () => (await import('../gjenoppretting/gjenopprettingskommando')).runGjenoppretting,
  );
