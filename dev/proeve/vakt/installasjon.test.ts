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

/** Answers with its name and the headers it got. Breaks off when it is asked to. */
function makeProsess(navn: string) {
  const tilstand = { klar: true, lever: true };
  const server = createServer((req, res) => {
    if (req.url?.endsWith('brutt')) return void req.socket.destroy();
    const { klar, lever } = tilstand;
    if ((req.url === '/api/helse/klar' && !klar) || (req.url === '/api/helse/live' && !lever))
      res.statusCode = 503;
    res.end(JSON.stringify({ navn, ...req.headers }));
  });
  return { server, tilstand };
}

describe.runIf(hasHaproxy)('the proxy', () => {
  const mappe = mkdtempSync(join(tmpdir(), 'proxy-'));
  const logg = join(mappe, 'logg');
  const [en, to] = [makeProsess('en'), makeProsess('to')];
  let proxy: Program;
  let port: number;
  let maalport: number;

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
  /** Who answers a number of questions in a row. */
  const answering = async () => {
    const svar = [];
    for (let i = 0; i < 6; i++) svar.push(await spoer('/'));
    return [
      ...new Set(svar.map(({ status, kropp }) => (status === 200 ? JSON.parse(kropp).navn : status))),
    ].sort();
  };

  beforeAll(async () => {
    const [noekkel, sertifikat, begge] = ['n.pem', 's.pem', 'begge.pem'].map((navn) => join(mappe, navn));
    if (!noekkel || !sertifikat || !begge) return;
    const valg = '-x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost'.split(' ');
    run('openssl', ['req', ...valg, '-keyout', noekkel, '-out', sertifikat]);
    writeFileSync(begge, readFileSync(sertifikat, 'utf8') + readFileSync(noekkel, 'utf8'));
    const adresser = [];
    for (const { server } of [en, to]) {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      adresser.push(`127.0.0.1:${(server.address() as AddressInfo).port}`);
    }
    [port, maalport] = [await freePort(), await freePort()];
    proxy = await startProgram(['/usr/sbin/haproxy', '-f', join(ROOT, 'deploy/haproxy/web.cfg'), '-db'], {
      log: logg,
      env: {
        ...{ INN_HTTPS: `127.0.0.1:${port}`, INN_HTTP: `127.0.0.1:${await freePort()}`, SERTIFIKAT: begge },
        ...{ INN_MAAL: `127.0.0.1:${maalport}`, FEILSIDE: join(ROOT, 'deploy/haproxy/503.http') },
        ...{ WEB_EN: adresser[0] ?? '', WEB_TO: adresser[1] ?? '' },
      },
      isOppe: async () => (await answering()).length === 2,
    });
  });
  afterAll(async () => {
    await proxy?.stopp();
    for (const { server } of [en, to]) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(mappe, { recursive: true });
  });

  it('says where a request comes from, whatever the sender says', async () => {
    const { kropp } = await spoer('/', { 'X-Forwarded-For': '192.0.2.1', 'X-Forwarded-Proto': 'http' });
    expect(JSON.parse(kropp)).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' });
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

  it('counts its answers for Prometheus', async () => {
    const maal = await (await fetch(`http://127.0.0.1:${maalport}/metrics`)).text();
    expect(maal).toMatch(/^haproxy_frontend_http_responses_total\{proxy="inn",code="5xx"\} [1-9]/m);
  });

  it('uses those that are ready, else those that live, and else says in three languages that all are down', async () => {
    const wait = { timeout: 20_000 };
    en.tilstand.klar = false;
    await expect.poll(answering, wait).toEqual(['to']);
    to.tilstand.klar = false;
    await expect.poll(answering, wait).toEqual(['en', 'to']);
    en.tilstand.lever = to.tilstand.lever = false;
    await expect.poll(answering, wait).toEqual([503]);
    const { kropp } = await spoer('/');
    for (const ord of ['Kalenderen er nede', 'nokre minutt', 'The calendar is down'])
      expect(kropp).toContain(ord);
    const calendar = async () => (await spoer('/kalender/hemmelig/frister.ics')).status;
    await expect.poll(calendar, wait).toBeNull();
    Object.assign(en.tilstand, { klar: true, lever: true });
    await expect.poll(answering, wait).toEqual(['en']);
  }, 90_000);
});
