import { UnsecuredJWT } from 'jose';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { CONSUMER, type Endring, LEVER, naa, startUtsteder, toPart } from '#dev/proeve/verden/utsteder';
import { UtenforError } from '../hent';
import { verifyBetingelsestoken } from './betingelse-token';

const utsteder = await startUtsteder();
const { issuer, krav, svarer } = utsteder;
iMiljoe('2026-11-10', { MASKINPORTEN_ISSUER: issuer });
beforeEach(() => svarer.svar(() => ({ kropp: utsteder.jwks })));
afterAll(() => svarer.stopp());

const SCOPE = 'altinn:system/notifications.condition.check';
const DIGDIR = '991825827';
const sign = (endring: Endring = {}, ...resten: [Endring?, Parameters<typeof utsteder.sign>[2]?]) =>
  utsteder.sign({ scope: SCOPE, consumer: toPart(DIGDIR), ...endring }, ...resten);

it('fails when the keys cannot be fetched', async () => {
  // First, since keys that have been fetched are kept.
  svarer.svar(() => ({ status: 500, kropp: '' }));
  await expect(verifyBetingelsestoken(`Bearer ${await sign()}`)).rejects.toThrow(UtenforError);
});

describe('a token of Altinn', () => {
  it.each<[string, Endring]>([
    ['as it is', {}],
    ['with more scopes', { scope: `altinn:annet ${SCOPE}` }],
    ['without an audience', { aud: undefined }],
  ])('%s is right', async (_navn, endring) => {
    expect(await verifyBetingelsestoken(`Bearer ${await sign(endring)}`)).toBe(true);
  });

  it('may have the scheme in any case', async () => {
    expect(await verifyBetingelsestoken(`bearer ${await sign()}`)).toBe(true);
  });

  it.each<[string, () => Promise<string> | string | undefined]>([
    ['no header', () => undefined],
    ['an empty header', () => ''],
    ['a token without the scheme', () => sign()],
    ['another scheme', async () => `Basic ${await sign()}`],
    ['two tokens', async () => `Bearer ${await sign()}, Bearer ${await sign()}`],
    ['garbage', () => 'Bearer tull'],
    ['an unsigned token', () => `Bearer ${new UnsecuredJWT(krav({ scope: SCOPE })).encode()}`],
  ])('%s is wrong', async (_navn, hode) => {
    expect(await verifyBetingelsestoken(await hode())).toBe(false);
  });

  it.each<[string, () => Promise<string>]>([
    ['another scope', () => sign({ scope: LEVER })],
    ['a scope that begins like it', () => sign({ scope: `${SCOPE}.all` })],
    ['no scope', () => sign({ scope: undefined })],
    ['another consumer', () => sign({ consumer: toPart(CONSUMER) })],
    ['Skatteetaten as consumer', () => sign({ consumer: toPart('974761076') })],
    ['the number of Digdir in another series', () => sign({ consumer: toPart(DIGDIR, '9908:') })],
    ['no consumer', () => sign({ consumer: undefined })],
    ['a supplier', () => sign({ supplier: toPart(CONSUMER) })],
    ['another issuer', () => sign({ iss: 'https://maskinporten.no/' })],
    ['another audience', () => sign({ aud: 'https://en-annen.no' })],
    ['an expiry that has passed', () => sign({ exp: naa(-12) })],
    ['no expiry', () => sign({ exp: undefined })],
    ['a key of another', () => sign({}, {}, utsteder.nyNoekkel.privateKey)],
    ['the algorithm RS512', async () => sign({}, { alg: 'RS512' }, await utsteder.noekkelFor('RS512'))],
    ['the public key as a secret', () => sign({}, { alg: 'HS256' }, utsteder.hemmelighet)],
  ])('with %s is wrong', async (_navn, token) => {
    expect(await verifyBetingelsestoken(`Bearer ${await token()}`)).toBe(false);
  });
});

it('is wrong again when it has expired', async () => {
  const hode = `Bearer ${await sign()}`;
  expect(await verifyBetingelsestoken(hode)).toBe(true);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 200_000 });
  expect(await verifyBetingelsestoken(hode)).toBe(false);
  vi.useRealTimers();
});
