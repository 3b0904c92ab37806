import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readRetur } from '#lib/adapters/epost/read-retur';
import { SCENARIOER } from '../scenarioer';
import { type Klienter, type Omverden, startOmverden } from '../server';
import { startProevebenk } from '../test-stoette';
import { type Postmottak, startPostmottak } from './mottak';
import { sendTilMottak } from './send-til-mottak';

let klienter: Klienter;
let omverden: Omverden;
let mottak: Postmottak;
const send = (til: string, emne = 'Emne', tekst = 'Hei') => sendTilMottak(mottak.port)(til, emne, tekst);
const hent = (sti: string, init?: RequestInit) => fetch(`${omverden.baseUrl}/post${sti}`, init);

beforeAll(async () => {
  const benk = await startProevebenk();
  ({ klienter } = benk);
  await benk.stopp();
  omverden = await startOmverden({ port: 0, klienter, scenarioer: SCENARIOER, post: { port: 0 } });
  if (!omverden.post) throw new Error('There is no mail server');
  mottak = omverden.post;
});
afterEach(() => {
  vi.unstubAllEnvs();
  mottak.toem();
});
afterAll(() => omverden.stopp());

describe('the mail sink', () => {
  it('keeps what it is sent', async () => {
    await send('kari@example.no', 'Varsel: æøå', 'Hei på deg');
    expect(mottak.alle()).toMatchObject([
      { til: ['kari@example.no'], fra: 'noreply@altinn.cloud', emne: 'Varsel: æøå', tekst: 'Hei på deg\n' },
    ]);
    expect(mottak.ider()).toEqual(mottak.alle().map(({ messageId }) => messageId));
  });

  it.each([
    ['ukjent.kari@example.no', 550],
    ['full.kari@example.no', 452],
    ['graa.kari@example.no', 451],
    ['utenfor.kari@example.no', 554],
    ['innhold.kari@example.no', 554],
  ])('refuses %s with %i', async (til, responseCode) => {
    await expect(send(til)).rejects.toMatchObject({ responseCode });
    expect(mottak.alle()).toEqual([]);
  });

  it('takes a greylisted mail the second time', async () => {
    await expect(send('graa.ola@example.no')).rejects.toThrow();
    await send('graa.ola@example.no');
    expect(mottak.alle()).toHaveLength(1);
  });

  it('only counts where that is asked for', async () => {
    const lett = await startPostmottak({ lett: true });
    try {
      await sendTilMottak(lett.port)('kari@example.no', 'Emne', 'Hei');
      expect([lett.ider().length, lett.alle()]).toEqual([1, []]);
    } finally {
      await lett.stopp();
    }
  });

  it('does not start in production', async () => {
    vi.stubEnv('MILJOE', 'produksjon');
    await expect(startPostmottak()).rejects.toThrow('does not run in production');
  });

  it('lets the stand-ins fail to start without being left behind', async () => {
    const port = Number(new URL(omverden.baseUrl).port);
    const ledig = await startPostmottak();
    await ledig.stopp();
    const start = startOmverden({ port, klienter, scenarioer: [], post: { port: ledig.port } });
    await expect(start).rejects.toThrow(`Port ${port}`);
    // The port of the mail server is free again.
    const igjen = await startPostmottak({ port: ledig.port });
    await igjen.stopp();
  });
});

describe('its pages', () => {
  it('say that nothing has come', async () => {
    expect(await (await hent('')).text()).toContain('Ingen e-post er kommet.');
  });

  it('show the newest first, and each with its text', async () => {
    await send('kari@example.no', 'Den første');
    await send('kari@example.no', '<b>Den andre</b>', '<script>alert(1)</script>');
    const liste = await (await hent('')).text();
    expect(liste.indexOf('Den andre')).toBeLessThan(liste.indexOf('Den første'));
    expect(liste).toContain('&lt;b&gt;Den andre&lt;/b&gt;');
    const side = await (await hent(`/${mottak.alle()[1]?.nr}`)).text();
    expect(side).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(side).not.toContain('<script>');
    expect((await hent('/9999')).status).toBe(404);
  });

  it('are also JSON, and can be emptied', async () => {
    await send('kari@example.no', 'En');
    expect(await (await hent('/_alle')).json()).toMatchObject([{ emne: 'En', til: ['kari@example.no'] }]);
    expect((await hent('/_alle', { method: 'DELETE' })).status).toBe(204);
    expect(await (await hent('/_alle')).json()).toEqual([]);
  });

  it('decide how the server behaves', async () => {
    const set = (modus: string) => hent('/_modus', { method: 'PUT', body: JSON.stringify({ modus }) });
    expect((await set('421')).status).toBe(204);
    await expect(send('kari@example.no')).rejects.toMatchObject({ responseCode: 421 });
    expect((await set('vrang')).status).toBe(400);
  });

  it.each([
    ['', 'hard', '5.1.1'],
    ['?status=4.2.2', 'myk', '4.2.2'],
  ])('make a bounce that the product reads: %s', async (soek, slag, status) => {
    const id = 'a2f4e5c0-1111-4000-8000-000000000001';
    const { createTransport } = await import('nodemailer');
    await createTransport({ host: '127.0.0.1', port: mottak.port, ignoreTLS: true }).sendMail({
      ...{ from: 'paaminnelse@kalender.example.no', to: 'kari@example.no', subject: 'Frist', text: 'Hei' },
      ...{ messageId: `<${id}@kalender.example.no>` },
      envelope: { from: `retur+${id}@kalender.example.no`, to: 'kari@example.no' },
    });
    const svar = await hent(`/${mottak.alle()[0]?.nr}/retur${soek}`);
    expect(svar.headers.get('content-type')).toBe('message/rfc822');
    const retur = await readRetur(Buffer.from(await svar.arrayBuffer()));
    expect(retur).toEqual({ type: 'retur', id, slag, status });
  });
});
