import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../start/paths';

/** Runs a tool of node_modules with its output in the terminal. @returns whether it succeeded */
export function node(tool: string, args: string[], variables: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', tool), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...variables } as NodeJS.ProcessEnv,
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', stop);
      resolve(code === 0);
    });
  });
}
