import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DIREKTE } from '../../../app/api/direkte';
import { answerDirekte, loadDirekte, type Rute } from './answer-direkte';

const LANG = 'æ'.repeat(200_000);
let stroem: () => ReadableStream<Uint8Array>;
let avbrutt = 0;
const sette: { url: string; params: unknown; tekst: string; hoder: Record<string, string> }[] = [];

const svar = async (request: Request, { params }: { params: Promise<unknown> }) => {
  const tekst = await request.text();
  sette.push({
    url: request.url,
    params: await params,
    tekst,
    hoder: Object.fromEntries(request.headers),
  });
  return Response.json({ ok: true }, { status: 201, headers: { 'X-Vaar': 'ja' } });
};
const lang = async () => Response.json(LANG);
const tom = async () => new Response(null, { status: 204 });
const iDeler = async () => new Response(stroem(), { headers: { 'Content-Type': 'application/json' } });
const RUTER: Record<string, () => Promise<Rute>> = {
  '/api/kilder/v1/[kilde]/status': async () => ({ GET: svar, PUT: svar }),
  '/api/lang': async () => ({ GET: lang }),
  '/api/tom': async () => ({ GET: tom }),
  '/api/stroem': async () => ({ GET: iDeler }),
};

const server = createServer((req, res) => {
  if (!answerDirekte(req, res)) res.writeHead(299).end('Next');
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
await loadDirekte(RUTER);
afterAll(() => server.close());
beforeEach(() => {
  sette.length = 0;
  avbrutt = 0;
});

/** A body of some chunks, and then what `slutt` does. */
const deler = (antall: number, slutt: (til: ReadableStreamDefaultController) => void) => () => {
  let nr = 0;
  return new ReadableStream<Uint8Array>({
    async pull(til) {
      await new Promise(setImmediate);
      if (nr++ < antall) til.enqueue(new TextEncoder().encode('x'.repeat(60_000)));
      else slutt(til);
    },
    cancel: () => {
      avbrutt++;
    },
  });
};

describe('an address that is answered before Next', () => {
  it('is given the request and the parts of its address', async () => {
    const svar = await fetch(`${url}/api/kilder/v1/mva/status?a=1&a=2`, {
      method: 'PUT',
      body: 'kropp',
      headers: { 'X-Hode': 'a' },
    });
    expect([svar.status, svar.headers.get('X-Vaar'), await svar.json()]).toEqual([201, 'ja', { ok: true }]);
    expect(svar.headers.get('Content-Length')).toBe('11');
    expect(sette).toMatchObject([
      {
        url: 'http://localhost/api/kilder/v1/mva/status?a=1&a=2',
        params: { kilde: 'mva' },
        tekst: 'kropp',
        hoder: { 'x-hode': 'a' },
      },
    ]);
  });

  it('answers HEAD as GET, without the body', async () => {
    const svar = await fetch(`${url}/api/kilder/v1/mva/status`, { method: 'HEAD' });
    expect([svar.status, svar.headers.get('Content-Type'), await svar.text()]).toEqual([
      201,
      'application/json',
      '',
    ]);
  });

  it('sends an answer without a body', async () => {
    expect((await fetch(`${url}/api/tom`)).status).toBe(204);
  });

  it.each([
    '/api/kilder/v1/mva/status/mer',
    '/api/kilder/v1//status',
    '/api/kilder/v1/m%76a/status',
    '/x/api/kilder/v1/mva/status',
    '/api/tomt',
    '/',
  ])('is not %s', async (sti) => {
    expect((await fetch(url + sti)).status).toBe(299);
  });

  it('leaves a method without a handler to Next', async () => {
    expect((await fetch(`${url}/api/tom`, { method: 'DELETE' })).status).toBe(299);
  });

  it('is each of those of the product, with every method', async () => {
    for (const [adresse, les] of Object.entries(DIREKTE)) {
      expect(adresse).toMatch(/^\/api\/[\w/[\]]+$/);
      expect(Object.keys(await les()).sort()).toEqual(
        expect.arrayContaining(['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT']),
      );
    }
  });
});

/** Reads an answer as it is on the wire. */
function readRaw(sti: string, headers: Record<string, string> = {}) {
  return new Promise<{ hoder: Record<string, unknown>; innhold: Buffer; hel: boolean }>((ferdig, feil) => {
    request(url + sti, { headers }, (svar) => {
      const biter: Buffer[] = [];
      svar.on('data', (bit: Buffer) => biter.push(bit));
      svar.on('error', () => undefined);
      svar.on('close', () =>
        ferdig({ hoder: svar.headers, innhold: Buffer.concat(biter), hel: svar.complete }),
      );
    })
      .on('error', feil)
      .end();
  });
}

describe('a body', () => {
  it.each([
    ['gzip, br', 'gzip'],
    ['br;q=1, gzip;q=0.8', 'gzip'],
    ['*', 'gzip'],
    ['gzip;q=0', undefined],
    ['br', undefined],
    [undefined, undefined],
  ])('to one that accepts %s is sent as %s', async (godtar, ventet) => {
    const { hoder, innhold } = await readRaw('/api/lang', godtar ? { 'Accept-Encoding': godtar } : {});
    expect([hoder['content-encoding'], hoder.vary]).toEqual([ventet, 'Accept-Encoding']);
    expect(JSON.parse((ventet ? gunzipSync(innhold) : innhold).toString('utf8'))).toBe(LANG);
  });

  it('that is short is not compressed', async () => {
    const { hoder } = await readRaw('/api/kilder/v1/mva/status', { 'Accept-Encoding': 'gzip' });
    expect(hoder['content-encoding']).toBeUndefined();
  });

  it('in pieces comes whole', async () => {
    stroem = deler(40, (til) => til.close());
    const { innhold, hel } = await readRaw('/api/stroem');
    expect([innhold.length, hel]).toEqual([40 * 60_000, true]);
  });

  it.each([{}, { 'Accept-Encoding': 'gzip' }])(
    'that fails half-way never looks whole, to %o',
    async (hoder) => {
      stroem = deler(5, (til) => til.error(new Error('midt i')));
      const { innhold, hel } = await readRaw('/api/stroem', hoder);
      expect(hel).toBe(false);
      if ('Accept-Encoding' in hoder) expect(() => gunzipSync(innhold)).toThrow();
    },
  );

  it('is not made further when its reader leaves', async () => {
    stroem = deler(100_000, (til) => til.close());
    const svar = await fetch(`${url}/api/stroem`);
    await svar.body?.cancel();
    await expect.poll(() => avbrutt).toBe(1);
  });
});
