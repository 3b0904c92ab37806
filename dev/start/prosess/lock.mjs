import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, startedAt } from './process-alive.mjs';

/**
 * Takes the lock `file` for this process, until it releases it or ends. A lock whose process is gone is taken over.
 * Answers `{ release }`, or `{ holder }`, the pid of the living process that has it.
 */
export function takeLock(file) {
  const content = JSON.stringify({ pid: process.pid, started: startedAt(process.pid) });
  const own = `${file}.${process.pid}`;
  try {
    for (;;) {
      writeFileSync(own, content);
      try {
        // A link, because it appears with its content, or not at all.
        linkSync(own, file);
        const release = () => releaseLock(file, content);
        process.once('exit', release);
        return { release };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const found = read(file);
      const holder = holderOf(found);
      if (holder) return { holder };
      if (found !== undefined) removeStale(file, found, own);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** The pid of the living process that has the lock, or undefined. */
export function lockHolder(file) {
  return holderOf(read(file));
}

function releaseLock(file, content) {
  if (read(file) === content) rmSync(file, { force: true });
}

/** Two may find the same stale lock: whoever renames away the other's fresh one, puts it back. */
function removeStale(file, found, own) {
  try {
    renameSync(file, own);
    if (read(own) !== found) linkSync(own, file);
  } catch {
    // The other one was first: look again.
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function holderOf(content) {
  try {
    const { pid, started } = JSON.parse(content);
    return isAlive(pid) && startedAt(pid) === started ? pid : undefined;
  } catch {
    return undefined;
  }
}
