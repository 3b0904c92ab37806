import { createHash } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, startedAt } from './process-alive.mjs';

/**
 * Takes the lock `file` until this process releases it or ends. The lock of a process that has ended is taken over.
 * Returns `{ release }`, or `{ holder }` with the pid of the running process that holds it.
 */
export function takeLock(file) {
  const content = JSON.stringify({ pid: process.pid, started: startedAt(process.pid) });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, content);
  try {
    for (;;) {
      try {
        // A hard link appears with its complete content or not at all.
        linkSync(own, file);
        break;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const found = read(file);
      const holder = holderOf(found);
      if (holder) return { holder };
      if (found !== undefined) removeStale(file, found);
    }
  } finally {
    rmSync(own, { force: true });
  }
  const release = () => {
    process.off('exit', release);
    if (read(file) === content) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return { release };
}

/** The pid of the running process that holds the lock, or undefined. */
export function lockHolder(file) {
  return holderOf(read(file));
}

/**
 * Removes a stale lock. Several processes may find the same one, so each stale content has a lock of its own: only the
 * process that holds it removes the file, and only while the file still has that content.
 */
function removeStale(file, found) {
  const { release } = takeLock(`${file}.${createHash('sha256').update(found).digest('hex').slice(0, 12)}`);
  if (!release) return;
  if (read(file) === found) rmSync(file, { force: true });
  release();
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
