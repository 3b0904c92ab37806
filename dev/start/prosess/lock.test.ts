import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockHolder, takeLock } from './lock.mjs';

const MODULE = pathToFileURL(join(import.meta.dirname, 'lock.mjs')).href;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laas-'));
  file = join(folder, 'start.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Starts a process that takes the lock, prints the result, and holds the lock until its stdin ends or it is killed. */
function other(go?: string) {
  const code = `import { existsSync } from 'node:fs';
    import { takeLock } from '${MODULE}';
    ${go ? `console.log('"ready"'); while (!existsSync('${go}'));` : ''}
    console.log(JSON.stringify(takeLock(process.argv[1])));
    process.stdin.on('end', () => process.exit()).resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value as string) as { holder?: number };
  const ready = go ? next() : undefined;
  const said = ready ? ready.then(next) : next();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { child, ready, said, gone };
}

it('gives the lock to one, and tells the other who has it', async () => {
  const { release } = takeLock(file);
  const { child, said, gone } = other();
  expect(await said).toEqual({ holder: process.pid });
  child.stdin.end();
  await gone;
  expect(lockHolder(file)).toBe(process.pid);
  release?.();
  expect(readdirSync(folder)).toEqual([]);
});

it('is given back when its process ends', async () => {
  const { child, said, gone } = other();
  expect(await said).toEqual({});
  expect(lockHolder(file)).toBe(child.pid);
  child.stdin.end();
  await gone;
  expect(existsSync(file)).toBe(false);
});

it('is taken over from a process that was killed', async () => {
  const { child, said, gone } = other();
  await said;
  child.kill('SIGKILL');
  await gone;
  expect(existsSync(file)).toBe(true);
  expect(takeLock(file).holder).toBeUndefined();
  expect(lockHolder(file)).toBe(process.pid);
});

it('is taken over when its pid is by now another process', () => {
  writeFileSync(file, JSON.stringify({ pid: process.ppid, started: 'long ago' }));
  expect(takeLock(file).holder).toBeUndefined();
});

it.each(['', 'rubbish', '{}'])('is taken over when it holds %j', (content) => {
  writeFileSync(file, content);
  expect(takeLock(file).holder).toBeUndefined();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
});

it.each(Array.from({ length: 8 }, (_, round) => round))(
  'goes to exactly one of many who find a stale one at once: %i',
  async () => {
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, started: '1' }));
    const go = `${folder}.go`;
    const all = Array.from({ length: 5 }, () => other(go));
    await Promise.all(all.map((one) => one.ready));
    writeFileSync(go, '');
    const said = await Promise.all(all.map((one) => one.said));
    rmSync(go);
    const winner = all.find((_, i) => said[i]?.holder === undefined);
    expect(said.filter(({ holder }) => holder === undefined)).toHaveLength(1);
    expect(said.every(({ holder }) => holder === undefined || holder === winner?.child.pid)).toBe(true);
    for (const { child } of all) child.stdin.end();
    await Promise.all(all.map((one) => one.gone));
    expect(readdirSync(folder)).toEqual([]);
  },
);
