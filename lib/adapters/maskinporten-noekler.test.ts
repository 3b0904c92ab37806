import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { CONSUMER, startUtsteder } from '#dev/proeve/verden/utsteder';
import { verifyMaskinportenToken } from './maskinporten-token';

const utsteder = await startUtsteder();
const { sign, svarer } = utsteder;
iMiljoe('2026-11-10', { MASKINPORTEN_ISSUER: utsteder.issuer });
afterAll(() => svarer.stopp());
afterEach(() => vi.useRealTimers());

/** Each test starts after the cached keys of the previous one have expired. */
let dager = 0;
const spol = (sekunder: number) => vi.setSystemTime(Date.now() + sekunder * 1000);
beforeEach(() => {
  dager += 2;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + dager * 24 * 3600 * 1000 });
  svarer.svar(() => ({ kropp: utsteder.jwks }));
});

describe('the keys', () => {
  const godta = async () => verifyMaskinportenToken(await sign());
  const antall = () => svarer.spurt.length;

  it('are fetched once, and again for a kid that is new, but not more than once a minute', async () => {
    await godta();
    await godta();
    expect(antall()).toBe(1);
    spol(61);
    svarer.svar(() => ({ kropp: utsteder.nyJwks }));
    const ny = () => sign({}, { kid: 'ny' }, utsteder.nyNoekkel.privateKey);
    expect((await verifyMaskinportenToken(await ny())).consumer).toBe(CONSUMER);
    for (const kid of ['a', 'b', 'c']) {
      await expect(verifyMaskinportenToken(await sign({}, { kid }))).rejects.toMatchObject({
        code: 'ugyldig-token',
      });
    }
    expect(antall()).toBe(1);
    // The key that was taken out of use is rejected.
    await expect(godta()).rejects.toMatchObject({ code: 'ugyldig-token' });
  });

  /** The answers of a failing Maskinporten, with the number of requests per attempt. */
  const NEDE: [string, number, { status?: number; kropp: string }][] = [
    ['500', 1, { status: 500, kropp: '' }],
    ['503', 2, { status: 503, kropp: '' }],
    ['rubbish', 2, { kropp: '<html>' }],
    ['no keys', 1, { kropp: '{"keys":[]}' }],
    ['another shape', 1, { kropp: '{"keys":"x"}' }],
    ['a redirect', 2, { status: 302, kropp: '' }],
  ];
  it.each(NEDE)(
    'are remembered when Maskinporten answers %s a day later, and it is not asked more than once a minute',
    async (_navn, forsoek, svar) => {
      await godta();
      spol(25 * 3600);
      svarer.svar(() => svar);
      await godta();
      await godta();
      expect(antall()).toBe(forsoek);
      // The key may be new, so the error is not the caller's.
      await expect(verifyMaskinportenToken(await sign({}, { kid: 'ny' }))).rejects.toMatchObject({
        name: 'UtenforError',
      });
      expect(antall()).toBe(forsoek);
      spol(61);
      svarer.svar(() => ({ kropp: utsteder.jwks }));
      await godta();
      expect(antall()).toBe(1);
    },
  );

  it('that were never fetched are requested each time, and the error is that Maskinporten is down', async () => {
    vi.resetModules();
    const { verifyMaskinportenToken: ny } = await import('./maskinporten-token');
    svarer.svar(() => ({ status: 500, kropp: '' }));
    for (const _gang of [1, 2])
      await expect(ny(await sign())).rejects.toMatchObject({ name: 'UtenforError' });
    expect(antall()).toBe(2);
    svarer.svar(() => ({ kropp: utsteder.jwks }));
    expect((await ny(await sign())).consumer).toBe(CONSUMER);
  });
});
