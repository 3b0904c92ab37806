import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartError } from '#lib/drift/felles/start-error';
import { databaseUser, isReachable, isWritable, type OsUser } from './os-user';
import { type Binaries, copyBinaries, packagedBinaries } from './postgres-binaries';

/** What is kept between starts beside the data. `id` ties data that lies elsewhere to this folder. */
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
  /** Set when the data had to lie outside the checkout. */
  elsewhere: boolean;
}

/**
 * Decides where a cluster lies: in `folder`, or, when the OS user that PostgreSQL must run as cannot reach that,
 * in a folder of its own under /var/lib (else the temporary folder), together with a copy of the binaries.
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
      `The database in ${folder} cannot be opened: its password (${keptFile(folder)}) is gone. Delete ${folder} to start afresh.`,
    );
  }
  const kept = { id: randomBytes(8).toString('hex'), password: randomBytes(24).toString('base64url') };
  writeKept(folder, kept);
  return kept;
}

function writeKept(folder: string, kept: Kept): void {
  writeFileSync(keptFile(folder), JSON.stringify(kept), { mode: 0o600 });
}

/** Data left by an earlier checkout at the same path has another password: it cannot be opened, so it goes. */
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
    // In a folder anybody may write to, someone else may have been there first with binaries of their own.
    if (statSync(folder).uid === process.getuid?.()) return folder;
  }
  throw new StartError(
    'PostgreSQL runs as its own user and cannot reach this folder. Move the checkout to a folder others may enter, or set DATABASE_URL.',
  );
}
