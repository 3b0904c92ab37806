import { runRegister } from '../register/run-register';

/** `npm run retur < mail`: the arguments, which a mail server may add, are not read. */
export const run = (): Promise<string> =>
  runRegister(['-'], '', async () => (await import('../varsling/returkommando')).runRetur);
