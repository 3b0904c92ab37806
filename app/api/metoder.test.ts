import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';

iMiljoe('2026-11-10');

type Handler = (request: Request, valg: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Rute = Partial<Record<string, Handler>>;

const METODER = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** All API addresses, except the login callback, which is a page of a browser, and the catch-all. */
const RUTER = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (fil) => fil.endsWith('route.ts') && !fil.startsWith('auth/') && !fil.startsWith('[[...sti]]'),
);

/** Imported before the tests, since the first import loads half the product. */
const RUTE = new Map<string, Rute>(
  await Promise.all(RUTER.map(async (fil): Promise<[string, Rute]> => [fil, await import(`./${fil}`)])),
);

it('the published services refuse in bokmål, the others in the language asked for', async () => {
  const melding = async (sti: string) => {
    const [, rute] = [...RUTE].find(([fil]) => fil.startsWith(sti)) ?? [];
    const request = new Request(`http://localhost/api/${sti}`, {
      method: 'PATCH',
      headers: { 'Accept-Language': 'en' },
    });
    const svar = await rute?.PATCH?.(request, { params: Promise.resolve({}) });
    return (await svar?.json())?.melding;
  };
  const paaBokmaal = await Promise.all(['kalender/v1/frister', 'frister/v1/'].map(melding));
  expect(new Set(paaBokmaal)).toEqual(new Set(['Adressen tar ikke imot denne metoden']));
  const paaEngelsk = await Promise.all(['kalender/v2/', 'kilder/v1/', 'regelverk/v1/frister'].map(melding));
  expect(paaEngelsk.join()).not.toMatch(/Adressen/);
});

describe.each(RUTER)('%s', (fil) => {
  const sti = `http://localhost/api/${fil.replace('/route.ts', '')}`;
  const valg = { params: Promise.resolve({ kilde: 'mva', organisasjonsnummer: '310079197' }) };
  const spoer = async (method: string) => {
    return RUTE.get(fil)?.[method]?.(new Request(sti, { method }), valg);
  };

  it('answers every method, and refuses the unsupported ones in the same way', async () => {
    const tillatt = (await spoer('OPTIONS'))?.headers.get('Allow') ?? '';
    expect(tillatt).toMatch(/\bOPTIONS$/);
    const nektet = METODER.filter((metode) => !tillatt.split(', ').includes(metode));
    expect(nektet).toContain('PATCH');
    for (const metode of nektet) {
      const svar = await spoer(metode);
      expect.soft([metode, svar?.status, svar?.headers.get('Allow')]).toEqual([metode, 405, tillatt]);
      const { kode, melding, korrelasjonsid } = (await svar?.json()) ?? {};
      expect.soft([kode, typeof melding]).toEqual(['KAL-012', 'string']);
      expect.soft(svar?.headers.get('Korrelasjonsid')).toBe(korrelasjonsid);
    }
  });
});
