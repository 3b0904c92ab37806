import { execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from '#lib/drift/felles/start-error';
import { INNEBYGD } from '#lib/oppsett/env-database';
import { commandOf, isAlive, waitForExit } from '../prosess/process-alive.mjs';
import type { Place } from './postgres-place';

/** Spawn options for PostgreSQL: its user, and an environment without the caller's PostgreSQL settings and language. */
export function childOptions({ user, data }: Place) {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  for (const name of Object.keys(env)) if (name.startsWith('PG')) delete env[name];
  const options = { cwd: dirname(data), env };
  return user ? { ...options, ...user } : options;
}

/** Makes the cluster when it is missing or incomplete. */
export async function ensureCluster(place: Place): Promise<void> {
  const { data, binaries } = place;
  if (isComplete(data)) {
    checkVersion(data, binaries.version);
    checkOwner(place);
    return;
  }
  // Renamed when complete, so that an interrupted initdb is never mistaken for a complete cluster.
  const unfinished = `${data}.ny`;
  for (const folder of [data, unfinished]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = `${data}.passord`;
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, place.password, { mode: 0o600, flag: 'wx' });
  if (place.user)
    for (const path of [unfinished, passwordFile]) chownSync(path, place.user.uid, place.user.gid);
  try {
    await initdb(place, unfinished, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, data);
}

/** Stops a PostgreSQL that an earlier, killed start left running on this data, and removes a stale pid file. */
export async function stopOrphan({ data }: Place): Promise<boolean> {
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return false;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const isOurs = pid > 0 && isAlive(pid) && (commandOf(pid)?.includes(data) ?? false);
  if (isOurs) {
    // SIGINT is PostgreSQL's "fast" shutdown, SIGQUIT the immediate one.
    for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
      process.kill(pid, signal);
      if (await waitForExit(pid, 8000)) break;
    }
  }
  // The pid in a stale file may belong to another program by now. PostgreSQL would then refuse to start.
  rmSync(pidFile, { force: true });
  return isOurs;
}

function isComplete(data: string): boolean {
  return ['PG_VERSION', 'global/pg_control', 'postgresql.conf', 'pg_hba.conf', 'base'].every((part) =>
    existsSync(join(data, part)),
  );
}

function checkVersion(data: string, version: string): void {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (made === version.split('.')[0]) return;
  throw new StartError(
    `The database in ${data} was made by PostgreSQL ${made}; this is ${version}. Delete the folder to start with a new database.`,
  );
}

function checkOwner({ data, user }: Place): void {
  const owner = statSync(data).uid;
  if (process.platform === 'win32' || owner === (user?.uid ?? process.getuid?.())) return;
  if (user) {
    execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, data]);
    return;
  }
  throw new StartError(
    `The database in ${data} belongs to another user. Start as that user, or delete the folder.`,
  );
}

function initdb(place: Place, folder: string, passwordFile: string): Promise<void> {
  const child = spawn(
    join(place.binaries.folder, 'bin', 'initdb'),
    [
      `--pgdata=${folder}`,
      `--username=${INNEBYGD}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same collation on every machine, independent of installed locales.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ],
    { ...childOptions(place), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const stop = () => child.kill();
  process.once('exit', stop);
  child.once('exit', () => process.off('exit', stop));
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new StartError(`PostgreSQL could not be set up: ${error.message}`)),
    );
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new StartError(`PostgreSQL could not be set up: ${complaint.trim()}`)),
    );
  });
}
