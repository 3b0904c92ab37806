import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { CONSUMER, naa, startUtsteder } from '#dev/proeve/verden/utsteder';
import { setAvvik } from '#lib/oppsett/klokke';
import { klientbevis, maskinportenKlient } from './klientbevis';
import { verifyMaskinportenToken } from './maskinporten-token';

const utsteder = await startUtsteder();
iMiljoe('2026-11-10', { MASKINPORTEN_ISSUER: utsteder.issuer });
beforeEach(() => utsteder.svarer.svar(() => ({ kropp: utsteder.jwks })));
afterEach(() => {
  vi.useRealTimers();
  setAvvik(0);
});
afterAll(() => utsteder.svarer.stopp());

describe.each([600_000, -600_000])('in a process whose clock is %i ms ahead of the database’s', (ms) => {
  /** The clock becomes wrong; `isKjent` says whether the process has measured it. */
  const forskyv = (isKjent: boolean) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
    if (isKjent) setAvvik(-ms);
  };

  it('a token that is valid now is taken, and one that has expired is not', async () => {
    const [gyldig, utloept, framtidig] = await Promise.all([
      utsteder.sign(),
      utsteder.sign({ exp: naa(-60) }),
      utsteder.sign({ nbf: naa(60), exp: naa(180) }),
    ]);
    forskyv(true);
    expect((await verifyMaskinportenToken(gyldig)).consumer).toBe(CONSUMER);
    for (const token of [utloept, framtidig])
      await expect(verifyMaskinportenToken(token)).rejects.toMatchObject({ code: 'ugyldig-token' });
  });

  it('its own assertion is of this moment', async () => {
    const foer = naa();
    forskyv(true);
    const { iat = 0, exp = 0 } = decodeJwt(await klientbevis(maskinportenKlient()));
    expect(Math.abs(iat - foer)).toBeLessThanOrEqual(5);
    expect(exp - iat).toBe(60);
  });

  it('all of this would go wrong if the difference were not known', async () => {
    const token = await utsteder.sign({ nbf: naa(-60), exp: naa(60) });
    const foer = naa();
    forskyv(false);
    await expect(verifyMaskinportenToken(token)).rejects.toMatchObject({ code: 'ugyldig-token' });
    const { iat = 0 } = decodeJwt(await klientbevis(maskinportenKlient()));
    expect(Math.abs(iat - foer)).toBeGreaterThan(500);
  });
});
