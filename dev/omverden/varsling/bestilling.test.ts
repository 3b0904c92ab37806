import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scenario } from '../scenarioer/index';
import { type Proevebenk, startProevebenk } from '../test-stoette';
import { createVarselbenk, ordrekropp, person, virksomhet } from './varselbenk';

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

describe('an order', () => {
  it('gets a receipt, and the same again for the same id', async () => {
    const svar = await v.order();
    const kvittering = await svar.json();
    expect(svar.status).toBe(201);
    expect(svar.headers.get('location')).toBe(
      `${benk.baseUrl}/altinn/notifications/api/v1/orders/chain/${kvittering.notificationOrderId}`,
    );
    expect(kvittering).toEqual({
      notificationOrderId: expect.any(String),
      notification: { shipmentId: expect.any(String), sendersReference: 'vaar-en' },
    });
    const igjen = await v.order({ recipient: person('12345678901'), sendersReference: 'ny' });
    expect([igjen.status, await igjen.json()]).toEqual([200, kvittering]);
  });

  it('is refused when it is sent again after its time', async () => {
    await v.order();
    await v.tick('2026-11-10T08:00:01Z');
    const svar = await v.order();
    expect(svar.status).toBe(400);
    expect(svar.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await svar.json()).toMatchObject({
      title: 'One or more validation errors occurred.',
      status: 400,
      errors: { RequestedSendTime: ['RequestedSendTime must be greater than or equal to now.'] },
    });
  });

  const UTEN_MOTTAKER = { idempotencyId: 'x' };
  it.each<[string, unknown, string[]]>([
    ['nothing', '', ['', 'notificationOrderRequest']],
    ['a page', '<html>', ['$', 'notificationOrderRequest']],
    ['no recipient', UTEN_MOTTAKER, ['$', 'notificationOrderRequest']],
    ['null for recipient', { ...UTEN_MOTTAKER, recipient: null }, ['Recipient']],
    [
      'another type',
      ordrekropp({ requestedSendTime: 'snart' }),
      ['$.requestedSendTime', 'notificationOrderRequest'],
    ],
    [
      'a channel that is none',
      ordrekropp({ recipient: person(fnr('ingen'), { channelSchema: 'Brev' }) }),
      ['$.recipient.recipientPerson.channelSchema', 'notificationOrderRequest'],
    ],
    [
      'a recipient without its number',
      ordrekropp({ recipient: person(undefined) }),
      ['$.recipient.recipientPerson', 'notificationOrderRequest'],
    ],
    ['an empty id', ordrekropp({ idempotencyId: ' ' }), ['IdempotencyId']],
    ['no recipient of any kind', ordrekropp({ recipient: {} }), ['Recipient']],
    [
      'two recipients',
      ordrekropp({ recipient: { ...person(fnr('ingen')), ...virksomhet(orgnr('eplepress')) } }),
      ['Recipient'],
    ],
    [
      'a time without a zone',
      ordrekropp({ requestedSendTime: '2026-11-11T08:00:00' }),
      ['RequestedSendTime'],
    ],
    ['an address without a host', ordrekropp({ conditionEndpoint: '/sti' }), ['ConditionEndpoint']],
    ['an address of another kind', ordrekropp({ conditionEndpoint: 'ftp://x.no' }), ['ConditionEndpoint']],
    [
      'a short fødselsnummer',
      ordrekropp({ recipient: person('123') }),
      ['Recipient.RecipientPerson.NationalIdentityNumber'],
    ],
    [
      'letters as orgnummer, and a wrong time',
      ordrekropp({ recipient: virksomhet('abcdefghi'), requestedSendTime: '2020-01-01T00:00:00Z' }),
      ['RequestedSendTime', 'Recipient.RecipientOrganization.OrgNumber'],
    ],
    [
      'a resource without its prefix',
      ordrekropp({ recipient: person(fnr('ingen'), { resourceId: 'kalender' }) }),
      ['Recipient.RecipientPerson.ResourceId'],
    ],
    [
      'an action without a resource',
      ordrekropp({ recipient: person(fnr('ingen'), { resourceAction: 'read' }) }),
      ['Recipient.RecipientPerson.ResourceAction'],
    ],
    [
      'no subject',
      ordrekropp({ recipient: person(fnr('ingen'), { emailSettings: { subject: '', body: 'x' } }) }),
      ['Recipient.RecipientPerson.EmailSettings.Subject'],
    ],
    [
      'no settings',
      ordrekropp({ recipient: person(fnr('ingen'), { emailSettings: null }) }),
      ['Recipient.RecipientPerson.EmailSettings'],
    ],
    [
      'mail by day',
      ordrekropp({
        recipient: person(fnr('ingen'), {
          emailSettings: { subject: 'x', body: 'x', sendingTimePolicy: 'Daytime' },
        }),
      }),
      ['Recipient.RecipientPerson.EmailSettings.SendingTimePolicy'],
    ],
  ])('with %s is refused by the names of .NET', async (_navn, kropp, felter) => {
    const svar = await v.call('POST', '/future/orders', kropp);
    expect(svar.status).toBe(400);
    expect(Object.keys((await svar.json()).errors)).toEqual(felter);
  });

  it('of another medium is refused, and one the stand-in cannot send says so', async () => {
    expect((await v.order({}, { 'content-type': 'text/plain' })).status).toBe(415);
    const sms = { channelSchema: 'Sms', smsSettings: { body: 'x' } };
    expect((await v.order({ recipient: person(fnr('ingen'), sms) })).status).toBe(501);
    expect((await v.order({ reminders: [{}] })).status).toBe(501);
  });

  it('is refused, and not stored, when a recipient has no address', async () => {
    const recipient = virksomhet(orgnr('as-avvikende-aar'));
    const svar = await v.order({ recipient });
    expect([svar.status, (await svar.json()).code]).toEqual([422, 'NOT-00001']);
    const navn = 'STILIG SPRETTEN STÆR AS';
    await v.styr('PUT', '', {
      virksomheter: { [orgnr('as-avvikende-aar')]: { navn, epost: ['a@example.no'] } },
    });
    expect((await v.order({ recipient })).status).toBe(201);
  });

  it('to an old address is taken from Skatteetaten, and from others when they ask for it', async () => {
    const hoder = v.som(await v.token('digdir'));
    const recipient = person(fnr('mva-aar'));
    expect((await v.order({ recipient }, hoder)).status).toBe(422);
    expect((await v.order({ recipient })).status).toBe(201);
    const gammel = person(fnr('mva-aar'), { useStaleContactInformation: true });
    expect((await v.order({ recipient: gammel }, hoder)).status).toBe(201);
  });
});
