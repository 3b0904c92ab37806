import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './lock.mjs';
import { step } from './step.mjs';

/** Installs the locked dependencies when they are missing, are of another lock file, or were never finished. */
export async function install(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256')
    .update(lock)
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  const stamp = join(root, 'node_modules', '.installert');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalledByHand(root, lock)) {
    rmSync(stamp, { force: true });
    const { holder, release } = takeLock(join(root, '.data', 'install.lock'));
    if (holder) throw new Error(`The dependencies are being installed by process ${holder}. Wait for it.`);
    await step('Installing the dependencies (about a minute the first time)', 'Installed', () => npmCi(root));
    release();
  }
  writeFileSync(stamp, wanted);
}

/** npm writes node_modules/.package-lock.json last: it says what is there. What other machines need may lack. */
function isInstalledByHand(root, lock) {
  const file = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(file)) return false;
  const installed = JSON.parse(readFileSync(file, 'utf8')).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, wanted]) =>
      path === '' || (installed[path]?.version ?? (wanted.optional && wanted.version)) === wanted.version,
  );
}

function npmCi(root) {
  // No scripts of packages are run; what PostgreSQL needs of them, dev/start/postgres-binaries.ts does.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const viaNode = npm?.endsWith('npm-cli.js');
  const child = spawn(viaNode ? process.execPath : 'npm', viaNode ? [npm, ...args] : args, {
    cwd: root,
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
      else reject(new Error(`The dependencies could not be installed. npm says:\n${output.trim()}`));
    });
  });
}
