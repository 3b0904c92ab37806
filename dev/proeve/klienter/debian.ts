import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const INSTALL_MS = 10 * 60_000;

const run = (command: string, args: string[], timeout = 60_000): boolean =>
  spawnSync(command, args, {
    stdio: 'ignore',
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/**
 * Installs programmes as Debian packages where they are missing. Each check is a command that must succeed.
 * @returns whether all are there
 */
export function haveDebian(pakker: Readonly<Record<string, readonly [string, ...string[]]>>): boolean {
  const mangler = () =>
    Object.entries(pakker).flatMap(([pakke, [command, ...args]]) => (run(command, args) ? [] : [pakke]));
  if (mangler().length === 0) return true;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update'], INSTALL_MS);
    run('apt-get', ['install', '-y', '--no-install-recommends', ...mangler()], INSTALL_MS);
  }
  const borte = mangler();
  if (borte.length > 0)
    console.log(`Left out, since Debian's packages cannot be installed here: ${borte.join(', ')}`);
  return borte.length === 0;
}
