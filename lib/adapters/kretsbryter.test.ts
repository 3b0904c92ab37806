import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { inAvdeling } from '#lib/oppsett/avdeling';
import { logg } from '#lib/oppsett/logg';
import { type Forespoersel, hent, isUtenforError } from './hent';
import { makeKretser } from './kretsbryter';

logg.level = 'silent';

let antall = 0;
let svar: (res: ServerResponse) => void = (res) => res.end('{}');
const server = createServer((_req, res) => {
  antall += 1;
  svar(res);
});
await new Promise<void>((lytter) => server.listen(0, '127.0.0.1', lytter));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const god = (res: ServerResponse) => res.end('{"ja":1}');
/** Calls the system, as an adapter does. POST is sent once, so that each call is one request. */
const spoer = (sti = '/del', valg = {}, spoersmaal: Forespoersel = { method: 'POST' }) =>
  hent('Altinn', `${url}${sti}`, spoersmaal, { tidsgrenseMs: 100, ...valg }).catch((feil: unknown) => feil);
/** Counts the requests that a number of calls made. */
async function requests(run: () => Promise<unknown>): Promise<number> {
  const foer = antall;
  await run();
  return antall - foer;
}
const femGanger = async (run: () => Promise<unknown>) => {
  for (let i = 0; i < 5; i++) await run();
};

describe('a system is left alone after five calls without an answer', () => {
  it.each<[string, (res: ServerResponse) => void]>([
    ['that hang', () => undefined],
    ['that are cut', (res) => res.destroy()],
    ['502', (res) => res.writeHead(502).end('<html>')],
    ['503', (res) => res.writeHead(503).end()],
    ['504', (res) => res.writeHead(504).end()],
    ['that cannot be read', (res) => res.end('<html>')],
  ])('%s', async (_hva, brutt) => {
    svar = brutt;
    expect(await requests(() => femGanger(spoer))).toBe(5);
    svar = god;
    const foer = performance.now();
    const feil = await spoer();
    expect(performance.now() - foer).toBeLessThan(90);
    expect(isUtenforError(feil)).toBe(true);
    expect(await requests(() => femGanger(spoer))).toBe(0);
  });

  it.each<[string, (res: ServerResponse) => void, object]>([
    ['400', (res) => res.writeHead(400).end('{}'), {}],
    ['401', (res) => res.writeHead(401).end('{}'), {}],
    ['404', (res) => res.writeHead(404).end(), {}],
    ['429', (res) => res.writeHead(429).end('{}'), {}],
    ['500', (res) => res.writeHead(500).end('{}'), {}],
    ['answers that are too large', (res) => res.end('x'.repeat(20)), { stoersteByte: 10 }],
  ])('but not after %s', async (_hva, med, valg) => {
    svar = med;
    expect(await requests(() => femGanger(() => spoer('/del', valg)))).toBe(5);
    svar = god;
    expect(await spoer()).toMatchObject({ status: 200 });
  });

  it('and not when one of them was answered', async () => {
    for (let i = 0; i < 3; i++) {
      svar = (res) => res.destroy();
      for (let nr = 0; nr < 4; nr++) await spoer();
      svar = god;
      expect(await spoer()).toMatchObject({ status: 200 });
    }
  });

  it('but another part of the same system is asked', async () => {
    svar = (res) => res.destroy();
    await femGanger(() => spoer('/varsling/ett'));
    svar = god;
    expect(isUtenforError(await spoer('/varsling/to'))).toBe(true);
    expect(await spoer('/tilgang/to')).toMatchObject({ status: 200 });
  });
});

const UTEN = (utfall: object) => 'feil' in utfall;
const feiler = () => Promise.reject(new Error('no answer'));

it('one call tries after a while, while the others are refused at once', async () => {
  const { kall, tilstander } = makeKretser({ flestUtenSvar: 2, hvileMs: 40, samtidige: 5, ventende: 5 });
  for (let i = 0; i < 2; i++) await expect(kall('x', feiler, UTEN)).rejects.toThrow('no answer');
  expect(tilstander()).toEqual([['x', 'brutt']]);
  await setTimeout(50);
  let ferdig = (_svar: string): void => undefined;
  const proeve = kall('x', () => new Promise<string>((svare) => (ferdig = svare)), UTEN);
  expect(tilstander()).toEqual([['x', 'proever']]);
  expect(await kall('x', async () => 'andre', UTEN)).toEqual({ sperre: 'brutt' });
  await setTimeout(0);
  ferdig('svar');
  expect(await proeve).toEqual({ svar: 'svar' });
  expect(tilstander()).toEqual([['x', 'lukket']]);
  expect(await kall('x', async () => 'andre', UTEN)).toEqual({ svar: 'andre' });
});

it('a try without an answer leaves the system alone for as long again', async () => {
  const { kall, tilstander } = makeKretser({ flestUtenSvar: 1, hvileMs: 40, samtidige: 5, ventende: 5 });
  await expect(kall('x', feiler, UTEN)).rejects.toThrow();
  await setTimeout(50);
  await expect(kall('x', feiler, UTEN)).rejects.toThrow();
  expect(tilstander()).toEqual([['x', 'brutt']]);
  expect(await kall('x', async () => 1, UTEN)).toEqual({ sperre: 'brutt' });
});

it('simultaneous calls are bounded, for each avdeling by itself', async () => {
  const { kall } = makeKretser({ flestUtenSvar: 5, hvileMs: 40, samtidige: 2, ventende: 1 });
  let slipp = (): void => undefined;
  const vent = new Promise<void>((ferdig) => (slipp = ferdig));
  const venter = () => kall('x', () => vent, UTEN);
  const partnere = inAvdeling('partner', () => Array.from({ length: 3 }, venter));
  expect(await inAvdeling('partner', venter)).toEqual({ sperre: 'fullt' });
  expect(await kall('x', async () => 'portal', UTEN)).toEqual({ svar: 'portal' });
  slipp();
  expect(await Promise.all(partnere)).toEqual(Array.from({ length: 3 }, () => ({ svar: undefined })));
});

it('an error of our own is not counted', async () => {
  const { kall } = makeKretser({ flestUtenSvar: 1, hvileMs: 1_000, samtidige: 2, ventende: 1 });
  const vaar = () =>
    kall(
      'x',
      () => Promise.reject(new RangeError('ours')),
      () => false,
    );
  await expect(vaar()).rejects.toThrow('ours');
  await expect(vaar()).rejects.toThrow('ours');
});
