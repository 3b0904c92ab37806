import { spawn } from 'node:child_process';

/**
 * Runs npm quietly. Its output is shown only when it fails. Package scripts are not run;
 * dev/start/postgres/postgres-binaries.ts does the work of PostgreSQL's script.
 */
export function runNpm(args, cwd) {
  const all = [...args, '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const viaNode = npm?.endsWith('npm-cli.js');
  const child = spawn(viaNode ? process.execPath : 'npm', viaNode ? [npm, ...all] : all, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && !viaNode,
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else reject(new Error(`npm failed:\n${output.trim()}`));
    });
  });
}
