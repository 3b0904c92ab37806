import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pakk } from './pakk';

const STOR = JSON.stringify(Array.from({ length: 500 }, (_, nr) => ({ nr })));
const spoer = (godtar: string | null, svar: Response = Response.json(JSON.parse(STOR), { status: 201 })) =>
  pakk(new Request('http://x/', { headers: godtar === null ? {} : { 'Accept-Encoding': godtar } }), svar);
const kropp = async (svar: Response) => Buffer.from(await svar.arrayBuffer());

it.each([
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'gzip'],
  ['br;q=0.1, gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br, gzip', 'br'],
  ['*', 'br'],
])('%s is packed with %s', async (godtar, metode) => {
  const svar = await spoer(godtar);
  expect([svar.status, svar.headers.get('Content-Encoding'), svar.headers.get('Vary')]).toEqual([
    201,
    metode,
    'Accept-Encoding',
  ]);
  const pakket = await kropp(svar);
  expect(pakket.length).toBeLessThan(STOR.length / 3);
  expect((metode === 'br' ? brotliDecompressSync : gunzipSync)(pakket).toString()).toBe(STOR);
});

it.each([[null], ['identity'], ['deflate'], ['br;q=0'], ['tull;;;']])('%s is not packed', async (godtar) => {
  const svar = await spoer(godtar);
  expect(svar.headers.get('Content-Encoding')).toBeNull();
  expect((await kropp(svar)).toString()).toBe(STOR);
});

it('what is small, empty or packed already is left as it is', async () => {
  const liten = await spoer('br', new Response('{}'));
  expect([liten.headers.get('Content-Encoding'), await liten.text()]).toEqual([null, '{}']);
  expect((await spoer('br', new Response(null, { status: 304 }))).status).toBe(304);
  const pakket = await spoer('br', new Response(STOR, { headers: { 'Content-Encoding': 'gzip' } }));
  expect(pakket.headers.get('Content-Encoding')).toBe('gzip');
});
