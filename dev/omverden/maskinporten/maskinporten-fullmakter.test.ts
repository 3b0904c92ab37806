import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRISTER, FULLMAKTER, KALENDER, LEVER, orgnrTil, SYSTEMKLIENTER } from '../klienter';
import { maskinportenAssertion, type Proevebenk, postMaskinporten, startProevebenk } from '../test-stoette';

let benk: Proevebenk;
beforeAll(async () => {
  benk = await startProevebenk();
});
afterAll(() => benk.stopp());

async function spoer(iss: string, endring: Record<string, unknown>) {
  const svar = await postMaskinporten(benk, await maskinportenAssertion(benk, { iss, ...endring }));
  const kropp = await svar.json();
  return {
    krav: kropp.access_token ? decodeJwt(kropp.access_token) : {},
    avslag: kropp.error && [svar.status, kropp.error, /MP-\d+/.exec(kropp.error_description)?.[0]],
  };
}

const toPart = (orgnr: string) => ({ authority: 'iso6523-actorid-upis', ID: `0192:${orgnr}` });
const VENDOR = orgnrTil('regnskapssystem');
const [DELEGERT] = FULLMAKTER.delegeringer;
const [ENKEL, MED_REF] = FULLMAKTER.systembrukere;
const [GYLDIG, UTLOEPT] = FULLMAKTER.samtykker;
if (!DELEGERT || !ENKEL || !MED_REF || !GYLDIG || !UTLOEPT)
  throw new RangeError('The register lacks an entry');

describe('the clients', () => {
  it('have an organisasjonsnummer of the synthetic series each', () => {
    const numre = SYSTEMKLIENTER.map(({ organisasjonsnummer }) => organisasjonsnummer);
    expect(new Set(numre).size).toBe(SYSTEMKLIENTER.length);
    expect(numre.every((nummer) => nummer.startsWith('3'))).toBe(true);
  });

  it.each([
    ['skatteetaten-mva', LEVER],
    ['skatteetaten-innkreving', LEVER],
    ['skatteetaten-a-ordningen', LEVER],
    ['fremmed', `${KALENDER} ${FRISTER}`],
    ['bank', KALENDER],
  ] as const)('%s gets %s as itself', async (klient, scope) => {
    const { krav } = await spoer(klient, { scope });
    expect(krav).toMatchObject({ scope, client_id: klient, consumer: toPart(orgnrTil(klient)) });
    expect(krav).not.toHaveProperty('supplier');
    expect(Number(krav.exp) - Number(krav.iat)).toBe(120);
  });

  it.each([
    ['fremmed', LEVER],
    ['bank', FRISTER],
    ['skatteetaten-mva', KALENDER],
  ])('%s does not get %s', async (klient, scope) => {
    expect((await spoer(klient, { scope })).avslag).toEqual([403, 'invalid_scope', 'MP-250']);
  });
});

describe('delegation', () => {
  it('makes the customer the consumer and the vendor the supplier', async () => {
    const { krav } = await spoer('regnskapssystem', { scope: KALENDER, consumer_org: DELEGERT.konsument });
    expect(krav).toMatchObject({
      consumer: toPart(DELEGERT.konsument),
      supplier: toPart(VENDOR),
      delegation_source: 'https://tt02.altinn.no/',
    });
  });

  it.each([
    ['a customer that has delegated nothing', 'regnskapssystem', KALENDER, ENKEL.organisasjonsnummer],
    ['a scope that has not been delegated', 'regnskapssystem', `${KALENDER} ${FRISTER}`, DELEGERT.konsument],
    ['another vendor', 'fremmed', KALENDER, DELEGERT.konsument],
    ['what is no number', 'regnskapssystem', KALENDER, { ID: DELEGERT.konsument }],
  ])('is refused for %s', async (_navn, klient, scope, consumer_org) => {
    const { avslag } = await spoer(klient, { scope, consumer_org });
    expect(avslag).toEqual([403, 'invalid_grant', 'MP-251']);
  });
});

const systembruker = (orgnr: string, externalRef?: string) => ({
  type: 'urn:altinn:systemuser',
  systemuser_org: toPart(orgnr),
  externalRef,
});
const samtykke = (id: string, fra: string) => ({
  type: 'urn:altinn:consent',
  id,
  from: `urn:altinn:organization:identifier-no:${fra}`,
});
const withDetalj = (klient: string, ...authorization_details: unknown[]) =>
  spoer(klient, { scope: KALENDER, authorization_details });

describe('authorization_details', () => {
  it('name the system user, while the vendor stays the consumer', async () => {
    const { krav } = await withDetalj('regnskapssystem', systembruker(ENKEL.organisasjonsnummer));
    expect(krav.consumer).toEqual(toPart(VENDOR));
    expect(krav.authorization_details).toEqual([
      {
        type: 'urn:altinn:systemuser',
        systemuser_id: [ENKEL.systemuserId],
        systemuser_org: toPart(ENKEL.organisasjonsnummer),
        system_id: ENKEL.systemId,
      },
    ]);
  });

  it('name the system user that was asked for with an externalRef', async () => {
    const { krav } = await withDetalj(
      'regnskapssystem',
      systembruker(MED_REF.organisasjonsnummer, MED_REF.externalRef),
    );
    expect(krav.authorization_details).toMatchObject([{ systemuser_id: [MED_REF.systemuserId] }]);
  });

  it('tell what has been consented to, and by whom', async () => {
    const { krav } = await withDetalj('bank', samtykke(GYLDIG.id, GYLDIG.fra));
    expect(krav.consumer).toEqual(toPart(GYLDIG.til));
    expect(krav.authorization_details).toMatchObject([
      {
        ...samtykke(GYLDIG.id, GYLDIG.fra),
        to: krav.consumer,
        validTo: GYLDIG.gyldigTil,
        consentRights: [{ action: ['consent'] }],
      },
    ]);
  });

  it.each([
    ['another vendor', 'fremmed', systembruker(ENKEL.organisasjonsnummer), 'MP-302'],
    ['a customer without a system user', 'regnskapssystem', systembruker(UTLOEPT.fra), 'MP-302'],
    [
      'no externalRef where there is one',
      'regnskapssystem',
      systembruker(MED_REF.organisasjonsnummer),
      'MP-303',
    ],
    ['an unknown consent', 'bank', samtykke(ENKEL.systemuserId, GYLDIG.fra), 'MP-302'],
    ['the consent of another', 'bank', samtykke(GYLDIG.id, UTLOEPT.fra), 'MP-302'],
    ['a consent to another', 'fremmed', samtykke(GYLDIG.id, GYLDIG.fra), 'MP-302'],
    ['a consent that has expired', 'bank', samtykke(UTLOEPT.id, UTLOEPT.fra), 'MP-302'],
    ['an unknown type', 'bank', { type: 'annet' }, 'MP-301'],
    ['no object', 'bank', 'tekst', 'MP-301'],
  ])('are refused for %s', async (_navn, klient, detalj, kode) => {
    expect((await withDetalj(klient, detalj)).avslag?.[2]).toBe(kode);
  });
});

it('signs what a test asks for, without asking whether it makes sense', async () => {
  const svar = await fetch(`${benk.baseUrl}/maskinporten/_token`, {
    method: 'POST',
    body: JSON.stringify({ clientId: 'bank', claims: { exp: 1, aud: null } }),
  });
  const krav = decodeJwt((await svar.json()).access_token);
  expect(krav).toMatchObject({ exp: 1, client_id: 'bank', scope: KALENDER });
  expect(krav).not.toHaveProperty('aud');
});
