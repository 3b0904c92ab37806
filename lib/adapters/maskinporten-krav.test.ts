import { describe, expect, it } from 'vitest';
import { hovedenhetNummer } from '#dev/omverden/scenarioer/nummer';
import { CONSUMER, toPart } from '#dev/proeve/verden/utsteder';
import { Krav } from './maskinporten-krav';

const KUNDE = hovedenhetNummer(993);
const ANNEN = hovedenhetNummer(994);
const ID = '33a0911a-5459-456f-bc57-3d37ef9a016c';

const les = (...authorization_details: unknown[]) =>
  Krav.safeParse({ scope: 'a:b', consumer: toPart(CONSUMER), authorization_details });

const systembruker = (endring: Record<string, unknown> = {}) => ({
  type: 'urn:altinn:systemuser',
  systemuser_id: [ID],
  systemuser_org: toPart(KUNDE),
  system_id: '310_fjordtall',
  ...endring,
});

const samtykke = (endring: Record<string, unknown> = {}) => ({
  type: 'urn:altinn:consent',
  id: ID,
  from: `urn:altinn:organization:identifier-no:${KUNDE}`,
  to: toPart(CONSUMER),
  consented: '2025-11-03T09:15:00Z',
  validTo: '2035-12-31T22:59:59Z',
  consentRights: [
    {
      action: ['consent'],
      resource: [{ type: 'urn:altinn:resource', value: 'ske-kalender' }],
      metadata: {},
    },
  ],
  ...endring,
});

const { authority, ID: PART_ID } = toPart(KUNDE);

describe('authorization_details', () => {
  it.each([
    ['a system user', systembruker()],
    [
      'a system user whose organisation has a lower-case id',
      systembruker({ systemuser_org: { authority, id: PART_ID } }),
    ],
    ['a system user without its system', systembruker({ system_id: undefined })],
  ])('say what %s may', (_navn, detalj) => {
    expect(les(detalj).data).toMatchObject({
      consumer: CONSUMER,
      systembruker: {
        ider: [ID],
        organisasjonsnummer: KUNDE,
        system: detalj.system_id ?? null,
      },
      samtykker: [],
    });
  });

  it.each([
    ['a time in UTC', '2035-12-31T22:59:59Z'],
    ['a time with an offset and fractions', '2035-12-31T23:59:59.0000000+01:00'],
  ])('say what has been consented to, until %s', (_navn, validTo) => {
    expect(les(samtykke({ validTo })).data?.samtykker).toEqual([
      { id: ID, fra: KUNDE, gyldigTil: Date.UTC(2035, 11, 31, 22, 59, 59), ressurser: ['ske-kalender'] },
    ]);
  });

  it('drop the number of a person who has consented', () => {
    const fra = samtykke({ from: 'urn:altinn:person:identifier-no:13828012345' });
    expect(les(fra).data?.samtykker).toMatchObject([{ fra: null }]);
    expect(JSON.stringify(les(fra).data)).not.toContain('13828012345');
  });

  it.each([
    ['of a right that is another action', { action: ['read'] }],
    ['of what is no resource', { resource: [{ type: 'urn:altinn:org', value: 'ske-kalender' }] }],
  ])('give nothing %s', (_navn, endring) => {
    const [rett] = samtykke().consentRights;
    expect(les(samtykke({ consentRights: [{ ...rett, ...endring }] })).data?.samtykker).toMatchObject([
      { ressurser: [] },
    ]);
  });

  it('may be of a kind we do not know, which gives nothing', () => {
    expect(les({ type: 'urn:altinn:noe-nytt', alt: true }).data).toMatchObject({
      systembruker: null,
      samtykker: [],
    });
  });

  it.each([
    ['a consent to nobody', samtykke({ to: undefined })],
    ['a consent from nobody', samtykke({ from: undefined })],
    ['a consent from what is neither', samtykke({ from: 'urn:altinn:party:uuid:1' })],
    ['a consent that never ends', samtykke({ validTo: undefined })],
    ['a consent that ends at no time', samtykke({ validTo: 'i morgen' })],
    ['a consent without rights', samtykke({ consentRights: undefined })],
  ])('are read without %s, which gives nothing, and with the others', (_navn, odde) => {
    expect(les(odde, samtykke()).data?.samtykker).toHaveLength(1);
    expect(les(odde).data?.samtykker).toEqual([]);
  });

  it.each([
    ['two system users', [systembruker(), systembruker({ systemuser_org: toPart(ANNEN) })]],
    ['a system user without an id', [systembruker({ systemuser_id: [] })]],
    ['a system user whose id is no uuid', [systembruker({ systemuser_id: ['*'] })]],
    ['a system user whose id is text', [systembruker({ systemuser_id: ID })]],
    ['a system user without organisation', [systembruker({ systemuser_org: undefined })]],
    ['a system user of no organisation', [systembruker({ systemuser_org: toPart('123456789') })]],
    ['a system user of another series', [systembruker({ systemuser_org: toPart(KUNDE, '9908:') })]],
    ['a consent to another', [samtykke({ to: toPart(ANNEN) })]],
    ['a consent to us and one to another', [samtykke(), samtykke({ to: toPart(ANNEN) })]],
    ['what has no type', [{ systemuser_id: [ID] }]],
    ['what is no object', ['urn:altinn:systemuser']],
    ['a thousand of them', Array.from({ length: 1000 }, () => samtykke())],
  ])('are refused with %s', (_navn, detaljer) => {
    const lest = les(...detaljer);
    expect(lest.success).toBe(false);
    expect(lest.error?.issues[0]?.path[0]).toBe('authorization_details');
  });

  it('are refused when they are no list', () => {
    const lest = Krav.safeParse({
      scope: 'a:b',
      consumer: toPart(CONSUMER),
      authorization_details: systembruker(),
    });
    expect(lest.error?.issues[0]?.path[0]).toBe('authorization_details');
  });
});
