import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isNewEnough, OLDEST_MAJOR } from '../felles/node.mjs';

// node lib/drift/kommando/kjoer.mjs <command> [arguments]: the commands of production. Downloads nothing, and does
// not depend on `dev` and `e2e`.
const ROOT = join(import.meta.dirname, '..', '..', '..');
const COMMANDS = [
  'build',
  'migrate',
  'serve',
  'rydd',
  'kilde',
  'partner',
  'varsling',
  'retur',
  'person',
  'gjenopprett',
];
/** Errors of settings and surroundings: only the sentence is printed, without a stack. */
const EXPECTED = ['StartError', 'EnvError'];

const [command, ...args] = process.argv.slice(2);
try {
  checkSurroundings();
  process.chdir(ROOT);
  // Node itself reads the TypeScript of `serve`; the other commands import files without extensions, which
  // need tsx. Without its cache in the folder for temporary files, which may be read-only, full or not there.
  if (command !== 'serve') {
    process.env.TSX_DISABLE_CACHE = '1';
    (await import('tsx/esm/api')).register();
  }
  const { run } = await import(`./${command}.ts`);
  const result = await run(args);
  if (result) process.stdout.write(`${result}\n`);
} catch (error) {
  if (!EXPECTED.includes(error.name)) throw error;
  fail(error.message);
}

function checkSurroundings() {
  if (!isNewEnough(process.versions.node))
    fail(`Node ${OLDEST_MAJOR} or newer is needed; this is ${process.versions.node}.`);
  if (!COMMANDS.includes(command)) fail(`Say what to run: ${COMMANDS.join(', ')}.`);
  if (!existsSync(join(ROOT, 'node_modules', 'tsx')))
    fail('The packages are not installed. Run "npm ci --omit=dev" first.');
}

function fail(sentence) {
  process.stderr.write(`✗ ${sentence}\n`);
  process.exit(1);
}
