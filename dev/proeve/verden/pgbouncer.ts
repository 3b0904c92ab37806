import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../start/ports';
import { haveDebian } from '../klienter/debian';

const PGBOUNCER = '/usr/sbin/pgbouncer';

/** Whether Debian's PgBouncer is here, or could be installed. */
export const havePgbouncer = (): boolean => haveDebian({ pgbouncer: [PGBOUNCER, '--version'] });

/** Starts a PgBouncer in front of a PostgreSQL. Returns the address of the same database through it. */
export async function startPgbouncer(databaseUrl: string, modus: 'session' | 'transaction') {
  const mappe = mkdtempSync(join(tmpdir(), 'pgbouncer-'));
  chmodSync(mappe, 0o755);
  const url = new URL(databaseUrl);
  const port = await freePort();
  const oppsett = join(mappe, 'pgbouncer.ini');
  writeFileSync(
    oppsett,
    [
      '[databases]',
      `* = host=${url.hostname} port=${url.port} user=${url.username} password=${url.password}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = any',
      `pool_mode = ${modus}`,
      ...(process.getuid?.() === 0 ? ['user = nobody'] : []),
    ].join('\n'),
    { mode: 0o644 },
  );
  const barn = spawn(PGBOUNCER, ['-q', oppsett], { stdio: 'ignore' });
  const stopp = async () => {
    if (barn.exitCode === null && barn.kill('SIGKILL')) await once(barn, 'exit');
    rmSync(mappe, { recursive: true, force: true });
  };
  url.port = String(port);
  await waitForPort(port, barn);
  return { url: url.href, stopp };
}

async function waitForPort(port: number, barn: ChildProcess): Promise<void> {
  for (const slutt = performance.now() + 10_000; performance.now() < slutt; await setTimeout(50)) {
    if (barn.exitCode !== null) throw new Error(`PgBouncer ended with ${barn.exitCode}`);
    if (await isOpen(port)) return;
  }
  throw new Error('PgBouncer did not listen within ten seconds');
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((svar) => {
    const proeve = connect(port, '127.0.0.1');
    proeve.once('connect', () => {
      proeve.destroy();
      svar(true);
    });
    proeve.once('error', () => svar(false));
  });
