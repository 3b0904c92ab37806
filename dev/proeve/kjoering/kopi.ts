import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../start/paths';

/** What is made here, or belongs to this folder alone. */
const IKKE_MED = ['.data', '.git', '.next', 'node_modules', 'test-results', 'playwright-report'];

export interface Kopi {
  mappe: string;
  slett(): void;
}

/** The tree as it is, in a folder of its own with the same packages. */
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

/** The same files under another name: a copy would be a gigabyte, and the bundler follows no link out of its folder. */
function linkPakker(fra: string, til: string): void {
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
    // The temporary folder may be on another disk.
    cpSync(fra, til);
  }
}
