import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install } from './start/install.mjs';
import { followNpm } from './start/prosess/follow-npm.mjs';
import { takeLock } from './start/prosess/lock.mjs';
import { ensureRuntime } from './start/runtime.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Prepares the folder before any TypeScript can run. Depends on Node alone.
 * @param name name of the lock: only one process per name and folder
 * @param command what the user typed, for the message when the lock is taken
 */
export async function bootstrap(name, command) {
  const data = makeData();
  await ensureRuntime(ROOT).catch((error) => fail(error.message));
  // Until the real handlers are installed: exit at once. The `exit` event releases the lock.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  followNpm();
  process.chdir(ROOT);
  lock(join(data, `${name}.lock`), `"${command}" is already running in this folder`);
  await prepare();
}

/** Runs a module with its arguments, taken from the command line. Takes no lock: several commands may run at once. */
export async function runModule([module, ...args]) {
  makeData();
  await ensureRuntime(ROOT).catch((error) => fail(error.message));
  process.chdir(ROOT);
  await prepare();
  process.argv = [process.argv[0], join(ROOT, module), ...args];
  await import(pathToFileURL(join(ROOT, module)).href);
}

/** Installs missing packages and lets this process import TypeScript. */
async function prepare() {
  await install(ROOT).catch((error) => fail(error.message));
  const { register } = await import('tsx/esm/api');
  register();
}

function makeData() {
  const data = join(ROOT, '.data');
  try {
    accessSync(ROOT, constants.W_OK);
    if (mkdirSync(data, { recursive: true })) chmodSync(data, 0o711);
    accessSync(data, constants.W_OK);
  } catch {
    fail(`Cannot write to the folder ${ROOT}. Run as the user who owns it.`);
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
