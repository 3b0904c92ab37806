import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENHETSREGISTERET, type Enhet } from '#dev/omverden/former/enhetsregisteret';
import { type Form, OM, toTekst } from '#dev/omverden/former/form';
import { antall, forvreng, inngrep, paaVeien, toJson } from '#dev/omverden/former/forvreng';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { ellerUtenfor } from '#dev/proeve/verden/eller-utenfor';
import { startSvarer } from '#dev/proeve/verden/svarer';
import { tid } from '#dev/proeve/verden/verden';
import type { Avvikling, Forhold } from '#lib/domain/virksomhet/forhold';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { withTidligere } from '#lib/domain/virksomhet/registerforhold';
import { getEnhet } from '../enhetsregisteret';

const register = await startSvarer();
iMiljoe('2026-11-10', { ENHETSREGISTERET_URL: register.url });
afterAll(() => register.stopp());

const IDAG = tid('2026-11-10').idag;
const SENERE = tid('2026-11-12').idag;

/** Returns the parsed answer; null when it is rejected. */
async function les(kropp: string, status = 200, idag = IDAG) {
  register.svar(() => ({ status, kropp }));
  const { orgnr } = OM;
  if (!isOrganisasjonsnummer(orgnr)) throw new RangeError('not a number');
  return ellerUtenfor(async () => {
    const svar = await getEnhet(orgnr, idag);
    if (svar.type !== 'enhet') throw new Error(`the answer became ${svar.type}`);
    return svar;
  });
}
const linje = ({ navn, verdi, fraOgMed, tilOgMed }: Forhold) => `${navn} ${verdi} ${fraOgMed} ${tilOgMed}`;
const EGNE = ['organisasjonsform', 'drift', 'registrert'];

describe('an answer as it was seen', () => {
  it.each(ENHETSREGISTERET.map((form): [string, Form<Enhet>] => [form.navn, form]))(
    '%s',
    async (_navn, form) => {
      const svar = await les(toTekst(form), form.status);
      if (svar === null || form.ventet === 'feil') return expect(svar === null).toBe(form.ventet === 'feil');
      const { navn, slettet, nektet, forhold } = svar;
      const av = (felt: string) => forhold.find((ett) => ett.navn === felt);
      const drift = av('drift');
      expect({
        navn,
        slettet,
        nektet,
        form: av('organisasjonsform')?.verdi,
        drift: `${drift?.fraOgMed} ${drift?.tilOgMed}`,
        fakta: forhold.filter((ett) => !EGNE.includes(ett.navn)).map(linje),
      }).toMatchObject(form.ventet);
    },
  );
});

type Objekt = Record<string, unknown>;
const AVVIKLINGSORD: Readonly<Record<Avvikling, string>> = {
  konkurs: 'konkurs',
  underAvvikling: 'underAvvikling',
  tvangsavvikling: 'underTvangsavviklingEllerTvangsopplosning',
};
const isTrue = (ett: Forhold) => ett.navn === 'avvikling' || ett.verdi === true;

/** Checks that no «no» and no end comes from something the answer does not state. */
function sagt(
  enhet: Objekt,
  { forhold, nektet, slettet, navn }: NonNullable<Awaited<ReturnType<typeof les>>>,
) {
  for (const slag of nektet) expect(enhet[AVVIKLINGSORD[slag]]).toBe(false);
  if (slettet !== null) expect(enhet.slettedato ?? enhet.respons_klasse).toBeTruthy();
  else {
    expect(enhet.respons_klasse).not.toBe('SlettetEnhet');
    // An invalid date still means that the enhet is deleted.
    if (typeof enhet.slettedato === 'string') expect(enhet.slettedato.trim()).toBe('');
  }
  if (navn !== null) {
    expect(navn).toMatch(/^[^\p{Cc}\p{Cs}]{1,300}$/u);
    expect(typeof enhet.navn).toBe('string');
  }
  for (const ett of forhold) {
    if (ett.navn === 'arbeidsgiver' && !ett.verdi) expect(enhet.antallAnsatte).toBe(0);
    if (ett.navn === 'mvaRegistrert' && !ett.verdi)
      expect(enhet.registrertIMvaregisteret).toBe(ett.tilOgMed !== null);
    if (ett.navn === 'drift' && ett.tilOgMed !== null) expect(slettet).not.toBeNull();
    if (ett.navn === 'organisasjonsform') {
      const { kode } = enhet.organisasjonsform as Objekt;
      expect(String(kode).trim()).not.toBe('');
      if (ett.verdi !== 'ANNEN') expect(ett.verdi).toBe(String(kode).trim());
    }
  }
}

const gyldige = ENHETSREGISTERET.filter(({ ventet }) => ventet !== 'feil');

/** The facts known after each answer, when it is the first. */
const kjente = new Map<string, Forhold[]>();
beforeAll(async () => {
  for (const form of gyldige) {
    const kjent = await les(toTekst(form));
    if (kjent) kjente.set(form.navn, withTidligere([], kjent, IDAG));
  }
});

it('in any mutated answer, a missing field is not a «no», and no known day is lost', async () => {
  let leste = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ENHETSREGISTERET),
      fc.constantFrom(...gyldige),
      inngrep,
      paaVeien,
      async (form, foerste, endringer, vei) => {
        const kropp = forvreng(form.kropp(OM), endringer);
        const svar = await les(vei(toJson(kropp)), 200, SENERE);
        if (svar === null) return;
        leste += 1;
        const enhet = kropp as Objekt;
        expect(enhet.organisasjonsnummer).toBe(OM.orgnr);
        sagt(enhet, svar);
        // The facts two days earlier, and the facts after the answer.
        const foer = kjente.get(foerste.navn) ?? [];
        const etter = withTidligere(foer, svar, SENERE);
        expect(withTidligere(etter, svar, SENERE).map(linje)).toEqual(etter.map(linje));
        for (const navn of ['arbeidsgiver', 'mvaRegistrert', 'avvikling'] as const) {
          if (svar.forhold.some((ett) => ett.navn === navn)) continue;
          if (navn === 'avvikling' && svar.nektet.length > 0) continue;
          expect(etter.filter((ett) => ett.navn === navn && isTrue(ett)).map(linje)).toEqual(
            foer.filter((ett) => ett.navn === navn && isTrue(ett)).map(linje),
          );
        }
      },
    ),
    antall(400),
  );
  // Guards against an empty test: most changes leave something to parse.
  expect(leste).toBeGreaterThan(80);
});
