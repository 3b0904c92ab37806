import { PERSONHJELP } from '../person/personhjelp';
import { runRegister } from '../register/run-register';

/** `npm run person`. */
export const run = (args: string[]): Promise<string> =>
  runRegister(args, PERSONHJELP, async () => (await import('../person/personkommando')).runPerson);
