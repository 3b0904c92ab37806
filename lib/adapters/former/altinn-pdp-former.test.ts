import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Form, OM, type Om, toTekst } from '#dev/omverden/former/form';
import { antall, forvreng, inngrep, paaVeien, toJson } from '#dev/omverden/former/forvreng';
import { PDP, type Svart } from '#dev/omverden/former/pdp';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { ellerUtenfor } from '#dev/proeve/verden/eller-utenfor';
import { startSvarer } from '#dev/proeve/verden/svarer';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { askAltinn } from '../altinn-pdp';

const altinn = await startSvarer();
iMiljoe('2026-11-10', { ALTINN_URL: altinn.url });
afterAll(() => altinn.stopp());

/** A new system user each time, so that no answer is cached. */
const nyOm = (): Om => ({ ...OM, systembruker: randomUUID() });
const numre = [OM.orgnr, OM.annetOrgnr].filter(isOrganisasjonsnummer);

/** Returns the parsed answer; null when it is rejected. */
async function les({ systembruker, ressurs }: Om, kropp: string, status = 200) {
  altinn.svar(({ sti }) => (sti.includes('/exchange/') ? { kropp: 'token' } : { status, kropp }));
  return ellerUtenfor(() =>
    askAltinn(numre.map((organisasjonsnummer) => ({ systembruker, organisasjonsnummer, ressurs }))),
  );
}

describe('an answer as it was seen', () => {
  it.each(PDP.map((form): [string, Form<Svart>] => [form.navn, form]))('%s', async (_navn, form) => {
    const om = nyOm();
    expect((await les(om, toTekst(form, om), form.status)) ?? 'feil').toEqual(form.ventet);
  });
});

const liste = (verdi: unknown): unknown[] => (Array.isArray(verdi) ? verdi : []);
/** Returns the values of a field, in any casing, in each value and the lists among them. */
const under = (verdier: unknown[], navn: string): unknown[] =>
  verdier
    .flatMap((verdi) => (Array.isArray(verdi) ? verdi : [verdi]))
    .flatMap((verdi) => (typeof verdi === 'object' && verdi !== null ? Object.entries(verdi) : []))
    .flatMap(([felt, innhold]) => (felt.toLowerCase() === navn ? [innhold] : []));
const ord = (verdi: unknown) => String(verdi).toLowerCase();

/** Returns the decisions about exactly this question. */
const svarOm = (kropp: unknown, om: Om, orgnr: string) =>
  under([kropp], 'response')
    .flatMap(liste)
    .filter((ett) => {
      const attributter = under(under([ett], 'category'), 'attribute').flatMap(liste);
      const verdier = (id: string) =>
        attributter
          .filter((en) => under([en], 'attributeid').includes(id))
          .flatMap((en) => under([en], 'value'));
      return [
        ['urn:altinn:systemuser:uuid', om.systembruker],
        ['urn:altinn:organization:identifier-no', orgnr],
        ['urn:altinn:resource', om.ressurs],
      ].every(([id = '', verdi]) => verdier(id).length > 0 && verdier(id).every((en) => ord(en) === verdi));
    });
const nivaaer = (ett: unknown) =>
  under(under([ett], 'obligations'), 'attributeassignment')
    .flatMap(liste)
    .filter((en) =>
      /^urn:altinn:minimum-authenticationlevel(-org)?$/.test(String(under([en], 'category')[0])),
    )
    .map((en) => String(under([en], 'value')[0]))
    .map((verdi) => (/^\d+$/.test(verdi) ? Number(verdi) : Number.NaN));

it('in any mutated answer, only a valid Permit for the question grants, and only a decision refuses', async () => {
  let leste = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...PDP), inngrep, paaVeien, async (form, endringer, vei) => {
      const om = nyOm();
      const kropp = forvreng(form.kropp(om), endringer);
      const svar = await les(om, vei(toJson(kropp)));
      if (svar === null) return;
      leste += 1;
      for (const [i, orgnr] of numre.entries()) {
        const deres = svarOm(kropp, om, orgnr);
        if (svar[i] !== null) expect(deres.length).toBeGreaterThan(0);
        if (svar[i] === true) {
          for (const ett of deres) expect(under([ett], 'decision').map(ord)).toEqual(['permit']);
          // A level for organisations takes precedence over the general one, so one of them is enough.
          expect(deres.every((ett) => nivaaer(ett).length === 0 || nivaaer(ett).some((en) => en <= 3))).toBe(
            true,
          );
        }
        if (svar[i] === false)
          expect(
            deres.some(
              (ett) =>
                under([ett], 'decision').some((sagt) =>
                  ['deny', 'notapplicable', 'indeterminate'].includes(ord(sagt)),
                ) || nivaaer(ett).some((en) => !(en <= 3)),
            ),
          ).toBe(true);
      }
    }),
    antall(400),
  );
  expect(leste).toBeGreaterThan(80);
});
