import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { followKaller } from '#lib/request/felles/kaller';
import { countFolk } from '#lib/request/felles/langt-arbeid';
import { inRom } from './rom';

const server = createServer();
await once(server.listen(0, '127.0.0.1'), 'listening');
afterAll(() => server.close());

const [KORT, LANG] = [new Uint8Array(100), new Uint8Array(10_000)];
const makeRequest = () => new Request('http://localhost/');

/** A call that is worked on until it is let go. */
function startKall(bytes: Uint8Array, consumer: string, request = makeRequest()) {
  const { promise, resolve } = Promise.withResolvers<void>();
  let begynt = false;
  const svar = inRom('partner', { request, consumer, bytes }, () => {
    begynt = true;
    return promise;
  });
  svar.catch(() => undefined);
  return { svar, slipp: resolve, isBegynt: () => begynt };
}
const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

it.each([
  [2, 'nobody uses', () => () => {}],
  [1, 'people use', countFolk],
] as const)(
  '%i long call of partners is worked on at once while %s the process, and short ones are not in the way',
  async (antall, _hvem, begin) => {
    const ferdig = begin();
    const lange = Array.from({ length: 5 }, (_, nr) => startKall(LANG, `c${nr}`));
    const korte = Array.from({ length: 4 }, (_, nr) => startKall(KORT, `d${nr}`));
    await pause();
    expect(lange.filter((ett) => ett.isBegynt()).length).toBe(antall);
    expect(korte.filter((ett) => ett.isBegynt()).length).toBe(4);
    for (const ett of [...lange, ...korte]) ett.slipp();
    await Promise.all([...lange, ...korte].map(({ svar }) => svar));
    expect(lange.every((ett) => ett.isBegynt())).toBe(true);
    ferdig();
  },
);

it('a call whose caller has left while it waited is not worked on', async () => {
  const opptatt = Array.from({ length: 6 }, (_, nr) => startKall(KORT, `c${nr}`));
  const forbindelse = once(server, 'connection');
  const kaller = connect((server.address() as { port: number }).port, '127.0.0.1');
  const [socket] = (await forbindelse) as [Socket];
  const request = makeRequest();
  followKaller(request, socket);
  const forlatt = startKall(KORT, 'x', request);
  const neste = startKall(KORT, 'y');
  kaller.destroy();
  await once(socket.resume(), 'close');
  for (const ett of [...opptatt, neste]) ett.slipp();
  await expect(forlatt.svar).rejects.toMatchObject({ kode: 'ugyldig' });
  await neste.svar;
  expect([forlatt.isBegynt(), neste.isBegynt()]).toEqual([false, true]);
});
