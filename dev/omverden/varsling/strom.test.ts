import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Proevebenk, startProevebenk } from '../test-stoette';
import { startAdresse } from './betingelsesadresse';
import { createVarselbenk } from './varselbenk';

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

describe('calling off', () => {
  const cancel = (id: string) => v.call('PUT', `/orders/${id}/cancel`);

  it('answers with the order, and does not come in the feed', async () => {
    const id = await order();
    const svar = await cancel(id);
    expect([svar.status, await svar.json()]).toMatchObject([
      200,
      { id, creator: 'skd', processingStatus: { status: 'Cancelled' } },
    ]);
    await v.tick('2026-11-10T09:00:00Z');
    expect([await v.feed(), adresse.spurt]).toEqual([[], []]);
    expect((await cancel(id)).status).toBe(200);
  });

  it('is refused by 409 with five minutes left, and by 404 or 400 for what is no order', async () => {
    const id = await order();
    await v.tick('2026-11-10T07:55:00Z');
    expect((await cancel(id)).status).toBe(409);
    expect((await cancel(randomUUID())).status).toBe(404);
    expect((await cancel('tull')).status).toBe(400);
  });
});

describe('the feed', () => {
  const mange = async (antall: number) => {
    for (let nr = 0; nr < antall; nr++) await v.order({ idempotencyId: String(nr) });
    await v.tick('2026-11-10T08:00:00Z');
  };
  const numre = async (soek: string) =>
    (await v.feed(soek)).map((ett: { sequenceNumber: number }) => ett.sequenceNumber);

  it('holds back what is younger than two seconds, and drops what is older than 90 days', async () => {
    await mange(1);
    expect(await v.feed()).toEqual([]);
    await v.tick('2026-11-10T08:00:03Z');
    expect(await numre('')).toEqual([1]);
    await v.tick('2027-02-09T08:00:00Z');
    expect(await v.feed()).toEqual([]);
  });

  it('has one entry per order, after a number that is left out', async () => {
    await mange(4);
    await v.tick('2026-11-10T08:01:00Z');
    expect(await numre('')).toEqual([1, 2, 3, 4]);
    expect(await numre('?seq=2&orderBy=asc')).toEqual([3, 4]);
    expect(await numre('?seq=0&pageSize=3')).toEqual([1, 2, 3]);
    expect(await numre('?pageSize=0')).toEqual([1]);
    expect(await numre('?pageSize=9999&seq=1')).toEqual([2, 3, 4]);
    expect(await numre('?orderBy=desc&pageSize=2')).toEqual([4, 3]);
    expect(await numre('?orderBy=Desc&seq=3')).toEqual([2, 1]);
    expect(await numre('?seq=99')).toEqual([]);
  });

  it('calls the kind of an order something else than the answer about one order', async () => {
    const id = await order();
    await v.tick('2026-11-10T08:00:00Z');
    await v.tick('2026-11-10T08:01:00Z');
    const felles = { shipmentId: id, sendersReference: 'vaar-en', status: 'Order_Completed' };
    const tid = expect.any(String);
    const mottaker = { destination: 'kari.nordmann@example.no', status: 'Email_Delivered', lastUpdate: tid };
    expect(await v.feed()).toEqual([
      { ...felles, sequenceNumber: 1, shipmentType: 'Notification', lastUpdate: tid, recipients: [mottaker] },
    ]);
    expect(await status(id)).toEqual({
      ...felles,
      type: 'Notification',
      lastUpdate: tid,
      recipients: [{ ...mottaker, type: 'Email' }],
    });
    expect((await status(randomUUID())).code).toBe('NOT-00003');
  });

  it.each([
    ['seq=-1', 'Seq'],
    ['seq=x', 'Seq'],
    ['pageSize=x', 'PageSize'],
    ['orderBy=x', 'OrderBy'],
  ])('refuses %s', async (soek, felt) => {
    const svar = await v.call('GET', `/future/shipment/feed?${soek}`);
    expect([svar.status, Object.keys((await svar.json()).errors)]).toEqual([400, [felt]]);
  });
});
