import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { type Forespoersel, hent, isUtenforError, toJson } from './hent';

let svar: (res: ServerResponse) => void = (res) => res.end();
const server = createServer((_req, res) => svar(res));
await new Promise<void>((lytter) => server.listen(0, '127.0.0.1', lytter));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const faa = (grenser: { tidsgrenseMs?: number; stoersteByte?: number } = {}) =>
  hent('Altinn', url, {}, { tidsgrenseMs: 300, ...grenser });
const feil = (grenser = {}) => faa(grenser).catch((ett: unknown) => ett);

it('gives the whole body', async () => {
  svar = (res) => res.writeHead(201).end('{"æ":1}');
  const ett = await faa();
  expect([ett.status, ett.ok, toJson('Altinn', ett)]).toEqual([201, true, { æ: 1 }]);
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
  ])('ends a call that gets %s', async (_hva, withSvar) => {
    let lukket: Promise<void> | undefined;
    svar = (res) => {
      lukket = new Promise((ferdig) => res.once('close', () => ferdig()));
      withSvar(res);
    };
    const svaret = await feil();
    expect(isUtenforError(svaret)).toBe(true);
    expect(String(svaret)).toContain('within 300 ms');
    // The connection is closed, so that it does not occupy one of a few.
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
  ])('ends %s', async (_hva, withSvar) => {
    svar = withSvar;
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
])('%s is a failure of the system outside', async (_hva, withSvar) => {
  svar = withSvar;
  expect(isUtenforError(await feil({ tidsgrenseMs: 5000 }))).toBe(true);
});

it('a body that is no JSON is a failure of the system outside', async () => {
  svar = (res) => res.end('<html>');
  const ett = await faa();
  expect(() => toJson('Altinn', ett)).toThrow(/Altinn: answered 200/);
});

describe('a second try', () => {
  const god = (res: ServerResponse) => res.end('{"ja":1}');
  const BRUTT: [string, (res: ServerResponse) => void][] = [
    ['a connection that is cut', (res) => res.destroy()],
    [
      'a body that is cut',
      (res) => {
        res.writeHead(200, { 'Content-Length': '8' }).write('{"j');
        setTimeout(() => res.destroy(), 10);
      },
    ],
    ['JSON that ends too early', (res) => res.end('{"j')],
    ['a page in the place of JSON', (res) => res.end('<!doctype html>')],
    ['502', (res) => res.writeHead(502).end('<html>')],
    ['503', (res) => res.writeHead(503, { 'Retry-After': '1' }).end()],
    ['504', (res) => res.writeHead(504).end()],
  ];
  /**
   * Gives each answer in turn, and then repeats the last. Returns how many requests there were, and the
   * result.
   */
  async function spoer(svarene: ((res: ServerResponse) => void)[], spoersmaal: Forespoersel = {}, valg = {}) {
    let antall = 0;
    svar = (res) => svarene[Math.min(antall++, svarene.length - 1)]?.(res);
    const utfall = await hent('Altinn', url, spoersmaal, valg).catch((ett: unknown) => ett);
    return { antall, utfall };
  }

  it.each(BRUTT)('follows %s', async (_hva, brutt) => {
    const { antall, utfall } = await spoer([brutt, god]);
    expect(antall).toBe(2);
    expect(utfall).toMatchObject({ status: 200, json: { ja: 1 } });
  });

  it.each(BRUTT)('is the last try, also after %s', async (_hva, brutt) => {
    expect((await spoer([brutt])).antall).toBe(2);
  });

  it.each([200, 204, 400, 401, 403, 404, 410, 429, 500, 501])(
    'does not follow status %i from the system itself',
    async (status) => {
      const kropp = status === 204 ? '' : '{}';
      const { antall, utfall } = await spoer([(res) => res.writeHead(status).end(kropp)], {
        method: status === 204 ? 'POST' : 'GET',
      });
      expect(antall).toBe(1);
      expect(utfall).toMatchObject({ status });
    },
  );

  it('does not follow a 404 that is a page', async () => {
    expect((await spoer([(res) => res.writeHead(404).end('<html>')])).antall).toBe(1);
  });

  it('does not follow an answer that was too large', async () => {
    expect((await spoer([(res) => res.end('x'.repeat(20))], {}, { stoersteByte: 10 })).antall).toBe(1);
  });

  it.each(BRUTT)('does not follow a POST, which may be single-use, after %s', async (_hva, brutt) => {
    expect((await spoer([brutt, god], { method: 'POST' })).antall).toBe(1);
  });

  it('makes a POST anew when a function makes it', async () => {
    const kropper: string[] = [];
    const naa = () => {
      kropper.push(`nr ${kropper.length}`);
      return { method: 'POST', body: kropper.at(-1) ?? '' };
    };
    expect(await spoer([(res) => res.destroy(), god], naa)).toMatchObject({
      antall: 2,
      utfall: { json: { ja: 1 } },
    });
    expect(kropper).toEqual(['nr 0', 'nr 1']);
  });

  it('does not hide an error of ours in making the request', async () => {
    const feilen = new RangeError('ours');
    const naa = () => Promise.reject(feilen);
    expect(await spoer([god], naa)).toEqual({ antall: 0, utfall: feilen });
  });

  it('accepts what the caller can read, JSON or not', async () => {
    const isLesbar = (tekst: string) => tekst === 'token';
    const { antall, utfall } = await spoer(
      [(res) => res.end('"tok'), (res) => res.end('token')],
      {},
      { isLesbar },
    );
    expect([antall, (utfall as { tekst: string }).tekst]).toEqual([2, 'token']);
  });

  it('is within the same limit of time', async () => {
    const foer = performance.now();
    const treg = (res: ServerResponse) => setTimeout(() => res.writeHead(503).end(), 250);
    const { antall, utfall } = await spoer([treg], {}, { tidsgrenseMs: 400 });
    expect(antall).toBe(2);
    expect(String(utfall)).toContain('within 400 ms');
    expect(performance.now() - foer).toBeLessThan(490);
  });
});
