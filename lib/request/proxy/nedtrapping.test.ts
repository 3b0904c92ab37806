import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it, vi } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { stillForan } from './foran-next';
import { windDown } from './nedtrapping';

iMiljoe('2026-11-10');

/** Not open to everyone, so that requests do not wait in the queue. */
const API = '/api/kalender';
const agent = new Agent({ keepAlive: true });
afterAll(() => agent.destroy());

/**
 * A server. Answers to `/api/kalender/treg` come when `answer` is called; those to `/begynt` have started by
 * then.
 */
async function start() {
  const ventende: ServerResponse[] = [];
  const server = createServer((req, res) => {
    if (req.url === `${API}/begynt`) res.write('begynt ');
    if (req.url === API) res.end('straks');
    else ventende.push(res);
  });
  stillForan(server, { beholdUpgrade: false });
  await new Promise<void>((lytter) => server.listen(0, '127.0.0.1', lytter));
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string) => {
    const svar = await new Promise<IncomingMessage>((ferdig, feil) =>
      get({ port, host: '127.0.0.1', path, agent }, ferdig).on('error', feil),
    );
    const deler = await svar.toArray();
    return { tekst: Buffer.concat(deler).toString(), connection: svar.headers.connection };
  };
  const answer = () => {
    for (const res of ventende.splice(0)) res.end('svar');
  };
  /** Opens a connection that sends nothing; returns whether it has been closed. */
  const open = () => {
    const socket = connect(port, '127.0.0.1');
    const lukket = new Promise<void>((ferdig) => socket.once('close', () => ferdig()));
    return { socket, lukket };
  };
  return { server, ask, answer, open, ventende };
}

const skynd = new AbortController().signal;

it('answers what is in flight, takes new requests for a while, closes all others, and then no more', async () => {
  const { server, ask, answer, open, ventende } = await start();
  expect(await ask(API)).toEqual({ tekst: 'straks', connection: 'keep-alive' });
  const iGang = [ask(`${API}/treg`), ask(`${API}/begynt`)];
  const ubrukt = open();
  const brukt = open();
  brukt.socket.write('GET /api/kalender HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((lest) => brukt.socket.once('data', lest));
  while (ventende.length < 2) await setTimeout(5);

  let ferdig = false;
  const nede = windDown({ varselMs: 400, fristMs: 20_000, skynd }).then(() => {
    ferdig = true;
  });
  await brukt.lukket;
  expect(await ask(API)).toEqual({ tekst: 'straks', connection: 'close' });
  await ubrukt.lukket;
  await vi.waitFor(() => expect(server.listening).toBe(false), { timeout: 5_000 });
  await expect(ask(API)).rejects.toThrow('ECONNREFUSED');
  expect(ferdig).toBe(false);
  answer();
  const [treg, begynt] = await Promise.all(iGang);
  expect(treg).toEqual({ tekst: 'svar', connection: 'close' });
  expect(begynt?.tekst).toBe('begynt svar');
  await nede;
});

it('cuts off what is not answered in time', async () => {
  const { ask, ventende } = await start();
  const treg = ask(`${API}/treg`).catch((feil: Error) => feil.message);
  while (ventende.length < 1) await setTimeout(5);
  await windDown({ varselMs: 0, fristMs: 200, skynd });
  expect(await treg).toContain('socket hang up');
});

it('cuts no answer that is on its way while others end', async () => {
  const { server, ventende } = await start();
  const { port } = server.address() as AddressInfo;
  const stort = 'x'.repeat(2_000_000);
  const svar = Array.from(
    { length: 30 },
    () =>
      new Promise<number>((ferdig, feil) =>
        get({ port, host: '127.0.0.1', path: `${API}/treg`, agent: false }, (res) =>
          res.toArray().then((deler) => ferdig(Buffer.concat(deler).length), feil),
        ).on('error', feil),
      ),
  );
  while (ventende.length < svar.length) await setTimeout(5);
  const nede = windDown({ varselMs: 0, fristMs: 20_000, skynd });
  for (const res of ventende.splice(0)) res.end(stort);
  expect(await Promise.all(svar)).toEqual(svar.map(() => stort.length));
  await nede;
});

it('can be hurried past the while', async () => {
  const { server, open } = await start();
  open();
  await once(server, 'connection');
  await windDown({ varselMs: 60_000, fristMs: 60_000, skynd: AbortSignal.abort() });
  expect(server.listening).toBe(false);
});
