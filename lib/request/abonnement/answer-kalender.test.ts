import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { stillForan } from '#lib/request/proxy/foran-next';
import { listAbonnementer } from '#lib/usecases/abonnement/list-abonnementer';
import { createAbonnement, turnOffAbonnement } from '#lib/usecases/abonnement/save-abonnement';

const verden = iVerden();
let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((_req, res) => res.end('next'));
  stillForan(server, { beholdUpgrade: false });
  await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((ferdig) => server.close(ferdig)));

async function abonner(): Promise<string> {
  const aktoer = await verden.aktoerFor('eplepress');
  const token = await createAbonnement(
    aktoer,
    {
      ...{ navn: '', virksomheter: [], omfang: 'alt', internt: false, varsel: false, medNavn: false },
      spraak: 'nb',
    },
    new Date(),
  );
  return `${base}/kalender/${token}/frister.ics`;
}

const hent = (adresse: string, init: RequestInit = {}) => fetch(adresse, { redirect: 'manual', ...init });

describe('a calendar programme', () => {
  it('gets a calendar, uncompressed, private, and with a tag over its bytes', async () => {
    const adresse = await abonner();
    const svar = await hent(adresse, {
      headers: { 'Accept-Encoding': 'gzip, br', Accept: 'application/xml' },
    });
    expect(svar.status).toBe(200);
    const hoder = Object.fromEntries(svar.headers);
    expect(hoder).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="frister.ics"',
      'cache-control': 'private, max-age=3600',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      etag: expect.stringMatching(/^"[\w-]+"$/),
    });
    expect(hoder).not.toHaveProperty('content-encoding');
    expect(hoder).not.toHaveProperty('set-cookie');
    expect(hoder).not.toHaveProperty('vary');
    const tekst = await svar.text();
    expect(hoder['content-length']).toBe(String(Buffer.byteLength(tekst)));
    expect(tekst).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]+END:VCALENDAR\r\n$/);
  });

  it('asks first with HEAD, and gets the same headers', async () => {
    const adresse = await abonner();
    const [head, get] = [await hent(adresse, { method: 'HEAD' }), await hent(adresse)];
    for (const navn of ['etag', 'content-type', 'content-length', 'last-modified'])
      expect(head.headers.get(navn)).toBe(get.headers.get(navn));
    expect(await head.text()).toBe('');
  });

  it('is told that nothing has changed, by the tag before the date', async () => {
    const adresse = await abonner();
    const foerst = await hent(adresse);
    const etag = foerst.headers.get('etag') ?? '';
    const endret = foerst.headers.get('last-modified') ?? '';
    const [gammel, ny] = ['Mon, 01 Jan 2024 00:00:00 GMT', 'Fri, 01 Jan 2100 00:00:00 GMT'];
    for (const [hoder, status] of [
      [{ 'If-None-Match': etag }, 304],
      [{ 'If-None-Match': `W/${etag}` }, 304],
      [{ 'If-None-Match': `"annen", ${etag}` }, 304],
      [{ 'If-None-Match': '*' }, 304],
      [{ 'If-None-Match': '"annen"' }, 200],
      [{ 'If-None-Match': '"annen"', 'If-Modified-Since': ny }, 200],
      [{ 'If-None-Match': etag, 'If-Modified-Since': gammel }, 304],
      [{ 'If-Modified-Since': endret }, 304],
      // Not the date that was sent with this text.
      [{ 'If-Modified-Since': ny }, 200],
      [{ 'If-Modified-Since': gammel }, 200],
      [{ 'If-Modified-Since': 'tull' }, 200],
    ] as [Record<string, string>, number][]) {
      const svar = await hent(adresse, { headers: hoder });
      expect(svar.status, JSON.stringify(hoder)).toBe(status);
      expect(svar.headers.get('etag')).toBe(etag);
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND', 'REPORT'])('is refused %s', async (method) => {
    const svar = await hent(await abonner(), { method });
    expect(svar.status).toBe(405);
    expect(svar.headers.get('allow')).toBe('GET, HEAD');
  });

  it('is told nothing at an address that never was, or is written wrong', async () => {
    for (const token of ['x', 'a'.repeat(43), '%00', '%E0', '..%2f..', 'b'.repeat(8000), '%F0%9F%98%80']) {
      const svar = await hent(`${base}/kalender/${token}/frister.ics`);
      expect(svar.status, token.slice(0, 20)).toBe(404);
      expect(await svar.text()).toBe('');
    }
  });

  it('may add a query, and gets the same', async () => {
    const adresse = await abonner();
    expect((await hent(`${adresse}?nocache=1`)).status).toBe(200);
  });

  it('of an address that was turned off shows one event today', async () => {
    const adresse = await abonner();
    await (await hent(adresse)).text();
    const aktoer = await verden.aktoerFor('eplepress');
    const [{ id = '' } = {}] = await listAbonnementer(aktoer);
    await turnOffAbonnement(aktoer, id, new Date());
    const svar = await hent(adresse);
    expect(svar.status).toBe(200);
    const tekst = await svar.text();
    expect(tekst.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(tekst.replaceAll('\r\n ', '')).toContain('Denne kalenderlenken er slått av.');
  });

  it('is noted by its family only, and its owner sees when', async () => {
    const adresse = await abonner();
    await hent(adresse, { headers: { 'User-Agent': 'Google-Calendar-Importer' } });
    const aktoer = await verden.aktoerFor('eplepress');
    await expect.poll(async () => (await listAbonnementer(aktoer))[0]?.sistHentetAv).toBe('google');
    await hent(adresse, { headers: { 'User-Agent': 'Kari Nordmanns kalender' } });
    await expect.poll(async () => (await listAbonnementer(aktoer))[0]?.sistHentetAv).toBe('annen');
    const rader = await run(verden.databaseUrl(), 'select * from abonnement');
    expect(JSON.stringify(rader)).not.toContain('Kari Nordmanns');
  });
});

describe('without a database', () => {
  it('the last answer is sent again, and no answer at all where there is none', async () => {
    const [kjent, ukjent] = [await abonner(), await abonner()];
    const foerst = await hent(kjent);
    const [etag, tekst] = [foerst.headers.get('etag') ?? '', await foerst.text()];
    await run(verden.databaseUrl(), 'alter table kalenderadresse rename to borte');
    try {
      const igjen = await hent(kjent);
      expect(igjen.status).toBe(200);
      expect(await igjen.text()).toBe(tekst);
      expect((await hent(kjent, { headers: { 'If-None-Match': etag } })).status).toBe(304);
      expect((await hent(ukjent, { headers: { 'If-None-Match': etag } })).status).toBe(304);
      await expect(hent(ukjent)).rejects.toThrow();
    } finally {
      await run(verden.databaseUrl(), 'alter table borte rename to kalenderadresse');
    }
    expect((await hent(ukjent)).status).toBe(200);
  });
});
