import { decodeJwt } from 'jose';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { startSvarer } from '#dev/proeve/verden/svarer';
import { iVerden } from '#dev/proeve/verden/verden';
import { UtenforError } from './hent';
import { getMaskinportenToken } from './maskinporten';

const maskinporten = await startSvarer();
const issuer = `${maskinporten.url}/maskinporten/`;
iVerden([], { MASKINPORTEN_ISSUER: issuer });
afterAll(() => maskinporten.stopp());
afterEach(() => vi.restoreAllMocks());

let nr = 0;
/** A new scope each time, so that no token is cached. */
const nyttScope = () => `test:scope.${nr++}`;

/** Answers with tokens of this lifetime, in seconds. */
const gi = (expires_in: number) => {
  let antall = 0;
  maskinporten.svar(() => ({
    kropp: JSON.stringify({ access_token: `token-${antall++}`, expires_in, token_type: 'Bearer' }),
  }));
};

async function spol(sekunder: number): Promise<void> {
  const ekte = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => ekte() + sekunder * 1_000);
  await new Promise((ferdig) => setTimeout(ferdig, 10));
}

it('asks with a signed grant whose one audience is the issuer, slash and all', async () => {
  gi(120);
  const scope = nyttScope();
  expect(await getMaskinportenToken(scope)).toBe('token-0');
  const [spurt] = maskinporten.spurt;
  expect([spurt?.metode, spurt?.sti]).toEqual(['POST', '/maskinporten/token']);
  const skjema = new URLSearchParams(spurt?.kropp);
  expect(skjema.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
  const krav = decodeJwt(skjema.get('assertion') ?? '');
  expect(krav).toMatchObject({ iss: 'test-maskinporten', aud: issuer, scope });
  expect(Number(krav.exp) - Number(krav.iat)).toBeLessThanOrEqual(120);
  expect(krav.jti).toBeTruthy();
  // Not part of Maskinporten's grant, which rejects unknown claims.
  expect(krav).not.toHaveProperty('sub');
});

describe('a token', () => {
  it('is used again while it lives, and not in its last seconds', async () => {
    gi(120);
    const scope = nyttScope();
    const hent = () => getMaskinportenToken(scope);
    expect([await hent(), await hent()]).toEqual(['token-0', 'token-0']);
    await spol(100);
    expect(await hent()).toBe('token-0');
    vi.restoreAllMocks();
    await spol(106);
    expect(await hent()).toBe('token-1');
  });

  it('of one scope is not used for another', async () => {
    gi(120);
    expect(await getMaskinportenToken(nyttScope())).toBe('token-0');
    expect(await getMaskinportenToken(nyttScope())).toBe('token-1');
  });

  it.each([0, 5, 15])('that lives for %i seconds is used once', async (levetid) => {
    gi(levetid);
    const scope = nyttScope();
    expect([await getMaskinportenToken(scope), await getMaskinportenToken(scope)]).toEqual([
      'token-0',
      'token-1',
    ]);
  });
});

it.each([
  [400, '{"error":"invalid_grant"}'],
  [500, ''],
  [200, ''],
  [200, '{}'],
  [200, '{"access_token":"x"}'],
  [200, '{"access_token":null,"expires_in":120}'],
  [302, ''],
])('%i with body «%s» is an error of theirs, and is not remembered', async (status, kropp) => {
  maskinporten.svar(() => ({ status, kropp, hoder: { Location: `${maskinporten.url}/annet` } }));
  const scope = nyttScope();
  await expect(getMaskinportenToken(scope)).rejects.toThrow(UtenforError);
  gi(120);
  expect(await getMaskinportenToken(scope)).toBe('token-0');
});
