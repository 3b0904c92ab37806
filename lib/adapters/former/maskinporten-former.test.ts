import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Form, OM, toTekst } from '#dev/omverden/former/form';
import { antall, forvreng, inngrep, paaVeien, toJson } from '#dev/omverden/former/forvreng';
import {
  type Kaller,
  MASKINPORTEN_TOKEN,
  maskinportenKrav,
  type Token,
} from '#dev/omverden/former/maskinporten';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { ellerUtenfor } from '#dev/proeve/verden/eller-utenfor';
import { startUtsteder } from '#dev/proeve/verden/utsteder';
import { getMaskinportenToken } from '../maskinporten';
import { verifyMaskinportenToken } from '../maskinporten-token';

const utsteder = await startUtsteder();
const { svarer } = utsteder;
iMiljoe('2026-11-10', { MASKINPORTEN_ISSUER: utsteder.issuer });
afterAll(() => svarer.stopp());

describe('a token of ours', () => {
  let nr = 0;
  const nyttScope = () => `test:scope.${nr++}`;
  async function les(kropp: string, status = 200, scope = nyttScope()) {
    svarer.svar(() => ({ status, kropp }));
    return ellerUtenfor(() => getMaskinportenToken(scope));
  }

  it.each(MASKINPORTEN_TOKEN.map((form): [string, Form<Token>] => [form.navn, form]))(
    '%s',
    async (_navn, form) => {
      expect((await les(toTekst(form), form.status)) ?? 'feil').toBe(form.ventet);
    },
  );

  it('in any mutated answer, it can be sent, is the one received, and an error is not cached', async () => {
    let leste = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...MASKINPORTEN_TOKEN),
        inngrep,
        paaVeien,
        async (form, endringer, vei) => {
          const scope = nyttScope();
          const kropp = forvreng(form.kropp(OM), endringer);
          const token = await les(vei(toJson(kropp)), 200, scope);
          if (token === null) {
            expect(await les(toTekst(MASKINPORTEN_TOKEN[0] as Form), 200, scope)).toBe('token-a');
            return;
          }
          leste += 1;
          expect((kropp as Record<string, unknown>).access_token).toBe(token);
          // Must be valid in a header (RFC 6750).
          expect(token).toMatch(/^[!-~]{1,16000}$/);
        },
      ),
      antall(200),
    );
    expect(leste).toBeGreaterThan(5);
  });
});

describe('a token of a caller', () => {
  const FORMER = maskinportenKrav(OM);
  beforeEach(() => svarer.svar(() => ({ kropp: utsteder.jwks })));
  async function les(krav: Record<string, unknown>) {
    try {
      // Claims that the shape lacks are removed from the token.
      const uten = { aud: undefined, scope: undefined, consumer: undefined };
      return await verifyMaskinportenToken(await utsteder.sign({ ...uten, ...krav }));
    } catch (feil) {
      if ((feil as Error).name !== 'AppError') throw feil;
      expect(feil).toMatchObject({ code: 'ugyldig-token' });
      return null;
    }
  }

  it.each(FORMER.map((form): [string, Form<Kaller>] => [form.navn, form]))('%s', async (_navn, form) => {
    const svar = await les(JSON.parse(toTekst(form)));
    if (svar === null || form.ventet === 'feil') return expect(svar === null).toBe(form.ventet === 'feil');
    expect({
      consumer: svar.consumer,
      supplier: svar.supplier,
      systembruker: svar.systembruker?.organisasjonsnummer ?? null,
      samtykker: svar.samtykker.map(({ fra }) => fra),
    }).toEqual({ supplier: null, systembruker: null, samtykker: [], ...form.ventet });
  });

  /** Returns every text in a value, at any depth. */
  const tekster = (verdi: unknown): string[] => {
    if (typeof verdi === 'string') return [verdi];
    return typeof verdi === 'object' && verdi !== null ? Object.values(verdi).flatMap(tekster) : [];
  };

  it('in any mutated token, the caller is the one it names, and no foedselsnummer is passed on', async () => {
    let leste = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FORMER), inngrep, async (form, endringer) => {
        const endret = forvreng(form.kropp(OM), endringer);
        // The claims of a token are always an object.
        const krav = JSON.parse(
          JSON.stringify(!Array.isArray(endret) && endret instanceof Object ? endret : {}),
        );
        const svar = await les(krav);
        if (svar === null) return;
        leste += 1;
        const detaljer: unknown[] = krav.authorization_details ?? [];
        expect(krav.consumer.ID).toBe(`0192:${svar.consumer}`);
        if (svar.supplier === null) expect(krav.supplier).toBeUndefined();
        else expect(krav.supplier.ID).toBe(`0192:${svar.supplier}`);
        expect(svar.scopes.join(' ')).toBe(krav.scope);
        const av = (type: string) => detaljer.filter((en) => (en as { type: string }).type === type);
        const brukere = av('urn:altinn:systemuser');
        // A token with an unreadable system user is rejected, not read as one without.
        expect(brukere.length).toBe(svar.systembruker ? 1 : 0);
        if (svar.systembruker) {
          expect(tekster(brukere)).toContain(`0192:${svar.systembruker.organisasjonsnummer}`);
          for (const id of svar.systembruker.ider) expect(tekster(brukere)).toContain(id);
        }
        for (const ett of svar.samtykker) {
          const sagt = tekster(av('urn:altinn:consent'));
          expect(sagt).toContain(`0192:${svar.consumer}`);
          if (ett.fra) expect(sagt.some((tekst) => tekst.endsWith(ett.fra ?? ''))).toBe(true);
          for (const ressurs of ett.ressurser) expect(sagt).toContain(ressurs);
          expect(Number.isFinite(ett.gyldigTil)).toBe(true);
        }
        const { scopes: _scopes, ...uten } = svar;
        expect(JSON.stringify(uten)).not.toMatch(new RegExp(`${OM.pid}|${OM.annenPid}`));
      }),
      antall(250),
    );
    expect(leste).toBeGreaterThan(50);
  });
});
