import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, startedAt } from './process-alive.mjs';

/**
 * Takes the lock `file` until this process releases it or ends. The lock of a process that has ended is taken over.
 * Returns `{ release }`, or `{ holder }` with the pid of the running process that holds it.
 */
export function takeLock(file) {
  const content = JSON.stringify({ pid: process.pid, started: startedAt(process.pid) });
  const own = `${file}.${process.pid}`;
  try {
    for (;;) {
      writeFileSync(own, content);
      try {
        // A hard link appears with its complete content or not at all.
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

/** The pid of the running process that holds the lock, or undefined. */
export function lockHolder(file) {
  return holderOf(read(file));
}

function releaseLock(file, content) {
  if (read(file) === content) rmSync(file, { force: true });
}

/** Removes a stale lock. Two processes may find the same one; if this renames the new lock of the other, it puts it back. */
function removeStale(file, found, own) {
  try {
    renameSync(file, own);
    if (read(own) !== found) linkSync(own, file);
  } catch {
    // The other process was first. The caller tries again.
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
