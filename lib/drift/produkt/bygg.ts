import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../felles/start-error';

/** Returns the path of the Next command in a folder of the product. */
export const nextIn = (folder: string): string => join(folder, 'node_modules', 'next', 'dist', 'bin', 'next');

/** Builds the product from the sources in a folder, into `.next` in the same folder. */
export async function nextBuild(folder: string): Promise<void> {
  await runNext(folder);
  // Next leaves these to a file server in front; here the product serves them itself.
  const standalone = join(folder, '.next', 'standalone');
  cpSync(join(folder, 'public'), join(standalone, 'public'), { recursive: true });
  cpSync(join(folder, '.next', 'static'), join(standalone, '.next', 'static'), { recursive: true });
}

function runNext(folder: string): Promise<void> {
  const child = spawn(process.execPath, [nextIn(folder), 'build'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else reject(new StartError(`The product could not be built. Next says:\n${output.trim()}`));
    });
  });
}
