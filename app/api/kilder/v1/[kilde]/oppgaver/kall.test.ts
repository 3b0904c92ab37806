import { describe, expect, it } from 'vitest';
import { FRISTER, KALENDER, LEVER } from '#dev/omverden/klienter';
import { item } from '#dev/proeve/testdata/kilder';
import { iKilderute, type Sendt } from '#dev/proeve/testdata/kilderute';
import { run } from '#dev/proeve/verden/test-server';
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from './route';

const { verden, bearer, kall, avvist } = iKilderute();
const god = () => item(verden.orgnr('eplepress'));
const json = (kropp: unknown) => JSON.stringify(kropp);
const MANGE = 20 * 1024 * 1024;

/** A body without a known size. */
function stroem(bytes: number): ReadableStream<Uint8Array> {
  const del = new Uint8Array(64 * 1024).fill(0x20);
  let igjen = bytes;
  return new ReadableStream({
    pull(kontroll) {
      kontroll.enqueue(del);
      igjen -= del.length;
      if (igjen <= 0) kontroll.close();
    },
  });
}

describe('a call that is refused as a whole, and changes nothing', () => {
  const tabell: [string, () => Sendt, number, string, string][] = [
    ['cut-off JSON', () => ({ kropp: '{"oppgaver":[' }), 400, 'KAL-002', 'ikke-json'],
    ['words', () => ({ kropp: 'hei' }), 400, 'KAL-002', 'ikke-json'],
    ['an empty body', () => ({ kropp: '' }), 400, 'KAL-002', 'mangler'],
    ['no UTF-8', () => ({ kropp: new Uint8Array([0x22, 0xff, 0x22]) }), 400, 'KAL-002', 'ikke-utf-8'],
    ['a key twice', () => ({ kropp: '{"oppgaver":[],"oppgaver":[]}' }), 400, 'KAL-002', 'dobbel-noekkel'],
    ['U+0000', () => ({ kropp: json([{ ...god(), aarsak: 'a\0b' }]) }), 400, 'KAL-002', 'ulovlig-tegn'],
    ['too deep', () => ({ kropp: `${'['.repeat(50)}${']'.repeat(50)}` }), 400, 'KAL-002', 'for-dyp'],
    ['an empty list', () => ({ kropp: json({ oppgaver: [] }) }), 400, 'KAL-002', 'oppgaver: tom-liste'],
    ['no list', () => ({ kropp: json({}) }), 400, 'KAL-002', 'oppgaver: mangler'],
    [
      'an object for the list',
      () => ({ kropp: json({ oppgaver: {} }) }),
      400,
      'KAL-002',
      'oppgaver: ugyldig-liste',
    ],
    ['a number', () => ({ kropp: '5' }), 400, 'KAL-002', 'ugyldig-objekt'],
    [
      'another field',
      () => ({ kropp: json({ oppgaver: [god()], alle: true }) }),
      400,
      'KAL-002',
      'alle: ukjent',
    ],
    [
      '1 001 items',
      () => ({ kropp: json(Array.from({ length: 1001 }, (_, i) => ({ ...god(), eksternId: `e${i}` }))) }),
      400,
      'KAL-002',
      'oppgaver: for-mange',
    ],
    ['20 MB', () => ({ kropp: json([{ ...god(), aarsak: 'x'.repeat(MANGE) }]) }), 413, 'KAL-015', ''],
    ['20 MB of unsaid size', () => ({ kropp: stroem(MANGE) }), 413, 'KAL-015', ''],
    [
      'text/plain',
      () => ({ kropp: json([god()]), hoder: { 'Content-Type': 'text/plain' } }),
      415,
      'KAL-016',
      'Content-Type',
    ],
    [
      'br',
      () => ({ kropp: json([god()]), hoder: { 'Content-Encoding': 'br' } }),
      415,
      'KAL-016',
      'Content-Encoding',
    ],
    ['an unknown kilde', () => ({ kilde: 'ingen', kropp: json([god()]) }), 404, 'KAL-011', ''],
    ["another's kilde", () => ({ kilde: 'annen', kropp: json([god()]) }), 403, 'KAL-006', ''],
    ['an unhooked kilde', () => ({ kilde: 'avkoblet', kropp: json([god()]) }), 403, 'KAL-006', ''],
    ['no token', () => ({ token: null, kropp: json([god()]) }), 401, 'KAL-003', 'Authorization: mangler'],
    [
      'garbage for a token',
      () => ({ token: 'Bearer tull', kropp: json([god()]) }),
      401,
      'KAL-003',
      'ikke-gyldig',
    ],
  ];
  it.each(tabell)('%s', async (_navn, sendt, status, kode, melding) => {
    const svar = await avvist(PUT, sendt());
    expect([svar.status, svar.kode]).toEqual([status, kode]);
    expect(svar.melding).toContain(melding);
  });

  it('a token that is too old', async () => {
    const token = `Bearer ${await verden.signToken('skatteetaten-mva', { exp: 1 })}`;
    const svar = await avvist(PUT, { token, kropp: json([god()]) });
    expect([svar.status, svar.melding]).toEqual([401, expect.stringContaining('token: utloept')]);
    expect(svar.hoder.get('WWW-Authenticate')).toContain('error="invalid_token"');
  });

  it.each([KALENDER, FRISTER])('a token with the scope %s', async (scope) => {
    const svar = await avvist(PUT, { token: await bearer('fremmed', scope), kropp: json([god()]) });
    expect([svar.status, svar.kode, svar.melding]).toEqual([
      403,
      'KAL-005',
      expect.stringContaining(`${LEVER}: mangler`),
    ]);
  });

  it('the token of another kilde', async () => {
    const token = await bearer('skatteetaten-innkreving');
    expect(await avvist(PUT, { token, kropp: json([god()]) })).toMatchObject({
      status: 403,
      kode: 'KAL-006',
    });
  });

  it.each(Object.entries({ GET, POST, PATCH, DELETE }))('%s', async (metode, handler) => {
    const svar = await avvist(handler, { metode });
    expect([svar.status, svar.kode, svar.hoder.get('Allow')]).toEqual([405, 'KAL-012', 'PUT, OPTIONS']);
  });
});

describe('a call that is taken', () => {
  it('may be a bare list or an object, and holds a thousand items', async () => {
    const tusen = Array.from({ length: 1000 }, (_, i) => ({ ...god(), eksternId: `e${i}`, noekkel: null }));
    const svar = await kall(PUT, { kropp: json(tusen) });
    expect([svar.status, (await svar.json()).antall]).toEqual([
      200,
      { lagret: 1000, uendret: 0, foreldet: 0, avvist: 0 },
    ]);
    const igjen = await kall(PUT, { kropp: json({ oppgaver: tusen }) });
    expect((await igjen.json()).antall).toEqual({ lagret: 0, uendret: 1000, foreldet: 0, avvist: 0 });
  });

  it('updates when the kilde was last heard', async () => {
    const hoert = () =>
      run(verden.databaseUrl(), "select sist_hoert is not null as hoert from kilde where id = 'mva'");
    expect(await hoert()).toEqual([{ hoert: false }]);
    await kall(PUT, { kropp: json([god()]) });
    expect(await hoert()).toEqual([{ hoert: true }]);
  });

  it('gets the allowed methods with OPTIONS', async () => {
    const svar = await kall(OPTIONS, { metode: 'OPTIONS' });
    expect([svar.status, svar.headers.get('Allow')]).toEqual([204, 'PUT, OPTIONS']);
  });
});
