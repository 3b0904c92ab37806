import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { stillForan } from './foran-next';

iMiljoe('2026-11-10');

const LANGT = 32 * 1024 * 1024;
const sette: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = [];
const server = createServer({ connectionsCheckingInterval: 50 }, (req, res) => {
  sette.push({ method: req.method, url: req.url, headers: { ...req.headers } });
  let kropp = '';
  req.on('data', (del) => {
    kropp += String(del);
  });
  // The headers that Next sets on pages.
  if (req.url?.endsWith('.side'))
    res.setHeader('Content-Type', 'text/html; charset=utf-8').setHeader('Vary', 'rsc');
  req.on('end', () => {
    // More than the buffers of both ends hold.
    if (req.url === '/lang') res.end(Buffer.alloc(LANGT));
    else if (req.url !== '/aldri') res.end(`fikk «${kropp}»`);
  });
});
// Next closes connections whose upgrade it does not support.
server.on('upgrade', (_, socket) => socket.destroy());
stillForan(server, { beholdUpgrade: false, hodeMs: 150, kroppMs: 300, lengstMs: 600 });
await new Promise<void>((lytter) => server.listen(0, '127.0.0.1', lytter));
const { port } = server.address() as AddressInfo;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends raw text on a new connection, and returns all that comes back. */
const raa = (tekst: string): Promise<string> =>
  new Promise((ferdig, feil) => {
    const deler: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(tekst, 'latin1')));
    socket.on('data', (del) => deler.push(Buffer.from(del)));
    socket.on('close', () => ferdig(Buffer.concat(deler).toString()));
    socket.on('error', feil);
  });
const spoer = (linje: string, hoder: readonly string[] = [], kropp = ''): Promise<string> =>
  raa([`${linje} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...hoder, '', kropp].join('\r\n'));
const sist = () => sette.at(-1);

describe('a message that is told once', () => {
  it('is forgotten with the page that shows it, and with nothing else', async () => {
    const glemt = /^Set-Cookie: melding=; Path=\/; HttpOnly; SameSite=Lax; Max-Age=0/m;
    const melding = ['Cookie: spraak=nb; melding=utloept'];
    expect(await spoer('GET /en.side', melding)).toMatch(glemt);
    expect(await spoer('GET /en.side', ['Cookie: annenmelding=utloept'])).not.toMatch(glemt);
    expect(await spoer('GET /noe-annet', melding)).not.toMatch(glemt);
  });
});

describe('an upgrade that is not taken', () => {
  it.each([
    [
      'h2c',
      ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA'],
    ],
    [
      'websocket',
      ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: x', 'Sec-WebSocket-Version: 13'],
    ],
    ['something else', ['Connection: upgrade', 'Upgrade: TLS/1.0, foo']],
  ])('to %s is answered in HTTP/1.1, body and all', async (_navn, hoder) => {
    const hode = ['POST /x HTTP/1.1', 'Host: localhost', ...hoder, 'Content-Length: 3', '', 'abc'];
    const svar = await raa(hode.join('\r\n'));
    expect(svar).toMatch(/^HTTP\/1\.1 200 OK/);
    // Node's HTTP parser stops after such a request, so a later one would not be seen.
    expect(svar).toContain('Connection: close');
    expect(svar).toContain('fikk «abc»');
    expect(sist()?.headers).not.toHaveProperty('upgrade');
  });

  it.each([['--http2'], ['--http1.1']])('is answered to curl %s', async (valg) => {
    const url = `http://127.0.0.1:${port}/curl`;
    const { stdout } = await promisify(execFile)('curl', ['-s', '-m', '5', valg, '-d', 'abc', url]);
    expect(stdout).toBe('fikk «abc»');
  });
});

describe('what is odd is answered', () => {
  it.each([
    ['OPTIONS *', 204],
    ['GET *', 400],
    ['OPTIONS /frister', 204],
    ['tull', 400],
    ['PRI * HTTP/2.0', 400],
  ])('%s with %i, with our headers', async (linje, status) => {
    const svar = await spoer(linje);
    expect(svar).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(svar.toLowerCase()).toContain('x-content-type-options: nosniff');
    expect(svar).toContain(`frame-ancestors 'none'`);
  });

  it.each([
    ['TRACE /api/helse/live', 'PATCH', '/api/helse/live'],
    ['PROPFIND /api/x?a=1', 'PATCH', '/api/x?a=1'],
    ['PUT /api/x/', 'PUT', '/api/x'],
    ['GET /api/', 'GET', '/api'],
    ['GET /api/%00', 'GET', '/api/ukjent'],
    ['GET /api/x/%E0', 'GET', '/api/ukjent'],
    ['GET /api/%zz', 'GET', '/api/ukjent'],
    ['GET /api/x%?a=%zz', 'GET', '/api/ukjent?a=%zz'],
    ['GET /api//x', 'GET', '/api/ukjent'],
    ['GET /apier/', 'GET', '/apier/'],
    ['TRACE /', 'GET', '/feil/feil-metode'],
    ['DELETE /frister', 'GET', '/feil/feil-metode'],
    ['GET /_next/image?url=x', 'GET', '/feil/ikke-funnet'],
    ['GET /feil/%E0%A4%A', 'GET', '/feil/ikke-funnet'],
    ['GET /frister/%ff?a', 'GET', '/feil/ikke-funnet'],
    ['GET /oppgave/mva%3A2026', 'GET', '/oppgave/mva%3A2026'],
    ['GET http://annen.no/frister?a', 'GET', '/frister?a'],
    ['GET http://annen.no', 'GET', '/'],
    ['GET http://annen.no?a', 'GET', '/?a'],
  ])('%s as %s %s', async (linje, method, url) => {
    expect(await spoer(linje)).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(sist()).toMatchObject({ method, url });
  });

  it('without headers reserved for us, and headers that Next handles badly', async () => {
    await spoer('GET /x', [
      'X-Nonce: hei',
      `Content-Security-Policy: script-src 'nonce-hei'`,
      'X-Feilside: uventet',
      'X-Sidespraak: en',
      'Range: bytes=9-1',
      'If-Match: "x"',
      'Next-Router-State-Tree: tull',
      'Accept: text/html',
    ]);
    expect(sist()?.headers).toEqual({ host: 'localhost', connection: 'close', accept: 'text/html' });
  });
});

describe('a page that Next’s client asks for', () => {
  it.each([
    ['/utvikler/en', '/hvilke-frister', undefined],
    ['/hvilke-frister', '/utvikler/en', undefined],
    ['/utvikler/en', '/utvikler/en/feil', '1'],
    ['/', '/hvilke-frister', '1'],
  ])('from %s is, of %s, whole when the language is another', async (fra, til, rsc) => {
    await spoer(`GET ${til}?_rsc=x`, ['RSC: 1', `Referer: http://localhost${fra}?a=b`, 'Cookie: spraak=nb']);
    expect(sist()?.headers.rsc).toBe(rsc);
  });
});

describe('what never comes to its end', () => {
  it.each([
    ['a head', 'GET / HTTP/1.1\r\nHost: localh'],
    ['a body', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc'],
    [
      'a body in pieces',
      'POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n',
    ],
  ])('%s has an end', async (_navn, tekst) => {
    expect(await raa(tekst)).toMatch(/^$|^HTTP\/1\.1 408 /);
  });

  it('an answer that is not made has an end', async () => {
    expect(await spoer('GET /aldri')).toBe('');
  });

  it.each([
    ['reads nothing', Number.POSITIVE_INFINITY],
    ['reads a little at a time', 100],
  ])('a reader that %s gets an end', async (_navn, pauseMs) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET /lang HTTP/1.1\r\nHost: localhost\r\n\r\n'),
    );
    let lest = 0;
    socket.on('data', (del) => {
      lest += del.length;
      socket.pause();
      if (Number.isFinite(pauseMs)) setTimeout(() => socket.resume(), pauseMs);
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    // What had arrived can be read, and then the connection is at its end.
    socket.removeAllListeners('data').on('data', (del) => {
      lest += del.length;
    });
    socket.resume();
    await new Promise((resolve) => socket.once('close', resolve).on('error', () => undefined));
    expect(lest).toBeGreaterThan(0);
    expect(lest).toBeLessThan(LANGT);
  });

  it('a reader in time gets all', async () => {
    expect((await spoer('GET /lang')).length).toBeGreaterThan(LANGT);
  });
});

describe('the language of an answer', () => {
  it('is set on pages, with Vary in addition to that of Next', async () => {
    const svar = await spoer('GET /x.side', ['Accept-Language: nb']);
    expect(svar).toMatch(/^content-language: nb\r$/im);
    expect(svar).toMatch(/^vary: rsc\r$/im);
    expect(svar).toMatch(/^vary: cookie, accept-language\r$/im);
  });

  it('is not set on anything else', async () => {
    expect(await spoer('GET /x.json')).not.toMatch(/^(content-language|vary):/im);
  });
});
