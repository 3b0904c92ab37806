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
  /** The folder it was built in; this one, when none is given. */
  folder?: string;
  /** Where its words go; without it they come in the terminal. */
  log?: string;
}

export interface Product {
  /** Settles when it answers that it is ready, database and all. */
  ready: Promise<void>;
  /** Settles when it has ended, whoever ended it, with its last words. */
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
  return { ready: waitUntilReady(options, ended), ended, stop: () => stop(child), kill };
}

/** How to reach what listens on `host`: everywhere is also here. */
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
      // In a process group of its own: Ctrl-C in the terminal comes to us, and we stop all in order.
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
  // Of a person at a terminal: what is in flight is answered, and no balancer has to be warned first.
  signal(child, 'SIGINT');
  // Next waits for requests under way; a browser may hold one open for ever.
  if (!(await waitForExit(child.pid, 5000))) signal(child, 'SIGKILL');
  await waitForExit(child.pid, 2000);
}

/** To the whole group: `next dev` has children of its own. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (!isRunning(child) || !child.pid) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, name);
  } catch {
    // Gone in the meantime.
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function lastWords(log: string | undefined): string {
  return log ? readFileSync(log, 'utf8').trim().split('\n').slice(-20).join('\n') : 'What it said is above.';
}
