import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** The user of the image, by number. */
export const BRUKER = 10_001;
const KJOER = '/app/lib/drift/kommando/kjoer.mjs';

/**
 * What a container runtime does with a root: mounts the files of the host that a process needs, makes the rest
 * read-only, and starts the programme as process 1 of its own, without rights and with no way to get them.
 */
const SKRIPT = `set -e
mount --bind "$1" "$1"
mount -t proc proc "$1/proc"
mount -t tmpfs -o size=64k,mode=755 tmpfs "$1/dev"
for en in null zero urandom; do touch "$1/dev/$en"; mount --bind "/dev/$en" "$1/dev/$en"; done
for en in hosts resolv.conf; do touch "$1/etc/$en"; mount --bind "/etc/$en" "$1/etc/$en"; done
mount -o remount,ro "$1/dev"
mount -o remount,ro,bind "$1"
rot=$1; shift
exec setpriv --no-new-privs chroot --userspec=${BRUKER}:${BRUKER} --groups=${BRUKER} "$rot" /usr/local/bin/node "$@"`;

/** A process in the root of an image. */
export interface Rotprosess {
  /** Its output so far. */
  utskrift(): string;
  /** Sends a signal to process 1. */
  signal(navn: NodeJS.Signals): void;
  /** Its megabytes of memory now, and the most it has had. */
  minne(): { naa: number; mest: number };
  /** Its exit code. */
  slutt: Promise<number | null>;
}

/** Starts a command of the product in the root of an image. Needs root. */
export function startRot(
  rot: string,
  args: readonly string[],
  miljoe: Readonly<Record<string, string>>,
): Rotprosess {
  const barn = spawn(
    'unshare',
    ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', SKRIPT, 'sh', rot, KJOER, ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', NODE_ENV: 'production', ...miljoe },
    },
  );
  let utskrift = '';
  for (const stroem of [barn.stdout, barn.stderr])
    stroem.on('data', (del: Buffer) => {
      utskrift += del;
    });
  const ende = () => barn.kill('SIGKILL');
  process.once('exit', ende);
  const slutt = once(barn, 'close').then(() => {
    process.off('exit', ende);
    return barn.exitCode;
  });
  return {
    utskrift: () => utskrift,
    signal: (navn) => void process.kill(innerst(barn), navn),
    minne: () => {
      const status = readFileSync(`/proc/${innerst(barn)}/status`, 'utf8');
      const les = (felt: string) => Number(new RegExp(`${felt}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
      return { naa: les('VmRSS'), mest: les('VmHWM') };
    },
    slutt,
  };
}

/** The id, outside, of the process that is number 1 inside. */
function innerst({ pid }: ChildProcess): number {
  const [barn] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
  if (!barn) throw new Error('The process has ended.');
  return Number(barn);
}
