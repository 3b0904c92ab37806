import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../start/paths';

/** Generated files, and files that belong to this folder only. */
const IKKE_MED = ['.data', '.git', '.next', 'node_modules', 'test-results', 'playwright-report'];

export interface Kopi {
  mappe: string;
  slett(): void;
}

/** Copies the source tree to a temporary folder with the same packages. */
export function makeKopi(navn: string): Kopi {
  const mappe = mkdtempSync(join(tmpdir(), `${navn}-`));
  for (const ett of readdirSync(ROOT).filter((en) => !IKKE_MED.includes(en)))
    cpSync(join(ROOT, ett), join(mappe, ett), {
      recursive: true,
      filter: (fil) => !fil.endsWith('node_modules'),
    });
  linkPakker(join(ROOT, 'node_modules'), join(mappe, 'node_modules'));
  return { mappe, slett: () => rmSync(mappe, { recursive: true, force: true }) };
}

/** Hard-links the packages. A copy would take a gigabyte, and the bundler follows no symbolic link out of its folder. */
export function linkPakker(fra: string, til: string): void {
  mkdirSync(til);
  for (const ett of readdirSync(fra, { withFileTypes: true })) {
    const [en, annen] = [join(fra, ett.name), join(til, ett.name)];
    if (ett.isDirectory()) linkPakker(en, annen);
    else if (ett.isSymbolicLink()) cpSync(en, annen, { verbatimSymlinks: true });
    else linkFil(en, annen);
  }
}

function linkFil(fra: string, til: string): void {
  try {
    linkSync(fra, til);
  } catch {
    // Hard links fail when the temporary folder is on another disk.
    cpSync(fra, til);
  }
}
