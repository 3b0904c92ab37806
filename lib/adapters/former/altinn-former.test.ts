import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { altinnFormer, type Parter } from '#dev/omverden/former/altinn';
import { type Form, OM, toTekst } from '#dev/omverden/former/form';
import { antall, forvreng, inngrep, paaVeien, toJson } from '#dev/omverden/former/forvreng';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { ellerUtenfor } from '#dev/proeve/verden/eller-utenfor';
import { startSvarer } from '#dev/proeve/verden/svarer';
import { ADGANGSTOLK } from '#lib/regelverk/adgang/pakker';
import { getRepresentasjoner } from '../altinn';

const altinn = await startSvarer();
iMiljoe('2026-11-10', { ALTINN_URL: altinn.url });
afterAll(() => altinn.stopp());

const FORMER = altinnFormer(OM);

/** Returns the parsed answer; null when it is rejected. */
async function les(kropp: string, status = 200) {
  altinn.svar(({ sti }) => (sti.includes('/exchange/') ? { kropp: 'token' } : { status, kropp }));
  return ellerUtenfor(
    () => getRepresentasjoner(OM.pid, ADGANGSTOLK),
    (feil) => expect(String(feil)).not.toContain(OM.pid),
  );
}

describe('an answer as it was seen', () => {
  it.each(FORMER.map((form): [string, Form<Parter>] => [form.navn, form]))('%s', async (_navn, form) => {
    const svar = await les(toTekst(form), form.status);
    if (svar === null || form.ventet === 'feil') return expect(svar === null).toBe(form.ventet === 'feil');
    const nummer = svar.virksomheter.map((en) => en.organisasjonsnummer);
    const valgbare = svar.virksomheter.filter((en) => en.kanVelges).map((en) => en.organisasjonsnummer);
    const { navn, uleselige } = svar;
    expect({ navn, viste: nummer, valgbare, uleselige }).toEqual({ uleselige: 0, ...form.ventet });
  });
});

type Objekt = Record<string, unknown>;
const objekter = (verdi: unknown): Objekt[] =>
  Array.isArray(verdi) ? verdi.filter((ett) => typeof ett === 'object' && ett !== null) : [];
const ord = (verdi: unknown): string[] =>
  Array.isArray(verdi) ? verdi.filter((ett) => typeof ett === 'string') : [];
/** A name that a page and a database accept. */
const LESELIG = /^[^\p{Cc}\p{Cs}]{1,300}$/u;
const bokstaver = (verdi: unknown) => String(verdi).replaceAll(/[^\p{L}\d]/gu, '');

it('in any mutated answer, each name and access returned is from the answer, for the right party', async () => {
  let leste = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FORMER), inngrep, paaVeien, async (form, endringer, vei) => {
      const kropp = forvreng(form.kropp(OM), endringer);
      const svar = await les(vei(toJson(kropp)));
      if (svar === null) return;
      leste += 1;
      const parter = objekter(kropp);
      if (svar.navn !== null) {
        expect(svar.navn).toMatch(LESELIG);
        expect(parter.some((part) => part.personId === OM.pid && part.type === 'Person')).toBe(true);
      }
      expect(new Set(svar.virksomheter.map((en) => en.organisasjonsnummer)).size).toBe(
        svar.virksomheter.length,
      );
      for (const vist of svar.virksomheter) {
        const deres = parter.filter(
          (part) => part.organizationNumber === vist.organisasjonsnummer && part.type === 'Organization',
        );
        expect(deres.length).toBeGreaterThan(0);
        expect(vist.navn).toMatch(LESELIG);
        if (vist.navn !== vist.organisasjonsnummer)
          expect(
            deres.some(({ name }) => bokstaver(name).startsWith(bokstaver(vist.navn))),
            vist.navn,
          ).toBe(true);
        if (vist.kanVelges)
          expect(
            deres.some(
              (part) =>
                part.onlyHierarchyElementWithNoAccess !== true &&
                ADGANGSTOLK.toRett(ord(part.authorizedRoles), ord(part.authorizedAccessPackages)) !== null,
            ),
          ).toBe(true);
        const under = deres.flatMap(({ subunits }) => objekter(subunits)).map((en) => en.organizationNumber);
        for (const enhet of vist.underenheter) {
          expect(under).toContain(enhet.organisasjonsnummer);
          expect(enhet.navn).toMatch(LESELIG);
        }
      }
    }),
    antall(300),
  );
  // Guards against an empty test: most changes leave something to parse.
  expect(leste).toBeGreaterThan(60);
});
