import { exportJWK, UnsecuredJWT } from 'jose';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { hovedenhetNummer } from '#dev/omverden/scenarioer/nummer';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { CONSUMER, type Endring, LEVER, naa, startUtsteder, toPart } from '#dev/proeve/verden/utsteder';
import { env } from '#lib/oppsett/env';
import { verifyMaskinportenToken } from './maskinporten-token';

const SUPPLIER = hovedenhetNummer(992);
const utsteder = await startUtsteder();
const { issuer, krav, sign, svarer } = utsteder;
iMiljoe('2026-11-10', { MASKINPORTEN_ISSUER: issuer });
beforeEach(() => svarer.svar(() => ({ kropp: utsteder.jwks })));
afterAll(() => svarer.stopp());

describe('a token of Maskinporten', () => {
  it('says who owns the access and with which scopes', async () => {
    expect(await verifyMaskinportenToken(await sign({ scope: `${LEVER} annet:scope` }))).toEqual({
      consumer: CONSUMER,
      supplier: null,
      scopes: [LEVER, 'annet:scope'],
      systembruker: null,
      samtykker: [],
    });
    expect(svarer.spurt.map(({ sti }) => sti)).toEqual(['/maskinporten/jwk']);
  });

  it('says who calls on its behalf', async () => {
    const token = await sign({ supplier: toPart(SUPPLIER), delegation_source: 'https://www.altinn.no' });
    expect(await verifyMaskinportenToken(token)).toMatchObject({ consumer: CONSUMER, supplier: SUPPLIER });
  });

  it.each<[string, () => Endring]>([
    ['without an audience', () => ({ aud: undefined })],
    ['for our address', () => ({ aud: env().APP_URL })],
    ['for our address with a slash', () => ({ aud: `${env().APP_URL}/` })],
    ['for one of our APIs', () => ({ aud: `${env().APP_URL}/api/kalender/v1` })],
    ['that has just expired, by a clock that is a little behind', () => ({ exp: naa(-8) })],
    ['that is just about to begin', () => ({ nbf: naa(8) })],
  ])('%s is taken', async (_navn, endring) => {
    expect((await verifyMaskinportenToken(await sign(endring()))).consumer).toBe(CONSUMER);
  });

  it.each<[string, () => Promise<string> | string, string]>([
    ['garbage', () => 'tull', 'ikke-gyldig'],
    ['garbage in three parts', () => 'a.b.c', 'ikke-gyldig'],
    ['without a signature', () => new UnsecuredJWT(krav()).encode(), 'ikke-gyldig'],
    [
      'with the public key as a shared secret',
      async () => sign({}, { alg: 'HS256' }, utsteder.hemmelighet),
      'ikke-gyldig',
    ],
    [
      'signed by RS512',
      async () => sign({}, { alg: 'RS512' }, await utsteder.noekkelFor('RS512')),
      'ikke-gyldig',
    ],
    ['signed by another', () => sign({}, {}, utsteder.nyNoekkel.privateKey), 'ikke-gyldig'],
    ['with an unknown kid', () => sign({}, { kid: 'ukjent' }), 'ikke-gyldig'],
    [
      'that brings its own key',
      async () =>
        sign({}, { jwk: await exportJWK(utsteder.nyNoekkel.publicKey) }, utsteder.nyNoekkel.privateKey),
      'ikke-gyldig',
    ],
    [
      'that says where its key is',
      () =>
        sign(
          {},
          { jku: `${svarer.url}/jku`, x5u: `${svarer.url}/x5u`, kid: 'ny' },
          utsteder.nyNoekkel.privateKey,
        ),
      'ikke-gyldig',
    ],
    [
      'with an extension we must understand',
      () => sign({ forbud: 1 }, { crit: ['fremmed'], fremmed: 1 }),
      'ikke-gyldig',
    ],
    ['of another issuer', () => sign({ iss: 'https://maskinporten.no/' }), 'feil-iss'],
    ['of the issuer without its slash', () => sign({ iss: issuer.slice(0, -1) }), 'feil-iss'],
    ['that has expired', () => sign({ exp: naa(-12) }), 'utloept'],
    ['that never expires', () => sign({ exp: undefined }), 'feil-exp'],
    ['that is not valid yet', () => sign({ nbf: naa(12) }), 'feil-nbf'],
    ['for another audience', () => sign({ aud: 'https://en-annen.no' }), 'feil-aud'],
    ['for an address that begins like ours', () => sign({ aud: `${env().APP_URL}.no` }), 'feil-aud'],
    ['for no audience by name', () => sign({ aud: '' }), 'feil-aud'],
    ['for several audiences', () => sign({ aud: ['unspecified'] }), 'feil-aud'],
    ['without scope', () => sign({ scope: undefined }), 'feil-scope'],
    ['without consumer', () => sign({ consumer: undefined }), 'feil-consumer'],
    ['with the consumer as text', () => sign({ consumer: `0192:${CONSUMER}` }), 'feil-consumer'],
    [
      'with the consumer of the older series',
      () => sign({ consumer: toPart(CONSUMER, '9908:') }),
      'feil-consumer',
    ],
    ['with the consumer without a series', () => sign({ consumer: toPart(CONSUMER, '') }), 'feil-consumer'],
    ['with a wrong control digit', () => sign({ consumer: toPart('310079198') }), 'feil-consumer'],
    [
      'of another authority',
      () => sign({ consumer: { ...toPart(CONSUMER), authority: 'x' } }),
      'feil-consumer',
    ],
    ['with a supplier that is none', () => sign({ supplier: toPart('1') }), 'feil-supplier'],
  ])('%s is refused', async (_navn, token, grunn) => {
    const svar = verifyMaskinportenToken(await token());
    await expect(svar).rejects.toMatchObject({ code: 'ugyldig-token', detaljer: { token: grunn } });
    expect(svarer.spurt.filter(({ sti }) => sti !== '/maskinporten/jwk')).toEqual([]);
  });
});
