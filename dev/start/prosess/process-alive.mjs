import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Plain JavaScript, like all that runs before the dependencies are installed.

/** A dead process that nobody has collected (a container without an init) counts as gone. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return statFields(pid)?.[0] !== 'Z';
  } catch (error) {
    // EPERM: it lives, but belongs to someone else.
    return error.code === 'EPERM';
  }
}

/** When the process began, as an opaque text, or undefined when it is gone. Tells a reused pid from the first one. */
export function startedAt(pid) {
  return statFields(pid)?.[19] ?? ps(pid, 'lstart=');
}

/** The pid of the process that started it, or undefined when it is gone or cannot be seen. */
export function parentOf(pid) {
  return Number(statFields(pid)?.[1] ?? ps(pid, 'ppid=')) || undefined;
}

/** The command line of a process, or undefined when it is gone or cannot be seen. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return ps(pid, 'command=');
  }
}

/** Waits until the process is gone. Answers false when it still lives after `ms`. */
export async function waitForExit(pid, ms) {
  for (const end = performance.now() + ms; performance.now() < end; ) {
    if (!isAlive(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return !isAlive(pid);
}

/** Linux' /proc/<pid>/stat from field 3 (the state) on; field 22 is the start time. */
function statFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in field 2 may hold spaces and parentheses, so count from its last one.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function ps(pid, column) {
  if (process.platform === 'linux' || process.platform === 'win32') return undefined;
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
