import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { setMiljoe, startTestverden } from '#dev/proeve/verden/miljoe';
import { dekrypter, isPersonId, krypter, nextAuthHemmelighet, toPersonId, toTokenHash } from './kryptering';

const PID = '13028012345';
let variabler: Record<string, string>;

beforeAll(async () => {
  const verden = await startTestverden([], 'postgresql://x:y@127.0.0.1:9/ingen');
  await verden.omverden.stopp();
  variabler = verden.variabler;
  setMiljoe(variabler);
});
afterEach(() => setMiljoe(variabler));

/** Imports the module again with another secret. */
async function withHemmelighet(hemmelighet: string) {
  vi.resetModules();
  setMiljoe({ ...variabler, HEMMELIGHET: hemmelighet });
  return import('./kryptering');
}

describe('krypter', () => {
  it.each(['', PID, 'æøå €', 'x'.repeat(10_000)])('comes back as it was', (tekst) => {
    expect(dekrypter(krypter(tekst, 'en-id'), 'en-id')).toBe(tekst);
  });

  it('is never the same twice', () => {
    const alle = Array.from({ length: 100 }, () => Buffer.from(krypter(PID, 'en-id')).toString('hex'));
    expect(new Set(alle.map((hex) => hex.slice(0, 24))).size).toBe(100);
    expect(new Set(alle.map((hex) => hex.slice(56))).size).toBe(100);
  });

  it('does not hold what it hides', () => {
    const bytes = Buffer.from(krypter(PID, 'en-id'));
    expect(bytes).toHaveLength(12 + 16 + PID.length);
    expect(bytes.includes(PID.slice(0, 6))).toBe(false);
  });
});

describe('dekrypter', () => {
  it('sees one changed bit, wherever it is', () => {
    const bytes = krypter(PID, 'en-id');
    for (let nr = 0; nr < bytes.length; nr++) {
      const endret = bytes.map((byte, her) => (her === nr ? byte ^ 1 : byte));
      expect(() => dekrypter(endret, 'en-id'), `byte ${nr}`).toThrow();
    }
  });

  it('refuses what is too short, too long or cut off', () => {
    const bytes = krypter(PID, 'en-id');
    for (let lengde = 0; lengde < bytes.length; lengde++) {
      expect(() => dekrypter(bytes.slice(0, lengde), 'en-id'), `${lengde} bytes`).toThrow();
    }
    expect(() => dekrypter(new Uint8Array([...bytes, 0]), 'en-id')).toThrow();
  });

  it('refuses what belongs to another id', () => {
    expect(() => dekrypter(krypter(PID, 'en-id'), 'en-annen-id')).toThrow();
  });

  it('refuses what another secret has encrypted', async () => {
    const annen = await withHemmelighet('en-helt-annen-0123456789-abcdefghijkl');
    expect(() => annen.dekrypter(krypter(PID, 'en-id'), 'en-id')).toThrow();
    expect(annen.dekrypter(annen.krypter(PID, 'en-id'), 'en-id')).toBe(PID);
  });

  it('a process that starts again with the same secret still reads it', async () => {
    const igjen = await withHemmelighet(variabler.HEMMELIGHET ?? '');
    expect(igjen.dekrypter(krypter(PID, 'en-id'), 'en-id')).toBe(PID);
    expect(igjen.toPersonId(PID)).toBe(toPersonId(PID));
  });
});

describe('toPersonId', () => {
  it('is the same for the same person, and another for another', () => {
    expect(toPersonId(PID)).toBe(toPersonId(PID));
    expect(toPersonId(PID)).not.toBe(toPersonId('13028012346'));
    expect(toPersonId(PID)).toMatch(/^[\w-]{43}$/);
    expect([toPersonId(PID), PID, `${toPersonId(PID)}A`].map(isPersonId)).toEqual([true, false, false]);
  });

  it('cannot be counted out without the secret', async () => {
    const annen = await withHemmelighet('en-helt-annen-0123456789-abcdefghijkl');
    expect(annen.toPersonId(PID)).not.toBe(toPersonId(PID));
    expect(toPersonId(PID)).not.toBe(toTokenHash(PID));
  });
});

it('the secret of next-auth is one of its own', () => {
  expect(nextAuthHemmelighet()).toMatch(/^[\w-]{43}$/);
  expect(nextAuthHemmelighet()).toBe(nextAuthHemmelighet());
  expect([toPersonId(''), variabler.HEMMELIGHET]).not.toContain(nextAuthHemmelighet());
});
