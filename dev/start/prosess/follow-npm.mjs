import { commandOf, isAlive, parentOf } from './process-alive.mjs';

/**
 * Ends this process in order when the npm that started it is gone. Whoever stops `npm start` from a script sends the
 * signal to npm, which passes it on to the shell between us, and that shell dies of it without a word to us.
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
