import { commandOf, isAlive, parentOf } from './process-alive.mjs';

/**
 * Sends SIGTERM to this process when the npm that started it is gone. A script that stops `npm start` signals npm. npm passes
 * the signal to the shell in between, which ends without passing it on.
 */
export function followNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const isShell = !commandOf(parent)?.startsWith('npm');
  const npm = isShell ? parentOf(parent) : parent;
  const timer = setInterval(() => {
    if (process.ppid === parent && (!npm || isAlive(npm))) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 300);
  timer.unref();
}
