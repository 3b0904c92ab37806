import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { OsUser } from '../../start/postgres/os-user';
import { waitForExit } from '../../start/prosess/process-alive.mjs';

export interface Programvalg {
  /** Where its output goes. Its last lines are in the error when it does not start. */
  log: string;
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** Whom it runs as; the present user when undefined. */
  user?: OsUser;
  /** Whether it answers. Asked until it does. */
  isOppe: () => Promise<boolean>;
  /** How long it may take to answer. */
  senestMs?: number;
}

/** A programme that was started. */
export interface Program {
  pid: number;
  signal(navn: NodeJS.Signals): void;
  /** Ends it in order, and by force after some seconds. */
  stopp(): Promise<void>;
}

const SENEST_MS = 60_000;
const STOPP_MS = 10_000;

/** Starts a programme of the system and waits until it answers. It ends with this process. */
export async function startProgram(
  kommando: readonly [string, ...string[]],
  { log, env = {}, cwd, user, isOppe, senestMs = SENEST_MS }: Programvalg,
): Promise<Program> {
  const [program, ...args] = kommando;
  const ut = openSync(log, 'a', 0o644);
  const barn = spawn(program, args, {
    stdio: ['ignore', ut, ut],
    env: { PATH: process.env.PATH, ...env } as unknown as NodeJS.ProcessEnv,
    ...(cwd !== undefined && { cwd }),
    ...user,
  });
  closeSync(ut);
  let feil: Error | undefined;
  barn.once('error', (en) => {
    feil = en;
  });
  const ende = () => kill(barn, 'SIGKILL');
  process.once('exit', ende);
  barn.once('exit', () => process.off('exit', ende));
  for (
    const slutt = performance.now() + senestMs;
    !(await isOppe().catch(() => false));
    await setTimeout(200)
  ) {
    const isDoed = feil ?? (barn.exitCode !== null || barn.signalCode !== null);
    if (!isDoed && performance.now() < slutt) continue;
    ende();
    throw new Error(
      `${program} did not start${feil ? `: ${feil.message}` : ''}. Its last words:\n${lastWords(log)}`,
    );
  }
  return {
    pid: barn.pid ?? 0,
    signal: (navn) => kill(barn, navn),
    async stopp() {
      kill(barn, 'SIGTERM');
      if (barn.pid && !(await waitForExit(barn.pid, STOPP_MS))) kill(barn, 'SIGKILL');
    },
  };
}

function kill(barn: ChildProcess, navn: NodeJS.Signals): void {
  if (barn.exitCode === null && barn.signalCode === null) barn.kill(navn);
}

const lastWords = (log: string): string => readFileSync(log, 'utf8').trim().split('\n').slice(-15).join('\n');
