import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { StartError } from '#lib/drift/felles/start-error';
import { ROOT } from '../../start/paths';
import { step } from '../../start/step.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
/** A limit, so that a stalled download does not block the test run. */
const INSTALL_MS = 10 * 60_000;

/**
 * Finds a Chromium that runs: the one of CHROMIUM, otherwise Playwright's, otherwise the system's, otherwise one it installs.
 * @throws StartError when there is none
 */
export async function findBrowser(): Promise<string> {
  const given = process.env.CHROMIUM;
  if (given) {
    if (works(given)) return given;
    throw new StartError(`CHROMIUM is ${given}, but no browser starts there.`);
  }
  return find() ?? (await install());
}

function find(): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const system = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...system, MAC].find(works);
}

/**
 * Tries to run the browser. Some systems have a `chromium` that only explains how to install it, and libraries may be
 * missing.
 */
function works(path: string): boolean {
  if (!existsSync(path)) return false;
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--dump-dom',
    'about:blank',
  ];
  return run(path, args, 60_000);
}

async function install(): Promise<string> {
  const playwright = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  await step('Installing Chromium', 'Tried Playwright’s Chromium', () =>
    run(process.execPath, [playwright, 'install', 'chromium'], INSTALL_MS),
  );
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await step('Installing Debian’s Chromium', 'Tried Debian’s Chromium', () => {
      run('apt-get', ['update'], INSTALL_MS);
      run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], INSTALL_MS);
    });
  }
  const installed = find();
  if (installed) return installed;
  throw new StartError(
    'No Chromium was found, and none could be installed. Install one (Debian: apt-get install chromium), or say where it is with CHROMIUM.',
  );
}

function run(command: string, args: string[], timeout: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'ignore', timeout, env }).status === 0;
}
