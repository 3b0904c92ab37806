import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { type Svar, startSvarer } from '#dev/proeve/verden/svarer';
import { UtenforError } from '../hent';
import { cancelVarsel, orderVarsel, readVarselstrom } from './altinn-varsling';

/** Answers that the stand-in never gives. */

const altinn = await startSvarer();
iMiljoe('2026-11-10', { ALTINN_URL: altinn.url });
afterAll(() => altinn.stopp());

const svar = (gi: () => Svar) =>
  altinn.svar(({ sti }) => (sti.includes('/exchange/') ? { kropp: '"altinn-token"' } : gi()));
const json = (verdi: unknown, status = 200): Svar => ({ status, kropp: JSON.stringify(verdi) });

const NAA = new Date('2026-11-10T07:00:00Z');
const PID = '13908012345';
const ORDRE = {
  id: '0b9a3f8e-2f0e-4c0b-8d51-0c9b3f5e4b99',
  mottaker: { type: 'person', foedselsnummer: PID },
  emne: 'Emne',
  tekst: 'Tekst',
  tidligst: new Date('2026-11-10T08:00:00Z'),
  betingelse: 'https://produkt.example.no/api/varsling/1',
} as const;
const order = () => orderVarsel(ORDRE, NAA);
const [ORDREID, FORSENDELSE] = [randomUUID(), randomUUID()];
const KVITTERING = { notificationOrderId: ORDREID, notification: { shipmentId: FORSENDELSE } };

it('orders as the published interface says', async () => {
  svar(() => json(KVITTERING, 201));
  await order();
  const [, spurt] = altinn.spurt;
  expect([spurt?.metode, spurt?.sti]).toEqual(['POST', '/notifications/api/v1/future/orders']);
  expect(spurt?.hoder).toMatchObject({
    authorization: 'Bearer altinn-token',
    'content-type': 'application/json',
    'ocp-apim-subscription-key': 'test-abonnement',
  });
  expect(JSON.parse(spurt?.kropp ?? '')).toEqual({
    idempotencyId: `kalendertjenester-${ORDRE.id}`,
    sendersReference: `kalendertjenester-${ORDRE.id}`,
    requestedSendTime: '2026-11-10T08:00:00.000Z',
    conditionEndpoint: ORDRE.betingelse,
    recipient: {
      recipientPerson: {
        nationalIdentityNumber: PID,
        channelSchema: 'Email',
        emailSettings: {
          subject: 'Emne',
          body: 'Tekst',
          contentType: 'Plain',
          sendingTimePolicy: 'Anytime',
        },
        resourceId: 'urn:altinn:resource:kalendertjenester',
      },
    },
  });
});

it.each([200, 201])('a receipt with status %i is an order, also with more in it', async (status) => {
  svar(() =>
    json(
      {
        ...KVITTERING,
        ny: [1],
        notification: { shipmentId: FORSENDELSE.toUpperCase(), reminders: null },
      },
      status,
    ),
  );
  expect(await order()).toEqual({ type: 'bestilt', ordreId: ORDREID, forsendelse: FORSENDELSE });
});

it.each<[string, Svar]>([
  ['401', { status: 401, kropp: '' }],
  ['403', { status: 403, kropp: '' }],
  ['404', { status: 404, kropp: '' }],
  ['499', json({ code: 'NOT-00002' }, 499)],
  ['500', { status: 500, kropp: 'Internal' }],
  ['503', json({ code: 'NOT-00004' }, 503)],
  ['a redirect', { status: 302, kropp: '', hoder: { Location: altinn.url } }],
  ['nothing', { status: 201, kropp: '' }],
  ['a page', { status: 200, kropp: '<html>' }],
  ['a list', json([])],
  ['a receipt without the shipment', json({ notificationOrderId: ORDREID, notification: {} })],
  ['a receipt with another id', json({ ...KVITTERING, notificationOrderId: 'x' })],
  ['422 with another code', json({ code: 'NOT-00009' }, 422)],
  ['422 with a page', { status: 422, kropp: '<html>' }],
  ['400 from a gateway', { status: 400, kropp: '<html>Bad request' }],
  ['400 without fields', json({ title: 'Bad Request', errors: {} }, 400)],
  ['400 about the time alone', json({ errors: { RequestedSendTime: ['too late'] } }, 400)],
])('%s to an order is an error for later, and tells nothing of whom it is for', async (_navn, ett) => {
  svar(() => ett);
  const feil = await order().catch((en: unknown) => en);
  expect(feil).toBeInstanceOf(UtenforError);
  expect(String(feil)).not.toContain(PID);
});

it('an order that is wrong also in something else than its time is wrong', async () => {
  svar(() => json({ errors: { RequestedSendTime: ['x'], 'Recipient.RecipientPerson': ['y'] } }, 400));
  expect(await order()).toEqual({
    type: 'ugyldig',
    felter: ['RequestedSendTime', 'Recipient.RecipientPerson'],
  });
});

it('an order is tried again after a gateway that had no answer', async () => {
  let nr = 0;
  svar(() => (nr++ === 0 ? { status: 502, kropp: '' } : json(KVITTERING, 201)));
  expect((await order()).type).toBe('bestilt');
  const kropper = altinn.spurt.filter(({ metode }) => metode === 'POST').map(({ kropp }) => kropp);
  expect(kropper).toEqual([kropper[0], kropper[0]]);
});

it.each([
  { status: 200, kropp: '<html>' },
  { status: 200, kropp: '' },
  { status: 400, kropp: '' },
  { status: 401, kropp: '' },
  { status: 500, kropp: '' },
])('$status «$kropp» calls off nothing', async (ett) => {
  svar(() => ett);
  await expect(cancelVarsel(FORSENDELSE)).rejects.toThrow(UtenforError);
});

describe('the feed', () => {
  const innslag = (sequenceNumber: unknown, endring: Record<string, unknown> = {}) => ({
    sequenceNumber,
    shipmentId: FORSENDELSE,
    sendersReference: null,
    status: 'Order_Completed',
    lastUpdate: '2026-11-10T08:00:00Z',
    shipmentType: 'Notification',
    recipients: [{ destination: 'kari@example.no', status: 'Email_Delivered' }],
    ...endring,
  });
  const levert = { forsendelse: FORSENDELSE, utfall: 'levert' };

  it('is asked for after a position, oldest first', async () => {
    svar(() => json([innslag(18)]));
    expect(await readVarselstrom(17)).toEqual({ siste: 18, hendelser: [levert], mer: false });
    expect(altinn.spurt.at(-1)?.sti).toBe(
      '/notifications/api/v1/future/shipment/feed?seq=17&pageSize=500&orderBy=asc',
    );
  });

  it('gives no address', async () => {
    svar(() => json([innslag(1)]));
    expect(JSON.stringify(await readVarselstrom(0))).not.toContain('@');
  });

  it.each([
    ['with `type` for `shipmentType`', { type: 'Notification', shipmentType: undefined }],
    ['with neither', { shipmentType: null }],
    ['with an id in capitals', { shipmentId: FORSENDELSE.toUpperCase() }],
    ['with unknown members', { nytt: { a: 1 } }],
  ])('%s is read', async (_navn, endring) => {
    svar(() => json([innslag(1, endring)]));
    expect((await readVarselstrom(0)).hendelser).toEqual([levert]);
  });

  it('passes over what it cannot read, and goes on after it', async () => {
    svar(() =>
      json([
        innslag(5),
        innslag(6, { shipmentId: 'x' }),
        innslag(7, { recipients: 'x' }),
        innslag(8, { status: null }),
        null,
        'x',
        innslag('ni'),
        innslag(9, { status: 'Order_Processing' }),
      ]),
    );
    expect(await readVarselstrom(4)).toMatchObject({ siste: 9, hendelser: [levert, levert], mer: false });
  });

  it('says whether there is more, but not when the position stands still', async () => {
    svar(() => json(Array.from({ length: 500 }, (_, nr) => innslag(nr + 1))));
    expect(await readVarselstrom(0)).toMatchObject({ siste: 500, mer: true });
    svar(() => json(Array.from({ length: 500 }, () => null)));
    expect(await readVarselstrom(7)).toEqual({ siste: 7, hendelser: [], mer: false });
  });

  it.each<Svar>([
    json({ value: [] }),
    json(null),
    { status: 200, kropp: '' },
    { status: 200, kropp: '[{"sequenceNumber":1' },
    { status: 401, kropp: '' },
    { status: 403, kropp: '' },
    { status: 500, kropp: '[]' },
  ])('$status «$kropp» is an error for later', async (ett) => {
    svar(() => ett);
    await expect(readVarselstrom(0)).rejects.toThrow(UtenforError);
  });
});
