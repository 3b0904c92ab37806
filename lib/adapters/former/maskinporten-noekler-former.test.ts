import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Form, OM, toTekst } from '#dev/omverden/former/form';
import { antall, forvreng, inngrep, paaVeien, toJson } from '#dev/omverden/former/forvreng';
import { KID, type Noekler, noekkelformer } from '#dev/omverden/former/noekler';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { CONSUMER, startUtsteder } from '#dev/proeve/verden/utsteder';
import { verifyMaskinportenToken } from '../maskinporten-token';

const utsteder = await startUtsteder();
iMiljoe('2026-11-10', { MASKINPORTEN_ISSUER: utsteder.issuer });
afterAll(() => utsteder.svarer.stopp());

const [noekkel] = JSON.parse(utsteder.jwks).keys;
const FORMER = noekkelformer('maskinporten-noekler', noekkel);

/** A new day each time, so that the cached keys have expired. */
let dager = 0;
const nyDag = () => {
  dager += 2;
  vi.setSystemTime(Date.UTC(2026, 10, 10) + dager * 24 * 3600 * 1000);
};
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  nyDag();
});
afterEach(() => vi.useRealTimers());

/** Verifies a token signed by the key, with these published keys. */
async function les(kropp: string, status = 200, signer = utsteder.sign) {
  nyDag();
  utsteder.svarer.svar(() => ({ status, kropp }));
  try {
    return await verifyMaskinportenToken(await signer({}, { kid: KID }));
  } catch (feil) {
    const { name } = feil as Error;
    if (name !== 'UtenforError' && name !== 'AppError') throw feil;
    return name;
  }
}

describe('keys as they were seen', () => {
  it.each(FORMER.map((form): [string, Form<Noekler>] => [form.navn, form]))('%s', async (_navn, form) => {
    vi.resetModules();
    const { verifyMaskinportenToken: ny } = await import('../maskinporten-token');
    utsteder.svarer.svar(() => ({ status: form.status ?? 200, kropp: toTekst(form) }));
    const token = ny(await utsteder.sign({}, { kid: KID }));
    if (form.ventet === 'feil') await expect(token).rejects.toMatchObject({ name: 'UtenforError' });
    else expect((await token).consumer).toBe(CONSUMER);
  });
});

it('with any mutated keys, a token is accepted, refused, or an error of Maskinporten', async () => {
  const utfall = { tatt: 0, nektet: 0, nede: 0 };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FORMER), inngrep, paaVeien, async (form, endringer, vei) => {
      const svar = await les(vei(toJson(forvreng(form.kropp(OM), endringer))));
      if (svar === 'UtenforError') utfall.nede += 1;
      else if (svar === 'AppError') utfall.nektet += 1;
      else utfall.tatt += 1;
      if (typeof svar !== 'string') expect(svar.consumer).toBe(CONSUMER);
    }),
    antall(300),
  );
  expect(Math.min(utfall.tatt, utfall.nede + utfall.nektet)).toBeGreaterThan(10);
});

it('with any mutated keys, a token signed by somebody else is refused', async () => {
  const fremmed = async (endring = {}, hode = {}) =>
    utsteder.sign(endring, hode, utsteder.nyNoekkel.privateKey);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FORMER), inngrep, async (form, endringer) => {
      expect(typeof (await les(toJson(forvreng(form.kropp(OM), endringer)), 200, fremmed))).toBe('string');
    }),
    antall(60),
  );
});
