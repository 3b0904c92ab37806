import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { iSystemrute, MAKS, type Spurt } from './test-systemkall';

const { spoer, feil, sist } = iSystemrute();

/** A chunked body, without Content-Length. */
const stykkevis = (...deler: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(kontroll) {
      for (const del of deler) kontroll.enqueue(del);
      kontroll.close();
    },
  });
const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const pakket = gzipSync('{"oppgaver":[]}');

describe('what is sent', () => {
  it.each<[string, Spurt]>([
    ['with a charset', { hoder: { 'Content-Type': 'application/json; charset=UTF-8' } }],
    ['with a byte order mark', { kropp: '\ufeff{"oppgaver":[]}' }],
    ['in another charset', { hoder: { 'Content-Type': 'application/json; charset="Latin1"' } }],
    [
      'as UTF-16',
      {
        kropp: Buffer.from('{"oppgaver":[]}', 'utf16le'),
        hoder: { 'Content-Type': 'application/json;charset=utf-16' },
      },
    ],
    ['packed', { kropp: pakket, hoder: { 'Content-Encoding': 'gzip' } }],
    ['packed, by its old name', { kropp: pakket, hoder: { 'Content-Encoding': 'X-GZIP' } }],
    ['not packed, and saying so', { hoder: { 'Content-Encoding': 'identity' } }],
    ['in pieces', { kropp: stykkevis(bytes('{"oppg'), bytes('aver":[]}')) }],
    ['as large as allowed', { kropp: '{"oppgaver":[]}'.padEnd(MAKS) }],
  ])('is taken %s', async (_navn, spurt) => {
    expect((await spoer(spurt)).status).toBe(200);
    expect(sist()).toMatchObject({ body: { oppgaver: [] } });
  });

  it.each<[string, Spurt, number, string]>([
    ['nothing', { kropp: null }, 400, 'Forespørselen har feil – mangler (må være med)'],
    ['an empty text', { kropp: '' }, 400, 'Forespørselen har feil – mangler'],
    ['no type', { hoder: { 'Content-Type': '' } }, 415, 'Content-Type'],
    ['a form', { hoder: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 415, 'Content-Type'],
    [
      'a charset that is none',
      { hoder: { 'Content-Type': 'application/json; charset=tull' } },
      415,
      'ukjent',
    ],
    ['not packed as it says', { hoder: { 'Content-Encoding': 'gzip' } }, 400, 'ikke-gzip'],
    [
      'packed in half',
      { kropp: pakket.subarray(0, -9), hoder: { 'Content-Encoding': 'gzip' } },
      400,
      'ikke-gzip',
    ],
    [
      'packed, and more',
      { kropp: Buffer.concat([pakket, bytes('x')]), hoder: { 'Content-Encoding': 'gzip' } },
      400,
      'ikke-gzip',
    ],
    [
      'small, and large when it is unpacked',
      { kropp: gzipSync(' '.repeat(50_000_000)).subarray(0, 1500), hoder: { 'Content-Encoding': 'gzip' } },
      413,
      'Innholdet er for stort',
    ],
    ['packed with br', { hoder: { 'Content-Encoding': 'br' } }, 415, 'Content-Encoding: feil-pakking'],
    ['packed with deflate', { hoder: { 'Content-Encoding': 'deflate' } }, 415, 'Content-Encoding'],
    ['packed twice', { hoder: { 'Content-Encoding': 'gzip, gzip' } }, 415, 'Content-Encoding'],
    ['what says it is too large', { hoder: { 'Content-Length': '2001' } }, 413, 'Innholdet er for stort'],
    [
      'what is too large in pieces',
      { kropp: stykkevis(bytes(' '.repeat(MAKS)), bytes('{}')) },
      413,
      'Innholdet er for stort',
    ],
    ['rubbish', { kropp: '{"oppgaver":' }, 400, 'ikke-json'],
    ['broken UTF-8', { kropp: new Uint8Array([0x22, 0xc3, 0x28, 0x22]) }, 400, 'ikke-utf-8'],
    ['a key twice', { kropp: '{"oppgaver":[],"oppgaver":[]}' }, 400, 'oppgaver: dobbel-noekkel'],
    ['__proto__', { kropp: '{"__proto__":{},"oppgaver":[]}' }, 400, '__proto__: ulovlig-noekkel'],
    ['an unknown parameter', { soek: '?fremmed=1' }, 400, 'fremmed: ukjent'],
    ['a parameter twice', { soek: '?antall=1&antall=1' }, 400, 'antall: ugyldig-valg'],
  ])('is refused when it is %s', async (_navn, spurt, status, melding) => {
    const svar = await feil(spurt);
    expect([svar.status, svar.melding]).toEqual([status, expect.stringContaining(melding)]);
  });

  it('is told every fault with its place', async () => {
    const kropp = JSON.stringify({
      oppgaver: [{}, { frist: '2026-02-30', x: 1 }, { frist: 7, antall: 1.5 }],
      y: 1,
    });
    const { kode, melding } = await feil({ kropp });
    expect(kode).toBe('KAL-002');
    for (const del of [
      'oppgaver.0.frist: mangler',
      'oppgaver.1.frist: ugyldig-dato',
      'oppgaver.1.x: ukjent',
      'oppgaver.2.frist: feil-type',
      'oppgaver.2.antall: feil-type',
      'y: ukjent',
    ]) {
      expect(melding).toContain(del);
    }
  });

  it('is told no more than the first hundred, and no longer than that', async () => {
    const { melding } = await feil({
      kropp: JSON.stringify({ oppgaver: Array(150).fill(1), ['n'.repeat(900)]: 1 }),
    });
    expect(melding).toContain('oppgaver.99: feil-type');
    expect(melding).toContain('og 51 feil til');
    expect(melding.length).toBeLessThan(8000);
  });
});
