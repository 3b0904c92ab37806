import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartError } from '#lib/drift/felles/start-error';
import { databaseUser, isReachable, isWritable, type OsUser } from './os-user';
import { type Binaries, copyBinaries, packagedBinaries } from './postgres-binaries';

/** The contents of the file kept beside the data. `id` connects data stored elsewhere to this folder. */
interface Kept {
  id: string;
  password: string;
  port?: number;
}

export interface Place {
  /** The data folder of the cluster. */
  data: string;
  binaries: Binaries;
  user: OsUser;
  password: string;
  port: number | undefined;
  keepPort(port: number): void;
  /** Deletes the cluster, its password and its log. Only for a stopped cluster. */
  remove(): void;
  /** True when the data is stored outside the checkout. */
  elsewhere: boolean;
}

/**
 * Finds the place of a cluster: `folder`, if PostgreSQL's OS user can reach it. Otherwise a separate folder under /var/lib
 * or the temporary folder, together with a copy of the binaries.
 */
export function findPlace(folder: string): Place {
  mkdirSync(dirname(folder), { recursive: true });
  const user = databaseUser();
  const packaged = packagedBinaries();
  const kept = readKept(folder);
  const near =
    isReachable(dirname(folder), user) && isReachable(join(packaged.folder, 'bin', 'postgres'), user);
  const base = near ? undefined : sharedFolder(user);
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const own = base ? join(base, hash) : undefined;
  if (own) claim(own, kept.id);
  const keepPort = (port: number) => writeKept(folder, { ...kept, port });
  return {
    data: own ? join(own, 'postgres') : folder,
    binaries: base ? copyBinaries(packaged, base) : packaged,
    user,
    password: kept.password,
    port: kept.port,
    keepPort,
    remove() {
      rmSync(own ?? folder, { recursive: true, force: true });
      for (const file of [keptFile(folder), `${folder}.log`]) rmSync(file, { force: true });
    },
    elsewhere: !near,
  };
}

const keptFile = (folder: string) => `${folder}.json`;

function readKept(folder: string): Kept {
  if (existsSync(keptFile(folder))) return JSON.parse(readFileSync(keptFile(folder), 'utf8')) as Kept;
  if (existsSync(join(folder, 'PG_VERSION'))) {
    throw new StartError(
      `The database in ${folder} cannot be opened: its password (${keptFile(folder)}) is gone. Delete ${folder} to start with a new database.`,
    );
  }
  const kept = { id: randomBytes(8).toString('hex'), password: randomBytes(24).toString('base64url') };
  writeKept(folder, kept);
  return kept;
}

function writeKept(folder: string, kept: Kept): void {
  writeFileSync(keptFile(folder), JSON.stringify(kept), { mode: 0o600 });
}

/** Deletes data of an earlier checkout at the same path. It has another password and cannot be opened. */
function claim(own: string, id: string): void {
  const file = join(own, 'id');
  if (existsSync(file) && readFileSync(file, 'utf8') === id) return;
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own);
  chmodSync(own, 0o711);
  writeFileSync(file, id, { mode: 0o600 });
}

function sharedFolder(user: OsUser): string {
  for (const parent of ['/var/lib', tmpdir()]) {
    if (!existsSync(parent) || !isWritable(parent) || !isReachable(parent, user)) continue;
    const folder = join(parent, 'kalendertjenester');
    if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o711);
    // Where everyone may write, another user may have created the folder with their own binaries.
    if (statSync(folder).uid === process.getuid?.()) return folder;
  }
  throw new StartError(
    'PostgreSQL runs as its own user and cannot reach this folder. Move the checkout to a folder others may enter, or set DATABASE_URL.',
  );
}
