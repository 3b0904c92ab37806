import { execFileSync } from 'node:child_process';
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '#lib/drift/felles/start-error';

/** The user PostgreSQL runs as. `undefined` means the current user, which must not be root. */
export type OsUser = { uid: number; gid: number } | undefined;

/** PostgreSQL refuses to run as root. For root this returns `postgres` (created when missing), otherwise `nobody`. */
export function databaseUser(): OsUser {
  if (process.getuid?.() !== 0) return undefined;
  const user = lookup('postgres') ?? create() ?? lookup('nobody');
  if (user) return user;
  throw new StartError(
    'PostgreSQL cannot run as root, and no other user could be created. Start as an ordinary user, or set DATABASE_URL.',
  );
}

/**
 * Whether `user` may enter the folder `path` and all its parents. A clone under /root or in a `mktemp -d` folder is not
 * reachable.
 */
export function isReachable(path: string, user: OsUser): boolean {
  if (!user) return true;
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function lookup(name: string): OsUser {
  const uid = run('id', ['-u', name]);
  const gid = run('id', ['-g', name]);
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function create(): OsUser {
  // Debian and Red Hat have useradd, Alpine only adduser.
  if (run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']) === undefined) {
    run('adduser', ['-S', '-D', '-H', 'postgres']);
  }
  return lookup('postgres');
}

function run(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
