import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Form, OM, toTekst } from '#dev/omverden/former/form';
import { antall, forvreng, inngrep, paaVeien, toJson } from '#dev/omverden/former/forvreng';
import { type Feed, KJENT_ID, oppdateringsformer } from '#dev/omverden/former/oppdateringer';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { ellerUtenfor } from '#dev/proeve/verden/eller-utenfor';
import { startSvarer } from '#dev/proeve/verden/svarer';
import { getOppdateringer } from '../enhetsregisteret-oppdateringer';

const register = await startSvarer();
iMiljoe('2026-11-10', { ENHETSREGISTERET_URL: register.url });
afterAll(() => register.stopp());

const FORMER = oppdateringsformer(OM);
const FRA = new Date('2026-11-10T00:00:00.000Z');

/** Returns the parsed answer; null when it is rejected. */
async function les(kropp: string, status = 200) {
  register.svar(() => ({ status, kropp }));
  return ellerUtenfor(() => getOppdateringer({ siste: KJENT_ID, fra: FRA }));
}

describe('an answer as it was seen', () => {
  it.each(FORMER.map((form): [string, Form<Feed>] => [form.navn, form]))('%s', async (_navn, form) => {
    const svar = await les(toTekst(form), form.status);
    expect(svar ? { numre: svar.organisasjonsnumre, siste: svar.siste } : 'feil').toEqual(form.ventet);
  });
});

interface Side {
  _embedded?: { oppdaterteEnheter?: { oppdateringsid?: unknown; organisasjonsnummer?: unknown }[] } | null;
  page?: { totalElements?: unknown } | null;
}

it('in any mutated answer, only changes of the feed are returned, and an empty answer is not «no changes»', async () => {
  let leste = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FORMER), inngrep, paaVeien, async (form, endringer, vei) => {
      const kropp = forvreng(form.kropp(OM), endringer);
      const svar = await les(vei(toJson(kropp)));
      if (svar === null) return;
      leste += 1;
      const side = kropp as Side;
      const alle = side._embedded?.oppdaterteEnheter;
      if (alle === undefined) {
        expect(svar).toEqual({ organisasjonsnumre: [], siste: null });
        expect(side.page?.totalElements).toBe(0);
        return;
      }
      const nye = alle.filter((ett) => Number(ett?.oppdateringsid) > KJENT_ID);
      for (const nummer of svar.organisasjonsnumre)
        expect(nye.map((ett) => ett.organisasjonsnummer)).toContain(nummer);
      if (svar.siste === null) {
        // None of the readable changes is new.
        expect(
          nye.filter((ett) => Number.isInteger(ett.oppdateringsid) && Number(ett.oppdateringsid) < 2 ** 31),
        ).toEqual([]);
        return;
      }
      expect(svar.siste).toBeGreaterThan(KJENT_ID);
      expect(nye.map((ett) => ett.oppdateringsid)).toContain(svar.siste);
      // No readable change is skipped.
      for (const ett of nye)
        if (Number.isInteger(ett.oppdateringsid) && Number(ett.oppdateringsid) < 2 ** 31)
          expect(svar.siste).toBeGreaterThanOrEqual(Number(ett.oppdateringsid));
    }),
    antall(400),
  );
  // Guards against an empty test: most changes leave something to parse.
  expect(leste).toBeGreaterThan(80);
});
