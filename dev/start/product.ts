import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StartError } from '#lib/drift/felles/start-error';
import { nextIn } from '#lib/drift/produkt/bygg';
import { nextHost } from '#lib/drift/produkt/vert';
import type { Variables } from './outside';
import { ROOT } from './paths';
import { waitForExit } from './prosess/process-alive.mjs';

export interface ProductOptions {
  dev: boolean;
  port: number;
  host: string;
  variables: Variables;
  /** The folder of the build. Default: this one. */
  folder?: string;
  /** The log file of its output. Default: the terminal. */
  log?: string;
}

export interface Product {
  pid: number | undefined;
  /** Settles when it is ready, including its database. */
  ready: Promise<void>;
  /** Settles with its last output when it has ended for any reason. */
  ended: Promise<string>;
  stop(): Promise<void>;
  kill(): void;
}

const FOLLOW_PARENT = pathToFileURL(join(ROOT, 'dev', 'start', 'prosess', 'follow-parent.mjs')).href;

/** Starts `npm run serve`, or Next's development server. */
export function startProduct(options: ProductOptions): Product {
  const child = run(options);
  const kill = () => signal(child, 'SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<string>((resolve) =>
    child.once('exit', () => {
      process.off('exit', kill);
      resolve(lastWords(options.log));
    }),
  );
  return { pid: child.pid, ready: waitUntilReady(options, ended), ended, stop: () => stop(child), kill };
}

/** The host for reaching a server that listens on `host`: a loopback address for a wildcard. */
export function reachableHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

function run({ dev, port, host, variables, folder = ROOT, log }: ProductOptions): ChildProcess {
  const output = log ? openSync(log, 'w', 0o600) : 'inherit';
  const next = [nextIn(folder), 'dev', '-p', String(port), '-H', nextHost(host)];
  const serve = [join(folder, 'lib', 'drift', 'kommando', 'kjoer.mjs'), 'serve'];
  const flags = ['--dns-result-order=ipv4first', '--import', FOLLOW_PARENT];
  try {
    return spawn(process.execPath, [...flags, ...(dev ? next : serve)], {
      cwd: folder,
      env: {
        ...variables,
        ...{ HOST: host, PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' },
        NODE_ENV: dev ? 'development' : 'production',
      },
      stdio: ['pipe', output, output],
      // In its own process group, so that Ctrl-C reaches only us and we stop all parts in order.
      detached: true,
    });
  } finally {
    if (typeof output === 'number') closeSync(output);
  }
}

async function waitUntilReady({ host, port }: ProductOptions, ended: Promise<string>): Promise<void> {
  let answer = 'nothing';
  let words: string | undefined;
  ended.then((last) => {
    words = last;
  });
  for (const end = performance.now() + 90_000; performance.now() < end; ) {
    if (words !== undefined) throw new StartError(`The product did not start:\n${words}`);
    try {
      const response = await fetch(`http://${reachableHost(host)}:${port}/api/helse/klar`, {
        signal: AbortSignal.timeout(30_000),
      });
      if (response.ok) return;
      answer = `${response.status} ${(await response.text()).slice(0, 200)}`;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new StartError(`The product was not ready within 90 s: /api/helse/klar answered ${answer}.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (!isRunning(child) || !child.pid) return;
  // SIGINT answers requests in flight but does not wait for a load balancer, unlike SIGTERM.
  signal(child, 'SIGINT');
  // Next waits for requests in flight, and a browser may hold one open indefinitely.
  if (!(await waitForExit(child.pid, 5000))) signal(child, 'SIGKILL');
  await waitForExit(child.pid, 2000);
}

/** Signals the whole process group, since `next dev` has child processes. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (!isRunning(child) || !child.pid) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, name);
  } catch {
    // The process has already ended.
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function lastWords(log: string | undefined): string {
  return log ? readFileSync(log, 'utf8').trim().split('\n').slice(-20).join('\n') : 'Its output is above.';
}
