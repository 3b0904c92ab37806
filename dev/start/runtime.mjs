import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { isNewEnough, OLDEST_MAJOR } from '../../lib/drift/felles/node.mjs';
import { runNpm } from './npm.mjs';
import { takeLock } from './prosess/lock.mjs';
import { step } from './step.mjs';

/** The Node version to fetch when the machine's own is too old. */
const VERSION = '26.10.0';
/** The oldest Node that can run the fetching. */
const OLDEST = [20, 19];

/**
 * Returns when this Node is new enough. Otherwise fetches a Node from npm into .data, runs the same command in it, and exits
 * with its exit code.
 */
export async function ensureRuntime(root) {
  if (isNewEnough(process.versions.node)) return;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Error(`Node ${OLDEST.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
  await runIn(await fetchNode(root));
}

/** Returns the path of the fetched Node. Fetches it when missing. */
async function fetchNode(root) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(root, '.data', 'node', VERSION);
  const binary = join(
    folder,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(binary)) return binary;
  mkdirSync(join(root, '.data', 'node'), { recursive: true });
  const { holder, release } = takeLock(join(root, '.data', 'node.lock'));
  if (holder) throw new Error(`Node is being fetched by process ${holder}. Wait for it.`);
  const unfinished = `${folder}.${process.pid}`;
  try {
    await step(
      `Fetching Node ${VERSION}, because this is ${process.versions.node}`,
      `Fetched Node ${VERSION}`,
      () =>
        runNpm(
          ['install', `${name}@${VERSION}`, '--prefix', unfinished, '--no-save', '--no-package-lock'],
          root,
        ),
    );
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } catch (error) {
    throw new Error(
      `Node ${VERSION} could not be fetched, and ${process.versions.node} is too old to run the product: ${error.message}\n` +
        `Install Node ${OLDEST_MAJOR} or newer, or connect to the npm registry.`,
    );
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    release();
  }
  return binary;
}

/**
 * Runs this command again in `node`, and exits with its exit code. The commands it starts use the same Node. Signals are
 * passed on.
 */
async function runIn(node) {
  const env = { ...process.env, PATH: [dirname(node), process.env.PATH].filter(Boolean).join(delimiter) };
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // Ctrl-C also reaches the child directly. A second signal is harmless, since it is already stopping.
    process.on(signal, () => child.kill(signal));
  }
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
      resolve();
    });
  });
  process.exit();
}
