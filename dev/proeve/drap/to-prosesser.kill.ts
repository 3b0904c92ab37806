import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prisma } from '#lib/data/klient';
import { FULLMAKTER, KALENDER, type KlientId } from '../../omverden/klienter';
import type { Tokenoenske } from '../../omverden/maskinporten/token';
import { SCENARIOER } from '../../omverden/scenarioer';
import { ensureData } from '../../start/paths';
import { addPartner, addRegnskapssystem, klientnummer } from '../testdata/partnere';
import { setMiljoe } from '../verden/miljoe';
import { type Produktverden, startProduktverden } from '../verden/produktverden';
import { run } from '../verden/test-server';
import { toPart } from '../verden/utsteder';
import { Nettleser } from './nettleser';

const [EPLE] = FULLMAKTER.systembrukere;
const KARI = EPLE?.organisasjonsnummer ?? '';
const SAMTIDIGE = 5;

let verden: Produktverden;
let [a, b] = ['', ''];

beforeAll(async () => {
  const log = join(ensureData(), 'to-prosesser-produkt.log');
  verden = await startProduktverden('to-prosesser', log, { produkter: 2, scenarioer: SCENARIOER });
  [a = '', b = ''] = verden.urler;
  setMiljoe(verden.variabler);
  await addPartner();
  await addRegnskapssystem();
});
afterAll(async () => {
  await prisma().$disconnect();
  await verden?.stopp();
});

const oppgaver = (url: string) => `${url}/api/kalender/v2/virksomheter/${KARI}/oppgaver`;
const les = (url: string, token: string) =>
  fetch(oppgaver(url), { headers: { Authorization: `Bearer ${token}` } });
const statuser = async (kall: readonly Promise<{ status: number }>[]) =>
  (await Promise.all(kall)).map(({ status }) => status).sort();
const token = (klient: KlientId, oenske: Partial<Tokenoenske> = {}) =>
  verden.fetchToken(klient, { scope: KALENDER, ...oenske });
const systembrukertoken = () =>
  token('regnskapssystem', {
    authorization_details: [
      { type: 'urn:altinn:systemuser', systemuser_org: toPart(KARI), systemuser_id: [EPLE?.systemuserId] },
    ],
  });

describe('two processes on one database', () => {
  it('count the calls of a consumer that go on at once together', async () => {
    const til = await systembrukertoken();
    // The calls stay open until Altinn answers: three at each process, one more than the limit.
    await verden.styr('altinn/_bryter', { modus: 'treg', forsinkelseMs: 2500 });
    const kall = [a, b, a, b, a, b].map((url) => les(url, til));
    const svar = await Promise.all(kall);
    await verden.styr('altinn/_bryter', { modus: 'ok' });
    expect(svar.map(({ status }) => status).sort()).toEqual([...Array(SAMTIDIGE).fill(200), 429]);
    const avvist = svar.find(({ status }) => status === 429);
    expect(Number(avvist?.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await statuser([les(a, til), les(b, til)])).toEqual([200, 200]);
  });

  it('take the calls a consumer may begin from one purse', async () => {
    const til = await token('bank');
    const consumer = klientnummer('bank');
    /** Sets the number of tokens. The refill time lies in the future, so that none are added meanwhile. */
    const setAgain = (merker: number) =>
      run(
        verden.databaseUrl,
        `INSERT INTO kallgrense AS g (api, consumer, plasser, merker, fylt)
         VALUES ('kalender', '${consumer}', '{}', ${merker}, now() + interval '1 hour')
         ON CONFLICT (api, consumer) DO UPDATE SET merker = excluded.merker, fylt = excluded.fylt`,
      );
    const igjen = async () => {
      const [rad] = await run(
        verden.databaseUrl,
        `SELECT floor(merker)::int AS merker FROM kallgrense WHERE consumer = '${consumer}'`,
      );
      return rad?.merker;
    };
    await setAgain(100);
    for (const url of [a, b, a, b]) {
      // 403 and not 429: nothing is shared with the bank, but the limit is not reached.
      expect((await les(url, til)).status).toBe(403);
      const merker = await igjen();
      await setAgain(Number(merker));
    }
    expect(await igjen()).toBe(96);
    for (const url of [a, b]) {
      await setAgain(0);
      expect((await les(url, til)).status).toBe(429);
    }
  });

  it('refuse at once what has been taken back at the other, and let in what has been given there', async () => {
    const til = await token('bank');
    const kari = new Nettleser();
    await kari.loggInn('eplepress', a, a);
    expect((await les(b, til)).status).toBe(403);
    await run(
      verden.databaseUrl,
      `INSERT INTO deling (organisasjonsnummer, partner, id, hva, fra_og_med, til_og_med, gitt_av_id, gitt_av, gitt)
       VALUES ('${KARI}', 'kystsparebanken', gen_random_uuid(), 'frister', current_date - 1, current_date + 30, 'x', 'Kari', now())`,
    );
    expect(await statuser([les(a, til), les(b, til)])).toEqual([200, 200]);
    const svar = await kari.send(`${a}/deling`, 'Trekk tilbake');
    expect(svar).toMatchObject({ status: 303, location: expect.stringContaining('trukket') });
    expect(await statuser([les(b, til), les(a, til)])).toEqual([403, 403]);
  });

  it('know a session that began at the other, and none that has ended at either', async () => {
    const kari = new Nettleser();
    await kari.loggInn('eplepress', a, b);
    const sider = () => statuser([a, b].map((url) => kari.hent(oppgaver(url))));
    expect(await sider()).toEqual([200, 200]);
    const siste = 'SELECT idporten_sid AS sid FROM sesjon ORDER BY opprettet DESC LIMIT 1';
    const [rad] = await run(verden.databaseUrl, siste);
    const kanal = new URLSearchParams({ iss: verden.variabler.IDPORTEN_ISSUER, sid: rad?.sid ?? '' });
    expect((await fetch(`${b}/utlogging/kanal?${kanal}`)).status).toBe(200);
    expect(await sider()).toEqual([401, 401]);
  });

  it('end a session at both when the person logs out at one', async () => {
    const kari = new Nettleser();
    await kari.loggInn('eplepress', b, a);
    expect((await kari.hent(oppgaver(b))).status).toBe(200);
    const cookies = kari.kopi();
    await kari.send(`${a}/frister`, 'Logg ut');
    // Uses the old cookie: the session has ended on the server, not only the cookie.
    expect(await statuser([a, b].map((url) => cookies.hent(oppgaver(url))))).toEqual([401, 401]);
  });
});
