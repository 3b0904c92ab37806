import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSigneringsnoekkel } from '../felles/noekler';
import { SCENARIOER } from '../scenarioer/index';
import { type Proevebenk, startProevebenk } from '../test-stoette';
import { startAdresse } from './betingelsesadresse';
import { createVarselbenk, ordrekropp } from './varselbenk';
import { createVarsling } from './varsling';

let benk: Proevebenk;
let v: ReturnType<typeof createVarselbenk>;
const adresse = await startAdresse();

beforeAll(async () => {
  benk = await startProevebenk();
  v = createVarselbenk(benk);
});
afterAll(async () => {
  await benk.stopp();
  await adresse.stopp();
});
beforeEach(async () => {
  await v.styr('DELETE', '');
  await v.tick('2026-11-10T07:00:00Z');
  adresse.svar(200, '{"sendNotification":true}');
});

const order = async () => {
  const svar = await v.order({ conditionEndpoint: `${adresse.url}/betingelse/1` });
  return (await svar.json()).notification.shipmentId;
};
const status = async (id: string) => (await v.call('GET', `/future/shipment/${id}`)).json();

describe('the condition', () => {
  it('is asked for right before sending, with a token given Digdir', async () => {
    await order();
    await v.tick('2026-11-10T07:59:00Z');
    expect(adresse.spurt).toEqual([]);
    await v.tick('2026-11-10T08:00:00Z');
    expect(adresse.spurt).toHaveLength(1);
    const issuer = `${benk.baseUrl}/maskinporten/`;
    const token = adresse.spurt[0]?.replace('Bearer ', '') ?? '';
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(`${issuer}jwk`)), { issuer });
    expect(payload).toMatchObject({
      scope: 'altinn:system/notifications.condition.check',
      consumer: { authority: 'iso6523-actorid-upis', ID: '0192:991825827' },
    });
    expect(await v.sendtTil()).toHaveLength(1);
  });

  it.each([
    [200, '{"sendNotification":false}'],
    [201, ' {"sendNotification":false,"annet":1}'],
  ])('of %i «%s» stops the message', async (kode, kropp) => {
    adresse.svar(kode, kropp);
    const id = await order();
    await v.tick('2026-11-10T08:00:00Z');
    await v.tick('2026-11-10T08:05:00Z');
    expect(await v.sendtTil()).toEqual([]);
    expect(await v.feed()).toMatchObject([
      { shipmentId: id, status: 'Order_SendConditionNotMet', recipients: [] },
    ]);
  });

  it.each([
    [500, '{"sendNotification":false}'],
    [404, ''],
    [401, ''],
    [204, ''],
    [200, ''],
    [200, '<html>'],
    [200, 'false'],
    [200, '{}'],
    [200, '{"sendNotification":null}'],
    [200, '{"sendNotification":"false"}'],
    [200, '{"SendNotification":false}'],
  ])('of %i «%s» is asked for again after a minute, and then the message is sent', async (kode, kropp) => {
    adresse.svar(kode, kropp);
    const id = await order();
    await v.tick('2026-11-10T08:00:00Z');
    await v.tick('2026-11-10T08:00:30Z');
    expect([adresse.spurt.length, await v.sendtTil()]).toEqual([1, []]);
    expect((await status(id)).status).toBe('Order_Processing');
    await v.tick('2026-11-10T08:01:30Z');
    expect([adresse.spurt.length, (await v.sendtTil()).length]).toEqual([2, 1]);
    expect((await status(id)).status).toBe('Order_Completed');
  });

  it('that answers no the second time stops the message', async () => {
    adresse.svar(500, '');
    await order();
    await v.tick('2026-11-10T08:00:00Z');
    adresse.svar(200, '{"sendNotification":false}');
    await v.tick('2026-11-10T08:02:00Z');
    await v.tick('2026-11-10T08:04:00Z');
    expect(await v.sendtTil()).toEqual([]);
  });

  it('that is too slow twice does not stop the message', async () => {
    await v.styr('PUT', '', { tidsgrenseMs: 50 });
    adresse.svar(200, '{"sendNotification":false}', 300);
    await order();
    await v.tick('2026-11-10T08:00:00Z');
    await v.tick('2026-11-10T08:02:00Z');
    expect(await v.sendtTil()).toHaveLength(1);
  });
});

it('sends mail by the function it is given, and does not try again when that fails', async () => {
  const sendt: string[] = [];
  const noekkel = await createSigneringsnoekkel();
  const ruter = createVarsling({
    url: 'http://localhost/altinn',
    scenarioer: SCENARIOER,
    maskinporten: { issuer: 'http://localhost/maskinporten/', noekkel },
    authenticate: async () => ({ 'urn:altinn:org': 'skd' }),
    sendEpost: async (til, emne, tekst) => {
      sendt.push(`${til} ${emne} ${tekst}`);
      if (sendt.length > 1) throw new Error('the mail server is down');
    },
  });
  const kall = (rute: string, kropp: unknown) =>
    ruter[rute]?.({
      metode: '',
      sti: '',
      query: new URLSearchParams(),
      param: {},
      hode: () => 'application/json',
      cookie: () => undefined,
      kropp: JSON.stringify(kropp),
    });
  await kall('POST /_varsling/tick', { naa: '2026-11-10T07:00:00Z' });
  const bestill = 'POST /notifications/api/v1/future/orders';
  for (const idempotencyId of ['a', 'b']) await kall(bestill, ordrekropp({ idempotencyId }));
  const svar = await kall('POST /_varsling/tick', { naa: '2026-11-10T08:00:00Z' });
  expect(sendt).toEqual(Array(2).fill('kari.nordmann@example.no Emne Tekst'));
  expect(JSON.stringify(svar)).toContain('Failed_TransientError');
  await kall('POST /_varsling/tick', { naa: '2026-11-10T08:10:00Z' });
  expect(sendt).toHaveLength(2);
});
