import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { join } from 'node:path';

/** Starts a TypeScript file of this folder in a process of its own, in the environment of production. */
export const forkModul = (
  fil: string,
  args: readonly string[] = [],
  { env, ...valg }: Pick<ForkOptions, 'stdio'> & { env?: Readonly<Record<string, string>> } = {},
): ChildProcess =>
  fork(join(import.meta.dirname, fil), args, {
    ...valg,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env, NODE_ENV: 'production' },
  });
