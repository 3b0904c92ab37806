import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { CONSUMER, naa, startUtsteder } from '#dev/proeve/verden/utsteder';
import { env } from '#lib/oppsett/env';
import { verifyMaskinportenToken } from './maskinporten-token';

const utsteder = await startUtsteder();
const { sign, svarer } = utsteder;
iMiljoe('2026-11-10', { MASKINPORTEN_ISSUER: utsteder.issuer });
afterAll(() => svarer.stopp());
const verify = vi.spyOn(crypto.subtle, 'verify');
afterEach(() => {
  vi.useRealTimers();
  verify.mockClear();
});

const spol = (sekunder: number) => vi.setSystemTime(Date.now() + sekunder * 1000);
const begge = (...jwks: string[]) => JSON.stringify({ keys: jwks.flatMap((ett) => JSON.parse(ett).keys) });
/** Sets the published keys, and has them fetched after a day. */
async function publish(jwks: string) {
  spol(25 * 3600);
  svarer.svar(() => ({ kropp: jwks }));
  await verifyMaskinportenToken(await utsteder.sign()).catch(() => undefined);
  verify.mockClear();
}
const nytt = () => sign({ exp: naa(3 * 24 * 3600) }, { kid: 'ny' }, utsteder.nyNoekkel.privateKey);
const refuse = (token: string) => expect(verifyMaskinportenToken(token)).rejects;

let dager = 0;
beforeEach(async () => {
  dager += 10;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + dager * 24 * 3600 * 1000 });
  await publish(utsteder.jwks);
});

describe('a token that has been verified', () => {
  it('is not verified again', async () => {
    const token = await sign();
    const [foerste, andre] = [await verifyMaskinportenToken(token), await verifyMaskinportenToken(token)];
    expect(andre).toEqual(foerste);
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('ends at the same second as one that has not', async () => {
    const exp = naa(60);
    const token = await sign({ exp });
    await verifyMaskinportenToken(token);
    vi.setSystemTime((exp + 9) * 1000 + 999);
    expect((await verifyMaskinportenToken(token)).consumer).toBe(CONSUMER);
    expect(verify).toHaveBeenCalledTimes(1);
    vi.setSystemTime((exp + 10) * 1000);
    await refuse(token).toMatchObject({ code: 'ugyldig-token', detaljer: { token: 'utloept' } });
  });

  it('has not begun when the clock goes back before its time', async () => {
    const token = await sign({ nbf: naa(5) });
    await verifyMaskinportenToken(token);
    spol(-60);
    await refuse(token).toMatchObject({ detaljer: { token: 'feil-nbf' } });
  });

  it('is for us only while its audience is ours', async () => {
    const token = await sign({ aud: `${env().APP_URL}/api/kalender/v1` });
    await verifyMaskinportenToken(token);
    const nytt = vi.spyOn(await import('#lib/oppsett/env'), 'env');
    nytt.mockReturnValue({ ...env(), APP_URL: 'https://x.no' });
    await refuse(token).toMatchObject({ detaljer: { token: 'feil-aud' } });
    nytt.mockRestore();
  });

  it('makes no other token good', async () => {
    const token = await sign();
    await verifyMaskinportenToken(token);
    const [hode, krav, signatur = ''] = token.split('.');
    const bytes = Buffer.from(signatur, 'base64url');
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    for (const falsk of [
      `${hode}.${krav}.${bytes.toString('base64url')}`,
      `${hode}.${krav}.`,
      `${hode}.${krav}.${signatur.slice(0, -4)}`,
      await sign({}, {}, utsteder.nyNoekkel.privateKey),
    ])
      for (const _gang of [1, 2]) await refuse(falsk).toMatchObject({ detaljer: { token: 'ikke-gyldig' } });
  });
});

describe('a key', () => {
  it('that is no longer published ends every token signed by it', async () => {
    const token = await sign({ exp: naa(3 * 24 * 3600) });
    await verifyMaskinportenToken(token);
    await verifyMaskinportenToken(token);
    expect(verify).toHaveBeenCalledTimes(1);
    await publish(utsteder.nyJwks);
    await refuse(token).toMatchObject({ detaljer: { token: 'ikke-gyldig' } });
  });

  it('that is no longer published ends them also when an unknown key shows it', async () => {
    const token = await sign();
    await verifyMaskinportenToken(token);
    spol(61);
    svarer.svar(() => ({ kropp: utsteder.nyJwks }));
    expect((await verifyMaskinportenToken(await nytt())).consumer).toBe(CONSUMER);
    await refuse(token).toMatchObject({ detaljer: { token: 'ikke-gyldig' } });
  });

  it('that is added ends nothing', async () => {
    const token = await sign({ exp: naa(3 * 24 * 3600) });
    await verifyMaskinportenToken(token);
    await publish(begge(utsteder.jwks, utsteder.nyJwks));
    expect((await verifyMaskinportenToken(token)).consumer).toBe(CONSUMER);
    expect(verify).not.toHaveBeenCalled();
    expect((await verifyMaskinportenToken(await nytt())).consumer).toBe(CONSUMER);
  });

  it('that keeps its name and changes ends every token signed by it', async () => {
    const token = await sign({ exp: naa(3 * 24 * 3600) });
    await verifyMaskinportenToken(token);
    await publish(utsteder.nyJwks.replace('"ny"', '"ekte"'));
    await refuse(token).toMatchObject({ detaljer: { token: 'ikke-gyldig' } });
  });

  it('is asked for again after a day, whatever is remembered', async () => {
    const token = await sign({ exp: naa(3 * 24 * 3600) });
    await verifyMaskinportenToken(token);
    spol(25 * 3600);
    const foer = svarer.spurt.length;
    await verifyMaskinportenToken(token);
    expect(svarer.spurt.length).toBe(foer + 1);
  });
});

it('the memory has a largest size: the oldest tokens are verified again', async () => {
  const lange = await Promise.all(
    Array.from({ length: 12 }, (_, nr) => sign({ jti: `${nr}`, fyll: 'x'.repeat(1_500_000) })),
  );
  for (const token of lange) await verifyMaskinportenToken(token);
  verify.mockClear();
  await verifyMaskinportenToken(lange.at(-1) ?? '');
  expect(verify).toHaveBeenCalledTimes(0);
  await verifyMaskinportenToken(lange[0] ?? '');
  expect(verify).toHaveBeenCalledTimes(1);
});
