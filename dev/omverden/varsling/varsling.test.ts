import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scenario } from '../scenarioer/index';
import { type Proevebenk, startProevebenk } from '../test-stoette';
import { createVarselbenk, person, virksomhet } from './varselbenk';

let benk: Proevebenk;
let v: ReturnType<typeof createVarselbenk>;

beforeAll(async () => {
  benk = await startProevebenk();
  v = createVarselbenk(benk);
});
afterAll(() => benk.stopp());
beforeEach(async () => {
  await v.styr('DELETE', '');
  await v.styr('PUT', '/bryter', { modus: 'ok' });
  await v.tick('2026-11-10T07:00:00Z');
});

const fnr = (id: string) => scenario(id).person.foedselsnummer;
const orgnr = (id: string, nr = 0) => scenario(id).virksomheter[nr]?.organisasjonsnummer ?? '';

describe('the caller', () => {
  it('is told 401 without a token and 403 without the scope, with empty bodies', async () => {
    const annet = await v.token(undefined, 'altinn:authorization/authorize');
    for (const [hoder, status] of [
      [{ authorization: '' }, 401],
      [v.som('tull'), 401],
      [v.som(annet), 403],
    ] as const) {
      const svar = await v.order({}, hoder);
      expect([svar.status, await svar.text()]).toEqual([status, '']);
    }
  });

  it('without an organisation is told 403, but only about an order that is right', async () => {
    const hoder = v.som(await v.token('uten-org'));
    const rett = await v.order({}, hoder);
    expect([rett.status, await rett.text()]).toEqual([403, '']);
    expect((await v.order({ requestedSendTime: '2020-01-01T00:00:00Z' }, hoder)).status).toBe(400);
    expect((await v.call('GET', '/future/shipment/feed', undefined, hoder)).status).toBe(403);
  });

  it('sees nothing of what others have ordered', async () => {
    const hoder = v.som(await v.token('digdir'));
    const { notification } = await (await v.order()).json();
    const svar = await v.order({}, hoder);
    expect(svar.status).toBe(201);
    const annen = (await svar.json()).notification;
    expect(annen.shipmentId).not.toBe(notification.shipmentId);
    expect((await v.call('PUT', `/orders/${notification.shipmentId}/cancel`, '', hoder)).status).toBe(404);
    await v.tick('2026-11-10T08:01:00Z');
    await v.tick('2026-11-10T08:02:00Z');
    expect(await v.feed('', hoder)).toMatchObject([{ shipmentId: annen.shipmentId, sequenceNumber: 2 }]);
    expect(await v.feed()).toMatchObject([{ shipmentId: notification.shipmentId, sequenceNumber: 1 }]);
  });
});

describe('a message', () => {
  const send = async (recipient: unknown) => {
    await v.order({ recipient });
    await v.tick('2026-11-10T08:00:00Z');
    return v.sendtTil();
  };

  it('to a virksomhet also goes to those who have chosen the service, each mailbox once', async () => {
    const personlige = [
      { epost: 'alle@example.no', ressurser: [] },
      { epost: 'A@example.no', ressurser: [] },
      { epost: 'denne@example.no', ressurser: ['urn:altinn:resource:kalender'] },
      { epost: 'annen@example.no', ressurser: ['urn:altinn:resource:annen'] },
    ];
    const adresser = { navn: 'X', epost: ['a@example.no'], personlige };
    await v.styr('PUT', '', { virksomheter: { [orgnr('eplepress')]: adresser } });
    const til = await send(virksomhet(orgnr('eplepress'), { resourceId: 'urn:altinn:resource:kalender' }));
    expect(til.map((en: string) => en.toLowerCase()).toSorted()).toEqual([
      'a@example.no',
      'alle@example.no',
      'denne@example.no',
    ]);
  });

  it('to an underenhet goes to its hovedenhet', async () => {
    const underenhet = scenario('to-virksomheter').virksomheter[2]?.underenheter[0]?.json;
    expect(await send(virksomhet(underenhet?.organisasjonsnummer))).toEqual([
      'post@mektig-fjern-moskus-as.example.no',
    ]);
  });

  it('to one who is reserved is sent when the sender ignores it', async () => {
    expect(await send(person(fnr('avvikling'), { ignoreReservation: true }))).toEqual([
      'tore.karlsen@example.no',
    ]);
  });

  it('has its keywords filled in, and no line break in its subject', async () => {
    const emailSettings = { subject: 'Til\n$recipientName$', body: '$recipientNumber$ $annet$' };
    await send(virksomhet(orgnr('eplepress'), { emailSettings }));
    expect(await v.styr('GET', '/sendt')).toMatchObject([
      { emne: 'Til NORDMANN EPLEPRESS', tekst: `${orgnr('eplepress')} $annet$` },
    ]);
  });
});

describe('the switch of these paths', () => {
  it.each([
    ['500', 500],
    ['soeppel', 200],
  ])('gives %s here and nowhere else', async (modus, status) => {
    await v.styr('PUT', '/bryter', { modus });
    expect((await v.order()).status).toBe(status);
    expect(await v.token()).toMatch(/^ey/);
    await v.styr('PUT', '/bryter', { modus: 'ok' });
    expect((await v.order()).status).toBe(201);
  });

  it('gives way to that of the whole system', async () => {
    const bryt = (modus: string) =>
      fetch(`${benk.baseUrl}/altinn/_bryter`, { method: 'PUT', body: JSON.stringify({ modus }) });
    await bryt('nede');
    await expect(v.order()).rejects.toThrow('fetch failed');
    await bryt('ok');
  });
});
