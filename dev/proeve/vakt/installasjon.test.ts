import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VARIABLES } from '#lib/oppsett/env';
import { ROOT } from '../../start/paths';
import { freePort } from '../../start/ports';
import { haveDebian } from '../klienter/debian';
import { type Program, startProgram } from '../verden/program';

const ENHETER = join(ROOT, 'deploy', 'systemd');
const read = (...sti: string[]) => readFileSync(join(ROOT, ...sti), 'utf8');
const run = (kommando: string, args: string[]) =>
  spawnSync(kommando, args, { encoding: 'utf8', timeout: 60_000 });
const hasHaproxy = haveDebian({ haproxy: ['haproxy', '-v'], openssl: ['openssl', 'version'] });
const hasSystemd = haveDebian({ systemd: ['systemd-analyze', '--version'] });

describe('the units of systemd', () => {
  it.runIf(hasSystemd)('are valid, but for the node that is not installed here', () => {
    const filer = readdirSync(ENHETER).map((navn) => join(ENHETER, navn.replace('@.', '@en.')));
    const { status, stderr } = run('systemd-analyze', ['verify', ...filer]);
    expect(status).not.toBeNull();
    expect(
      stderr.split('\n').filter((linje) => linje !== '' && !linje.includes('/usr/local/bin/node')),
    ).toEqual([]);
  });

  it('run the command of the product', () => {
    const skript = readdirSync(ENHETER).flatMap((navn) =>
      [...read('deploy', 'systemd', navn).matchAll(/^ExecStart=\S+ (\S+)/gm)].map(([, en = '']) => en),
    );
    expect(skript).toHaveLength(2);
    for (const en of skript) expect(existsSync(join(ROOT, en))).toBe(true);
  });

  it('have settings that exist, in the documentation', () => {
    const [, fil = ''] = /```sh\n( *MILJOE=produksjon[^`]+)```/.exec(read('docs', 'installation.md')) ?? [];
    const navn = [...fil.matchAll(/^ *(\w+)=/gm)].map(([, en = '']) => en);
    expect(navn.length).toBeGreaterThan(12);
    expect(navn.filter((en) => en !== 'NODE_ENV' && !VARIABLES.includes(en))).toEqual([]);
  });
});

describe.runIf(hasHaproxy)('the proxy', () => {
  const mappe = mkdtempSync(join(tmpdir(), 'proxy-'));
  const logg = join(mappe, 'logg');
  let isKlar = true;
  /** Answers with the headers it got, and breaks off when it is asked to. */
  const produkt = createServer((req, res) => {
    if (req.url?.endsWith('brutt')) return void req.socket.destroy();
    if (req.url === '/api/helse/klar' && !isKlar) res.statusCode = 503;
    res.end(JSON.stringify(req.headers));
  });
  let proxy: Program;
  let port: number;

  /** @returns the status and the body; no status when the connection was closed without an answer */
  const spoer = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number | null; kropp: string }>((resolve) => {
      request({ host: '127.0.0.1', port, path, headers, rejectUnauthorized: false, agent: false }, (svar) => {
        svar.setEncoding('utf8');
        let kropp = '';
        svar.on('data', (del: string) => {
          kropp += del;
        });
        svar.on('end', () => resolve({ status: svar.statusCode ?? null, kropp }));
      })
        .on('error', () => resolve({ status: null, kropp: '' }))
        .end();
    });

  beforeAll(async () => {
    const [noekkel, sertifikat, begge] = ['n.pem', 's.pem', 'begge.pem'].map((navn) => join(mappe, navn));
    if (!noekkel || !sertifikat || !begge) return;
    const valg = '-x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost'.split(' ');
    run('openssl', ['req', ...valg, '-keyout', noekkel, '-out', sertifikat]);
    writeFileSync(begge, readFileSync(sertifikat, 'utf8') + readFileSync(noekkel, 'utf8'));
    await new Promise<void>((resolve) => produkt.listen(0, '127.0.0.1', resolve));
    const server = `127.0.0.1:${(produkt.address() as AddressInfo).port}`;
    port = await freePort();
    proxy = await startProgram(['/usr/sbin/haproxy', '-f', join(ROOT, 'deploy/haproxy/web.cfg'), '-db'], {
      log: logg,
      env: {
        ...{ INN_HTTPS: `127.0.0.1:${port}`, INN_HTTP: `127.0.0.1:${await freePort()}`, SERTIFIKAT: begge },
        ...{ WEB_EN: server, WEB_TO: server },
      },
      isOppe: async () => (await spoer('/')).status === 200,
    });
  });
  afterAll(async () => {
    await proxy?.stopp();
    produkt.closeAllConnections();
    produkt.close();
    rmSync(mappe, { recursive: true });
  });

  it('says where a request comes from, whatever the sender says', async () => {
    const { kropp } = await spoer('/', { 'X-Forwarded-For': '192.0.2.1', 'X-Forwarded-Proto': 'http' });
    expect(JSON.parse(kropp)).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
      host: expect.stringContaining('127.0.0.1'),
    });
  });

  it('closes the connection of a calendar instead of answering 502, and has its path in no log', async () => {
    expect((await spoer('/kalender/hemmelig/frister.ics')).status).toBe(200);
    expect((await spoer('/kalender/hemmelig/brutt')).status).toBeNull();
    expect((await spoer('/frister/brutt')).status).toBe(502);
    // The log is written after the answer.
    await setTimeout(500);
    expect(readFileSync(logg, 'utf8')).toContain('"status":502');
    expect(readFileSync(logg, 'utf8')).not.toContain('hemmelig');
  });

  it('sends nothing to a process that is not ready, and closes the connections of calendars meanwhile', async () => {
    isKlar = false;
    await expect.poll(async () => (await spoer('/')).status, { timeout: 15_000 }).toBe(503);
    expect((await spoer('/kalender/hemmelig/frister.ics')).status).toBeNull();
    isKlar = true;
    await expect.poll(async () => (await spoer('/')).status, { timeout: 15_000 }).toBe(200);
  }, 40_000);
});
