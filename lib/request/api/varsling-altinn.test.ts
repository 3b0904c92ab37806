import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addKilde } from '#dev/proeve/testdata/kilder';
import { DAG, lever, readRader, VALG } from '#dev/proeve/testdata/paaminnelse';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { prisma } from '#lib/data/klient';
import { isSendbar } from '#lib/data/paaminnelse/altinn';
import { saveAdgang } from '#lib/data/paaminnelse/plan';
import { excludeVirksomhet } from '#lib/data/paaminnelse/valg';
import type { Kanal } from '#lib/domain/paaminnelse/paaminnelse';
import { varselskriver } from '#lib/jobs/varselskriver';
import { askForsinkede, cancelOverfloedige, followAltinn } from '#lib/usecases/paaminnelse/follow-altinn';
import { getPaaminnelser } from '#lib/usecases/paaminnelse/get-paaminnelser';
import { planRunde } from '#lib/usecases/paaminnelse/plan-paaminnelser';
import { savePaaminnelser } from '#lib/usecases/paaminnelse/save-valg';
import { sendBunke } from '#lib/usecases/paaminnelse/send-meldinger';
import { makeMeldinger } from '#lib/usecases/paaminnelse/varslingsdrift';
import { betingelseRoute } from './varsling-route';

const verden = iVerden([], {}, true);

/** 07:30 in Oslo, when orders are placed; 09:00, when they are sent; and after. */
const BESTILT = tid('2026-12-11', '06:30:00');
const KANALER: Kanal[] = ['altinnPerson', 'altinnVirksomhet'];

/** The address that Altinn asks, in front of the route of the product. */
let server: Server;
let base = '';
let adferd: 'riktig' | 'feil' | 'rart' | 'treg' | 'doed' = 'riktig';
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
/** Lets Altinn send what is due, and tell of it. */
async function send() {
  for (const klokka of ['08:00:30', '08:01:40', '08:03:00', '08:05:00']) await tick(klokka);
}

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
const mailer = () => verden.post().alle();

async function order(naar = BESTILT) {
  while ((await planRunde(naar)).mer);
  await makeMeldinger(KANALER, naar);
  return sendBunke(KANALER, () => naar, skriver);
}
async function turnOn(scenario = 'eplepress', kanal: Kanal = 'altinnPerson') {
  const aktoer = await verden.aktoerFor(scenario);
  await savePaaminnelser(aktoer, { ...VALG, kanal }, BESTILT);
  return aktoer;
}
/** Follows Altinn and plans anew, as the job does every minute. */
async function follow() {
  while (await followAltinn(DAG.naa));
  while ((await planRunde(DAG)).mer);
}

describe('a message through Altinn', () => {
  it('is ordered before nine, asked about, sent and told of', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    expect(await order()).toEqual({ bestilt: 1 });
    await tick('07:30:00');
    expect(mailer()).toEqual([]);
    await send();
    expect(spurt).toBe(1);
    expect(mailer()).toHaveLength(1);
    expect(mailer()[0]?.tekst).toContain('Skatteetaten har ikke mottatt den.');
    expect(mailer()[0]?.tekst).not.toMatch(/avmeld|https?:/);
    await follow();
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 sendt']);
  });

  it('is not sent when it is delivered in the meantime, and the history says why', async () => {
    await lever(verden.orgnr('eplepress'));
    await lever(verden.orgnr('eplepress'), betaling({ status: 'fullfoert' }));
    await turnOn();
    await order();
    await lever(verden.orgnr('eplepress'), { status: 'fullfoert' });
    await send();
    expect(mailer()).toEqual([]);
    await follow();
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 ikkeSendt mottatt']);
  });

  it('is called off while there is time', async () => {
    await lever(verden.orgnr('eplepress'));
    await lever(verden.orgnr('eplepress'), betaling({ status: 'fullfoert' }));
    await turnOn();
    await order();
    expect(await cancelOverfloedige(tid('2026-12-11', '07:00:00').naa)).toBe(0);
    await lever(verden.orgnr('eplepress'), { status: 'fullfoert' });
    expect(await cancelOverfloedige(tid('2026-12-11', '07:00:00').naa)).toBe(1);
    await send();
    expect([mailer().length, spurt]).toEqual([0, 0]);
    while ((await planRunde(DAG)).mer);
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 ikkeSendt mottatt']);
  });

  it.each([
    ['the person has turned off the virksomhet', excludeVirksomhet],
    [
      'the person may no longer act for it',
      (personId: string) => saveAdgang(personId, [], { ...BESTILT, grunn: 'ikkeTilgang' }),
    ],
  ])('is neither sent nor kept ordered when %s', async (_, gjoer) => {
    const eple = verden.orgnr('eplepress');
    await lever(eple);
    const { personId } = await turnOn();
    await order();
    await gjoer(personId, eple);
    const [melding] = await prisma().paaminnelsesmelding.findMany();
    expect(await isSendbar(melding?.id ?? '', new Date(0))).toBe(false);
    expect(await cancelOverfloedige(tid('2026-12-11', '07:00:00').naa)).toBe(1);
    await send();
    expect(mailer()).toEqual([]);
  });

  it.each(['feil', 'rart', 'treg', 'doed'] as const)(
    'is sent when we do not answer (%s): Altinn asks twice, and then sends',
    async (hvordan) => {
      await lever(verden.orgnr('eplepress'));
      await turnOn();
      await order();
      await lever(verden.orgnr('eplepress'), { status: 'fullfoert' });
      adferd = hvordan;
      await styr('PUT', '', { tidsgrenseMs: 300 });
      await send();
      expect([mailer().length, spurt]).toEqual([1, 2]);
      await follow();
      expect(await readRader()).toEqual(['etterFrist 2026-12-11 sendt']);
    },
  );

  it('is not sent in a pause, and only Altinn may ask', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    await order();
    const spoer = async () => {
      const { id } = await prisma().paaminnelsesmelding.findFirstOrThrow();
      const svar = await betingelseRoute(new Request(`${base}/x`), { params: Promise.resolve({ id }) });
      return svar.status;
    };
    // Nobody but Digdir may ask.
    expect(await spoer()).toBe(401);
    await prisma().paaminnelsesvalg.updateMany({ data: { pauset: true } });
    await send();
    expect(mailer()).toEqual([]);
  });

  it('tells the person when no address is registered', async () => {
    await lever(verden.orgnr('as-avvikende-aar'));
    const uten = await turnOn('as-avvikende-aar', 'altinnVirksomhet');
    expect(await order()).toEqual({ ikkeSendt: 1 });
    const [rad] = (await getPaaminnelser(uten, DAG, skriver)).historikk;
    expect(rad).toMatchObject({ tilstand: 'ikkeSendt', grunn: 'ingenAdresse' });
  });

  it('is one a day for a virksomhet whose addresses several have chosen', async () => {
    const eple = verden.orgnr('eplepress');
    await lever(eple);
    const kari = await turnOn('eplepress', 'altinnVirksomhet');
    // Another person with the same choice.
    const { personId: _, ...valg } = await prisma().paaminnelsesvalg.findFirstOrThrow();
    const ola = await verden.aktoerFor('to-virksomheter');
    await prisma().paaminnelsesvalg.create({
      data: { ...valg, personId: ola.personId, pidKryptert: new Uint8Array(ola.pidKryptert) },
    });
    await prisma().paaminnelse.createMany({
      data: (await prisma().paaminnelse.findMany()).map((rad) => ({ ...rad, personId: ola.personId })),
    });
    expect(await order()).toEqual({ bestilt: 1 });
    await send();
    expect(mailer()).toHaveLength(1);
    await follow();
    const rader = await prisma().paaminnelse.findMany({ where: { noekkel: 'mva-alm-levering:2026-T5' } });
    expect(
      rader.map(({ personId, tilstand, grunn }) => [personId === kari.personId, tilstand, grunn]).sort(),
    ).toEqual([
      [false, 'ikkeSendt', 'ikkeTilgang'],
      [true, 'sendt', null],
    ]);
  });

  it('is the same order when the process died before the receipt', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    await order();
    await prisma().paaminnelsesmelding.updateMany({
      data: { tilstand: 'sender', laantTil: BESTILT.naa, forsendelse: null },
    });
    // Its send time has passed by now, which Altinn would refuse.
    await tick('08:00:30');
    const senere = tid('2026-12-11', '08:01:00');
    expect(await sendBunke(KANALER, () => senere, skriver)).toEqual({ bestilt: 1 });
    await send();
    expect(mailer()).toHaveLength(1);
    await follow();
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 sendt']);
  });

  it('is asked about when the list has passed it: nobody is left waiting for ever', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    await order();
    await send();
    // The list was read past it, as when its receipt came late.
    await prisma().varslingsdrift.updateMany({ data: { altinn: 1_000_000 } });
    await follow();
    await askForsinkede(tid('2026-12-11', '08:30:00').naa);
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 sendes']);
    await askForsinkede(tid('2026-12-11', '09:30:00').naa);
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 sendt']);
  });

  it.each([
    ['that Altinn answered no to while the receipt was lost', 'SendConditionNotMet'],
    ['that Altinn does not know', 'ukjent'],
  ])('is not kept waiting for an order %s', async (_, hva) => {
    await lever(verden.orgnr('eplepress'));
    const { personId } = await turnOn();
    await order();
    const { id } = await prisma().paaminnelsesmelding.findFirstOrThrow();
    if (hva === 'ukjent') {
      await prisma().paaminnelsesmelding.updateMany({ data: { forsendelse: crypto.randomUUID() } });
    } else {
      await prisma().paaminnelsesvalg.updateMany({ data: { pauset: true } });
      await send();
      await prisma().paaminnelsesvalg.updateMany({ data: { pauset: false } });
    }
    await prisma().varslingsdrift.updateMany({ data: { altinn: 1_000_000 } });
    await askForsinkede(tid('2026-12-11', '09:30:00').naa);
    const { tilstand } = await prisma().paaminnelsesmelding.findFirstOrThrow({ where: { id, personId } });
    expect(tilstand).toBe(hva === 'ukjent' ? 'ukjent' : 'ikkeSendt');
  });

  it('waits while Altinn is down, and its outcome is found after an hour of errors', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    await styr('PUT', '/bryter', { modus: 'nede' });
    expect(await order()).toEqual({ utsatt: 1 });
    await styr('PUT', '/bryter', { modus: 'ok' });
    expect(await sendBunke(KANALER, () => tid('2026-12-11', '07:31:00'), skriver)).toEqual({ bestilt: 1 });
    await send();
    await styr('PUT', '/bryter', { modus: '500' });
    for (let minutt = 0; minutt < 3; minutt++) await expect(followAltinn(DAG.naa)).rejects.toThrow();
    await styr('PUT', '/bryter', { modus: 'ok' });
    await follow();
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 sendt']);
  });
});

const betaling = (endring: Record<string, unknown>) => ({
  ...{ eksternId: 'mva-bet', noekkel: 'mva-alm-betaling:2026-T5', oppgaveType: 'betalingskrav' },
  ...{ frist: { fristType: 'betalingsfrist', frist: '2026-12-10' } },
  ...endring,
});
