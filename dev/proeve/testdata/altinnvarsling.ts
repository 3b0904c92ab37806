import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { addKilde } from '#dev/proeve/testdata/kilder';
import { DAG, makeAlle, VALG } from '#dev/proeve/testdata/paaminnelse';
import { tid, type Verden } from '#dev/proeve/verden/verden';
import type { Kanal } from '#lib/domain/paaminnelse/paaminnelse';
import { varselskriver } from '#lib/jobs/varselskriver';
import { betingelseRoute } from '#lib/request/api/varsling-route';
import { followAltinn } from '#lib/usecases/paaminnelse/follow-altinn';
import { planRunde } from '#lib/usecases/paaminnelse/plan-paaminnelser';
import { savePaaminnelser } from '#lib/usecases/paaminnelse/save-valg';
import { sendBunke } from '#lib/usecases/paaminnelse/send-meldinger';

/** 07:30 in Oslo, when orders are placed. They are sent from 09:00. */
export const BESTILT = tid('2026-12-11', '06:30:00');
export const ALTINNKANALER: Kanal[] = ['altinnPerson', 'altinnVirksomhet'];

/** How our address answers Altinn: as it should, with 500, with an odd answer, late, or not at all. */
export type Adferd = 'riktig' | 'feil' | 'rart' | 'treg' | 'doed';

/** Sets up, for each test, Altinn's stand-in at 07:30 and the address it asks, in front of the route of the product. */
export function iAltinnvarsling(verden: Verden) {
  let server: Server;
  let base = '';
  let adferd: Adferd = 'riktig';
  let spurt = 0;
  beforeAll(async () => {
    server = createServer(async (req, res) => {
      spurt += 1;
      if (adferd === 'doed') return void res.destroy();
      if (adferd === 'feil') return void res.writeHead(500).end();
      if (adferd === 'rart') return void res.end('{"send":false}');
      if (adferd === 'treg') await new Promise((resolve) => setTimeout(resolve, 1_000));
      const request = new Request(`${base}${req.url}`, {
        headers: { Authorization: req.headers.authorization ?? '' },
      });
      const svar = await betingelseRoute(request, {
        params: Promise.resolve({ id: req.url?.split('/').at(-1) ?? '' }),
      });
      res.writeHead(svar.status, { 'Content-Type': 'application/json' }).end(await svar.text());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  const styr = async (metode: string, sti: string, kropp?: unknown) => {
    const svar = await fetch(`${process.env.ALTINN_URL}/_varsling${sti}`, {
      method: metode,
      ...(kropp !== undefined && { body: JSON.stringify(kropp) }),
    });
    if (!svar.ok) throw new Error(`${metode} ${sti}: ${svar.status}`);
  };
  const tick = (klokka: string) => styr('POST', '/tick', { naa: `2026-12-11T${klokka}Z` });
  beforeEach(async () => {
    await addKilde();
    adferd = 'riktig';
    spurt = 0;
    await styr('DELETE', '');
    await styr('PUT', '/bryter', { modus: 'ok' });
    await tick('06:30:00');
  });
  const skriver = {
    ...varselskriver,
    betingelsesadresse: (id: string) => `${base}/api/varsling/betingelse/${id}`,
  };

  return {
    styr,
    tick,
    skriver,
    base: () => base,
    /** How many times Altinn has asked. */
    spurt: () => spurt,
    setAdferd(ny: Adferd) {
      adferd = ny;
    },
    /** Lets Altinn send what is due at 09:00, and tell of it. */
    async send() {
      for (const klokka of ['08:00:30', '08:01:40', '08:03:00', '08:05:00']) await tick(klokka);
    },
    async order(naar = BESTILT) {
      await makeAlle(naar, ALTINNKANALER);
      return sendBunke(ALTINNKANALER, () => naar, skriver);
    },
    async turnOn(scenario = 'eplepress', kanal: Kanal = 'altinnPerson') {
      const aktoer = await verden.aktoerFor(scenario);
      await savePaaminnelser(aktoer, { ...VALG, kanal }, BESTILT);
      return aktoer;
    },
    /** Follows Altinn and plans anew, as the job does every minute. */
    async follow() {
      while (await followAltinn(DAG.naa));
      while ((await planRunde(DAG)).mer);
    },
  };
}
