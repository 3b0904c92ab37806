import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#dev/proeve/verden/database';
import { freePort } from '#dev/start/ports';
import { holderForberedte } from '#lib/oppsett/tilkobling';

const PGBOUNCER = '/usr/sbin/pgbouncer';
const finnes = existsSync(PGBOUNCER);

it('a connection straight to PostgreSQL keeps its prepared statements', async () => {
  expect(await holderForberedte((await testDatabase()).url)).toBe(true);
});

it('a database that is away is no answer', async () => {
  await expect(holderForberedte('postgresql://x:y@127.0.0.1:9/ingen')).rejects.toThrow();
});

// From Debian's package; skipped where it is not installed.
describe.skipIf(!finnes)('PgBouncer', () => {
  const mappe = mkdtempSync(join(tmpdir(), 'pgbouncer-'));
  const barn: ChildProcess[] = [];
  afterAll(() => {
    for (const en of barn) en.kill('SIGKILL');
    rmSync(mappe, { recursive: true, force: true });
  });
  beforeAll(() => chmodSync(mappe, 0o777));

  async function start(modus: string): Promise<string> {
    const url = new URL((await testDatabase()).url);
    const port = await freePort();
    const oppsett = join(mappe, `${modus}.ini`);
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
    barn.push(spawn(PGBOUNCER, ['-q', oppsett], { stdio: 'ignore' }));
    url.port = String(port);
    await expect.poll(() => lytter(port), { timeout: 10_000 }).toBe(true);
    return url.href;
  }

  it('in session mode is as good as none', async () => {
    expect(await holderForberedte(await start('session'))).toBe(true);
  });

  it('in transaction mode is found out where it does not keep prepared statements', async () => {
    expect(await holderForberedte(await start('transaction'))).toBe(false);
  });
});

const lytter = (port: number) =>
  new Promise<boolean>((svar) => {
    const proeve = connect(port, '127.0.0.1');
    proeve.once('connect', () => {
      proeve.destroy();
      svar(true);
    });
    proeve.once('error', () => svar(false));
  });
