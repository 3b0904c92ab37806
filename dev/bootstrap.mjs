import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install } from './start/install.mjs';
import { followNpm } from './start/prosess/follow-npm.mjs';
import { takeLock } from './start/prosess/lock.mjs';
import { ensureRuntime } from './start/runtime.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What must be in place before any TypeScript can run. Depends on nothing but Node.
 * @param name of the lock: one of each name at a time in a folder
 * @param command what the user typed
 */
export async function bootstrap(name, command) {
  const data = makeData();
  await ensureRuntime(ROOT).catch((error) => fail(error.message));
  // Until the real handlers are in place: go at once, through `exit`, which gives the lock back.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  followNpm();
  process.chdir(ROOT);
  lock(join(data, `${name}.lock`), `"${command}" is already running in this folder`);
  await prepare();
}

/** The same for a command that may run beside others, and that is what Node was given after this file: a module and its arguments. */
export async function runModule([module, ...args]) {
  makeData();
  await ensureRuntime(ROOT).catch((error) => fail(error.message));
  process.chdir(ROOT);
  await prepare();
  process.argv = [process.argv[0], join(ROOT, module), ...args];
  await import(pathToFileURL(join(ROOT, module)).href);
}

/** Installs what is missing, and lets this process import TypeScript. */
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
