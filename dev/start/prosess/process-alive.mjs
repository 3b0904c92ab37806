import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Plain JavaScript, since it runs before the dependencies are installed.

/** Whether a process is running. A zombie, as in a container without an init process, counts as ended. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return statFields(pid)?.[0] !== 'Z';
  } catch (error) {
    // EPERM: it is running but belongs to another user.
    return error.code === 'EPERM';
  }
}

/** The start time of a process as opaque text, or undefined when it has ended. Distinguishes a reused pid from the original. */
export function startedAt(pid) {
  return statFields(pid)?.[19] ?? ps(pid, 'lstart=');
}

/** The parent's pid, or undefined when the process has ended or is not visible. */
export function parentOf(pid) {
  return Number(statFields(pid)?.[1] ?? ps(pid, 'ppid=')) || undefined;
}

/** The command line of a process, or undefined when it has ended or is not visible. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return ps(pid, 'command=');
  }
}

/** Waits until the process has ended. Returns false when it is still running after `ms`. */
export async function waitForExit(pid, ms) {
  for (const end = performance.now() + ms; performance.now() < end; ) {
    if (!isAlive(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return !isAlive(pid);
}

/** The fields of Linux' /proc/<pid>/stat from field 3, the state. Field 22 is the start time. */
function statFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in field 2 may contain spaces and parentheses, so start after the last parenthesis.
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
