import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '#lib/drift/felles/start-error';
import { runNpm } from '../../../start/npm.mjs';
import { ensureData, ROOT } from '../../../start/paths';
import { step } from '../../../start/step.mjs';
import { linkPakker } from '../../kjoering/kopi';

const BYGG_MS = 15 * 60_000;

/** The folder of the last release, with its own packages and built. Kept in `.data` until there is a new release. */
export async function ensureForrige(utgave: string): Promise<string> {
  const alle = join(ensureData(), 'utgave');
  const mappe = join(alle, utgave);
  const ferdig = join(alle, `${utgave}.bygd`);
  if (existsSync(ferdig)) return mappe;
  rmSync(alle, { recursive: true, force: true });
  mkdirSync(mappe, { recursive: true });
  fetchKilder(utgave, mappe);
  await step('Fetching the packages of the last release', 'Its packages are there', () => addPakker(mappe));
  await step('Building the last release', 'The last release is built', () =>
    runKommando(mappe, ['build'], process.env),
  );
  writeFileSync(ferdig, '');
  return mappe;
}

function fetchKilder(utgave: string, mappe: string): void {
  const arkiv = join(mappe, 'kilder.tar');
  const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  const svar = git('archive', '--format=tar', '-o', arkiv, utgave);
  if (svar.status !== 0)
    throw new StartError(
      `The last release, ${utgave} in deploy/utgave.json, is not in the history of this folder (${svar.stderr?.trim() || 'git is not installed'}). ` +
        'A shallow clone lacks it: git fetch --unshallow. A copy without .git cannot run this drill.',
    );
  const pakket = spawnSync('tar', ['-xf', arkiv, '-C', mappe], { encoding: 'utf8' });
  rmSync(arkiv);
  if (pakket.status !== 0) throw new StartError(`The last release cannot be unpacked: ${pakket.stderr}`);
}

async function addPakker(mappe: string): Promise<void> {
  const laas = (hvor: string) => readFileSync(join(hvor, 'package-lock.json'), 'utf8');
  if (laas(mappe) === laas(ROOT)) linkPakker(join(ROOT, 'node_modules'), join(mappe, 'node_modules'));
  else await runNpm(['ci', '--prefer-offline'], mappe);
}

/** Runs a command of production in a folder of the product. @throws StartError with its output when it fails */
export async function runKommando(
  mappe: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const child = spawn(process.execPath, [join(mappe, 'lib', 'drift', 'kommando', 'kjoer.mjs'), ...args], {
    cwd: mappe,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: BYGG_MS,
  });
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  const [ut, feil] = await Promise.all([child.stdout.toArray(), child.stderr.toArray(), once(child, 'exit')]);
  process.off('exit', stop);
  if (child.exitCode === 0) return Buffer.concat(ut).toString();
  throw new StartError(
    `"${args.join(' ')}" in ${mappe} ended with ${child.exitCode ?? child.signalCode}: ${Buffer.concat([...ut, ...feil]).toString()}`,
  );
}
