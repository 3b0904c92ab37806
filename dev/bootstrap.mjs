import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { followNpm } from './start/follow-npm.mjs';
import { install } from './start/install.mjs';
import { takeLock } from './start/lock.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What must be in place before any TypeScript can run. Depends on nothing but Node.
 * @param name of the lock: one of each name at a time in a folder
 * @param command what the user typed
 */
export async function bootstrap(name, command) {
  checkNode();
  // Until the real handlers are in place: go at once, through `exit`, which gives the lock back.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  followNpm();
  process.chdir(ROOT);
  const data = makeData();
  lock(join(data, `${name}.lock`), `"${command}" is already running in this folder`);
  try {
    await install(ROOT);
  } catch (error) {
    fail(error.message);
  }
  const { register } = await import('tsx/esm/api');
  register();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
}

function makeData() {
  const data = join(ROOT, '.data');
  try {
    accessSync(ROOT, constants.W_OK);
    if (mkdirSync(data, { recursive: true })) chmodSync(data, 0o711);
    accessSync(data, constants.W_OK);
  } catch {
    fail(`The folder ${ROOT} cannot be written to. Start as the user who owns it.`);
  }
  return data;
}

function lock(file, sentence) {
  const { holder } = takeLock(file);
  if (holder) fail(`${sentence} (process ${holder}). Stop it first.`);
}

function fail(sentence) {
  console.error(`✗ ${sentence}`);
  process.exit(1);
}
