import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { hent, isUtenforError, toJson } from './hent';

let svar: (res: ServerResponse) => void = (res) => res.end();
const server = createServer((_req, res) => svar(res));
await new Promise<void>((lytter) => server.listen(0, '127.0.0.1', lytter));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const faa = (grenser: { tidsgrenseMs?: number; stoersteByte?: number } = {}) =>
  hent('Systemet', url, {}, { tidsgrenseMs: 300, ...grenser });
const feil = (grenser = {}) => faa(grenser).catch((ett: unknown) => ett);

it('gives the whole body', async () => {
  svar = (res) => res.writeHead(201).end('{"æ":1}');
  const ett = await faa();
  expect([ett.status, ett.ok, toJson('Systemet', ett)]).toEqual([201, true, { æ: 1 }]);
});

describe('the limit of time', () => {
  it.each<[string, (res: ServerResponse) => void]>([
    ['nothing at all', () => undefined],
    ['the headers and nothing more', (res) => res.writeHead(200).flushHeaders()],
    ['half a body', (res) => res.writeHead(200, { 'Content-Length': '10' }).write('12345')],
    [
      'one byte now and then',
      (res) => {
        const drypp = setInterval(() => res.write(' '), 20);
        res.once('close', () => clearInterval(drypp));
      },
    ],
  ])('ends a call that gets %s', async (_hva, medSvar) => {
    let lukket: Promise<void> | undefined;
    svar = (res) => {
      lukket = new Promise((ferdig) => res.once('close', () => ferdig()));
      medSvar(res);
    };
    const svaret = await feil();
    expect(isUtenforError(svaret)).toBe(true);
    expect(String(svaret)).toContain('within 300 ms');
    // The connection is let go of, so that it does not hold one of a few.
    await lukket;
  });
});

describe('the largest size', () => {
  it.each<[string, (res: ServerResponse) => void]>([
    [
      'a body that says its size',
      (res) => res.writeHead(200, { 'Content-Length': '2000' }).end('x'.repeat(2000)),
    ],
    [
      'a body in pieces without end',
      (res) => {
        const stroem = setInterval(() => res.write('x'.repeat(400)), 5);
        res.once('close', () => clearInterval(stroem));
      },
    ],
    [
      'a small body that unpacks to a large one',
      (res) => res.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('x'.repeat(2000))),
    ],
  ])('ends %s', async (_hva, medSvar) => {
    svar = medSvar;
    const svaret = await feil({ stoersteByte: 1000, tidsgrenseMs: 5000 });
    expect(isUtenforError(svaret)).toBe(true);
    expect(String(svaret)).toContain('more than 1000 bytes');
  });

  it('lets a body of just that size through', async () => {
    svar = (res) => res.end('x'.repeat(1000));
    expect((await faa({ stoersteByte: 1000 })).tekst).toHaveLength(1000);
  });
});

it.each<[string, (res: ServerResponse) => void]>([
  ['a connection that is cut', (res) => res.destroy()],
  [
    'a body that is cut',
    (res) => {
      res.writeHead(200, { 'Content-Length': '10' }).write('12');
      setTimeout(() => res.destroy(), 10);
    },
  ],
  ['gzip that is none', (res) => res.writeHead(200, { 'Content-Encoding': 'gzip' }).end('not gzip')],
  ['a redirect', (res) => res.writeHead(302, { Location: '/annet' }).end()],
])('%s is a failure of the system outside', async (_hva, medSvar) => {
  svar = medSvar;
  expect(isUtenforError(await feil({ tidsgrenseMs: 5000 }))).toBe(true);
});

it('a body that is no JSON is a failure of the system outside', async () => {
  svar = (res) => res.end('<html>');
  const ett = await faa();
  expect(() => toJson('Systemet', ett)).toThrow(/Systemet: answered 200/);
});
