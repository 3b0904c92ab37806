import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { takeLock } from './prosess/lock.mjs';
import { step } from './step.mjs';

/**
 * Installs the locked dependencies of the folder `root` when they are missing, incomplete, or from another lock file.
 * `data` is the folder of lock files.
 */
export async function install(root, data = join(root, '.data')) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256')
    .update(lock)
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  const stamp = join(root, 'node_modules', '.installert');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalledByHand(root, lock)) {
    rmSync(stamp, { force: true });
    const { holder, release } = takeLock(join(data, 'install.lock'));
    if (holder) throw new Error(`The dependencies are being installed by process ${holder}. Wait for it.`);
    await step('Installing the dependencies (about a minute the first time)', 'Installed', () =>
      runNpm(['ci', '--include=dev'], root).catch((error) => {
        throw new Error(`The dependencies could not be installed: ${error.message}`);
      }),
    );
    release();
  }
  writeFileSync(stamp, wanted);
}

/** Compares with node_modules/.package-lock.json, which npm writes last. Optional packages of other platforms may be missing. */
function isInstalledByHand(root, lock) {
  const file = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(file)) return false;
  const installed = JSON.parse(readFileSync(file, 'utf8')).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, wanted]) =>
      path === '' || (installed[path]?.version ?? (wanted.optional && wanted.version)) === wanted.version,
  );
}
