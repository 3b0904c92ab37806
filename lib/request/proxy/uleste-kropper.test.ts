import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { loadDirekte } from './answer-direkte';
import { stillForan } from './foran-next';

iMiljoe('2026-11-10');

const KROPP = '{"kalenderRequest":{}}';

const avvis = async () => new Response(null, { status: 401 });
const tom = async () => new Response(null, { status: 204 });
const les = async (request: Request) => new Response(await request.text());
await loadDirekte({
  '/api/avvist': async () => ({ POST: avvis, GET: tom }),
  '/api/lest': async () => ({ POST: les }),
});
// It stands in Next's place, and answers without reading the body too.
const server = createServer(async (_req, res) => {
  await setTimeout(1);
  res.writeHead(405).end();
});
stillForan(server, { beholdUpgrade: false });
server.listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());

const hode = (sti: string, lengde: string) =>
  `POST ${sti} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${lengde}\r\n\r\n`;
const LENGDE = `Content-Length: ${KROPP.length}`;
const SVAR = Symbol('the first answer');
const NESTE = 'GET /api/avvist HTTP/1.1\r\nHost: localhost\r\n\r\n';

/** Sends pieces on one connection, the next after so many milliseconds, or when there is an answer. @returns the statuses, and whether it was ended */
async function send(...biter: (string | number | typeof SVAR)[]): Promise<(number | 'slutt')[]> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let inn = '';
  let lukket = false;
  socket.on('data', (del) => {
    inn += del;
  });
  socket.on('end', () => {
    lukket = true;
  });
  socket.on('error', () => undefined);
  for (const bit of biter) {
    if (typeof bit === 'number') await setTimeout(bit);
    else if (bit === SVAR) await expect.poll(() => inn, { timeout: 10_000 }).toMatch(/\r\n\r\n/);
    else socket.write(bit);
  }
  await setTimeout(400);
  socket.destroy();
  const statuser = [...inn.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
  return lukket ? [...statuser, 'slutt'] : statuser;
}

describe('a request that is answered without its body being read', () => {
  it.each([
    ['/api/avvist', 401],
    ['/next', 405],
  ])('does not lend its connection to the next one when the body never comes: %s', async (sti, status) => {
    // What HAProxy 2.6 sends when the answer is there before the body.
    expect(await send(hode(sti, LENGDE), SVAR, NESTE, KROPP)).toEqual([status, 'slutt']);
    expect(await send(hode(sti, 'Transfer-Encoding: chunked'), SVAR, NESTE)).toEqual([status, 'slutt']);
  });

  it('keeps the connection when the body comes a little later, or was there at once', async () => {
    expect(await send(hode('/api/avvist', LENGDE), 20, KROPP, SVAR, NESTE)).toEqual([401, 204]);
    expect(await send(hode('/api/avvist', LENGDE) + KROPP, SVAR, NESTE)).toEqual([401, 204]);
    expect(await send(hode('/api/lest', LENGDE), 20, KROPP, SVAR, NESTE)).toEqual([200, 204]);
  });

  it.each(['/api/avvist', '/next'])('lets a large body be sent to its end, and answers: %s', async (sti) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const stor = Buffer.alloc(25 * 1024 * 1024);
    let inn = '';
    socket.on('data', (del) => {
      inn += del;
    });
    socket.write(hode(sti, `Content-Length: ${stor.length}`));
    await setTimeout(300);
    const sendt = new Promise((resolve) => socket.write(stor, resolve));
    // Rejects when the connection is reset.
    await once(socket, 'end');
    await sendt;
    expect(inn.match(/HTTP\/1\.1 \d+/g)).toHaveLength(1);
    expect(inn).toMatch(/^connection: close\r$/im);
    socket.destroy();
  });

  it('keeps the connection when there is no body', async () => {
    expect(await send(hode('/api/avvist', 'Content-Length: 0'), SVAR, NESTE)).toEqual([401, 204]);
    expect(await send(NESTE, SVAR, NESTE)).toEqual([204, 204]);
  });
});
