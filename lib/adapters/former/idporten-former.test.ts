import fc from 'fast-check';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Form, OM, type Om, toTekst } from '#dev/omverden/former/form';
import { antall, forvreng, inngrep, paaVeien, toJson } from '#dev/omverden/former/forvreng';
import {
  ID_TOKEN,
  IDPORTEN_KRAV,
  IDPORTEN_METADATA,
  IDPORTEN_TOKEN,
  type Innlogging,
} from '#dev/omverden/former/idporten';
import { KID, noekkelformer } from '#dev/omverden/former/noekler';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { startSvarer } from '#dev/proeve/verden/svarer';
import { env } from '#lib/oppsett/env';
import { fetchIdToken, pushLogin } from '../idporten';

const falsk = await startSvarer();
iMiljoe('2026-11-10', { IDPORTEN_ISSUER: falsk.url });
afterAll(() => falsk.stopp());

const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
const NOEKLER = noekkelformer('idporten-noekler', { ...(await exportJWK(publicKey)) });
const HEL = toTekst(NOEKLER[0] as Form);

/** A new issuer each time, so that nothing is cached. */
let om: Om = OM;
let nr = 0;
function nyOm() {
  om = { ...OM, url: `${falsk.url}/${nr++}`, naa: Math.floor(Date.now() / 1000) };
  Object.assign(env(), { IDPORTEN_ISSUER: om.url });
}
beforeEach(nyOm);

interface Svar {
  status?: number;
  kropp: string;
}
const json = (verdi: unknown): Svar => ({ kropp: JSON.stringify(verdi) });
const sign = (krav: unknown) =>
  new SignJWT(krav as Record<string, unknown>)
    .setProtectedHeader({ alg: 'RS256', kid: KID })
    .sign(privateKey);

/** Runs a login with these answers from ID-porten; those not given are valid. */
async function loggInn(gitt: { metadata?: Svar; noekler?: Svar; tokener?: Svar; krav?: unknown } = {}) {
  const idToken = await sign(gitt.krav ?? (IDPORTEN_KRAV[0] as Form).kropp(om));
  const tokener = gitt.tokener ?? json((IDPORTEN_TOKEN[0] as Form).kropp(om));
  falsk.svar(({ sti }) => {
    if (sti.endsWith('/openid-configuration'))
      return gitt.metadata ?? json((IDPORTEN_METADATA[0] as Form).kropp(om));
    if (sti.endsWith('/jwks.json')) return gitt.noekler ?? { kropp: HEL };
    if (sti.endsWith('/par')) return { status: 201, kropp: '{"request_uri":"urn:x","expires_in":60}' };
    return { ...tokener, kropp: tokener.kropp.replaceAll(ID_TOKEN, idToken) };
  });
  const tilbake = { code: 'kode', codeVerifier: 'v', nonce: 'engangs', redirectUri: 'https://a.example/b' };
  return utfall(() => fetchIdToken(tilbake));
}
/** Returns the result, or which side was at fault. Any other error is rethrown. */
async function utfall<T>(gjoer: () => Promise<T>): Promise<T | 'feil' | 'avslag'> {
  try {
    return await gjoer();
  } catch (feil) {
    const { name } = feil as Error;
    expect(String(feil)).not.toContain(OM.pid);
    if (name === 'UtenforError') return 'feil';
    if (name === 'Innloggingsavslag') return 'avslag';
    throw feil;
  }
}
const toOrd = (svar: unknown) => (typeof svar === 'string' ? svar : 'inne');
const withNavn = <V>(former: readonly Form<V>[]) =>
  former.map((form): [string, Form<V>] => [form.navn, form]);

describe('an answer as it was seen', () => {
  it.each(withNavn(IDPORTEN_METADATA))('metadata: %s', async (_navn, form) => {
    const svar = await loggInn({ metadata: { kropp: toTekst(form, om) } });
    expect(toOrd(svar)).toBe(form.ventet === 'feil' ? 'feil' : 'inne');
  });
  it.each(withNavn(NOEKLER))('keys: %s', async (_navn, form) => {
    const svar = await loggInn({ noekler: { status: form.status ?? 200, kropp: toTekst(form, om) } });
    expect(toOrd(svar)).toBe(form.ventet === 'feil' ? 'feil' : 'inne');
  });
  it.each(withNavn<Innlogging>(IDPORTEN_TOKEN))('tokens: %s', async (_navn, form) => {
    const svar = await loggInn({ tokener: { status: form.status ?? 200, kropp: toTekst(form, om) } });
    expect(toOrd(svar)).toBe(form.ventet);
  });
  it.each(withNavn<Innlogging>(IDPORTEN_KRAV))('claims: %s', async (_navn, form) => {
    expect(toOrd(await loggInn({ krav: form.kropp(om) }))).toBe(form.ventet);
  });
});

it.each(['authorization_endpoint', 'end_session_endpoint', 'token_endpoint', 'jwks_uri'])(
  'metadata is rejected when its %s is not a web address',
  async (felt) => {
    for (const adresse of ['javascript:alert(1)', 'ftp://utenfor.example', '/authorize', ''])
      expect(
        await loggInn({
          metadata: json({ ...((IDPORTEN_METADATA[0] as Form).kropp(om) as object), [felt]: adresse }),
        }),
      ).toBe('feil');
  },
);

it('an error is logged by its code alone', async () => {
  const feil = { error: 'invalid_client', error_description: `Unknown person ${om.pid}` };
  await loggInn({ tokener: { status: 400, ...json(feil) } });
  await loggInn({ tokener: { status: 400, ...json({ error: om.pid }) } });
  falsk.svar(({ sti }) =>
    sti.endsWith('/par') ? { status: 400, ...json(feil) } : json((IDPORTEN_METADATA[0] as Form).kropp(om)),
  );
  expect(await utfall(() => pushLogin({ state: 'a' }))).toBe('feil');
});

/** Tries mutations of these shapes, and returns how many were still valid. */
async function proev(
  former: readonly Form[],
  runder: number,
  gjoer: (tekst: string, kropp: unknown, status: number) => Promise<unknown>,
) {
  let inne = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...former), inngrep, paaVeien, async (form, endringer, vei) => {
      nyOm();
      const kropp = forvreng(form.kropp(om), endringer);
      if (typeof (await gjoer(vei(toJson(kropp)), kropp, form.status ?? 200)) !== 'string') inne += 1;
    }),
    antall(runder),
  );
  return inne;
}

describe('any mutated answer logs the person in, is refused, or is an error of ID-porten', () => {
  it('in the metadata, and a person is only redirected to a web address', async () => {
    const inne = await proev(IDPORTEN_METADATA, 80, async (kropp) => {
      const svar = await loggInn({ metadata: { kropp } });
      const videre = await utfall(() => pushLogin({ state: 'a' }));
      if (URL.canParse(videre)) expect(videre).toMatch(/^https?:\/\//);
      return svar;
    });
    expect(inne).toBeGreaterThan(5);
  });

  it('in the keys', async () => {
    const inne = await proev(NOEKLER, 80, async (kropp, _kropp, status) =>
      loggInn({ noekler: { status, kropp } }),
    );
    expect(inne).toBeGreaterThan(5);
  });

  it('in the answer with tokens', async () => {
    const inne = await proev(IDPORTEN_TOKEN, 80, async (kropp, _kropp, status) =>
      loggInn({ tokener: { status, kropp } }),
    );
    expect(inne).toBeGreaterThan(5);
  });

  it('in the claims, and only the person of this login, with a valid number, is logged in', async () => {
    const inne = await proev(IDPORTEN_KRAV, 120, async (_tekst, endret) => {
      const krav = JSON.parse(
        JSON.stringify(!Array.isArray(endret) && endret instanceof Object ? endret : {}),
      );
      const svar = await loggInn({ krav });
      if (typeof svar === 'string') return svar;
      expect(svar.krav).toEqual(krav);
      expect(krav).toMatchObject({ nonce: 'engangs', iss: om.url });
      expect([krav.aud].flat()).toContain('test-idporten');
      expect(krav.exp).toBeGreaterThan(om.naa - 20);
      expect(krav.pid ?? om.pid).toMatch(/^\d{11}$/);
      expect(krav.sid ?? '').toBeTypeOf('string');
      return svar;
    });
    expect(inne).toBeGreaterThan(5);
  });
});
