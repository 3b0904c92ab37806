import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDager, dagerMellom, toDato } from '#lib/domain/dag/dato';
import { isVirkedag, nesteVirkedag } from '#lib/domain/dag/virkedag';
import type { BeregnetOppgave } from '#lib/domain/oppgave/oppgave';
import { toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { beregn } from './beregn';
import { virksomhet } from './test-virksomhet';

const aar = fc.integer({ min: 2019, max: 2040 });
const aaret = (ett: number) => ({ fraOgMed: toDato(ett, 1, 1), tilOgMed: toDato(ett, 12, 31) });

/** The most consecutive days off: five, from skjaertorsdag to 2. paaskedag. */
const MAKS_FLYTTET = 5;

function checkFrist(o: BeregnetOppgave) {
  const { frist } = o.frist;
  if (o.flytting?.aarsak.type === 'utsettelse') return expect(frist > o.nominellFrist).toBe(true);
  if (o.flytteregel === 'ingen') return expect([frist, o.flytting]).toEqual([o.nominellFrist, null]);
  expect([o.noekkel, isVirkedag(frist)]).toEqual([o.noekkel, true]);
  expect([o.noekkel, frist]).toEqual([o.noekkel, nesteVirkedag(o.nominellFrist)]);
  expect(dagerMellom(o.nominellFrist, frist)).toBeLessThanOrEqual(MAKS_FLYTTET);
  expect(o.flytting?.fra ?? frist).toBe(o.nominellFrist);
}

describe('of any situasjon, in any year from 2019 to 2040', () => {
  it('no frist on a day off unless the rule says so; moved no further than it must; nominal and moved agree', () => {
    fc.assert(
      fc.property(virksomhet, aar, (alle, ett) => {
        for (const o of beregn(toSituasjon(alle), aaret(ett)).oppgaver) checkFrist(o);
      }),
      { numRuns: 400 },
    );
  });

  it('none twice, in the order of a calendar, and the same whatever the order of the facts', () => {
    fc.assert(
      fc.property(virksomhet, aar, (alle, ett) => {
        const { oppgaver } = beregn(toSituasjon(alle), { ...aaret(ett), tilOgMed: toDato(ett + 2, 12, 31) });
        const noekler = oppgaver.map((o) => o.noekkel);
        expect(new Set(noekler).size).toBe(noekler.length);
        const orden = oppgaver.map((o) => `${o.frist.frist} ${o.noekkel}`);
        expect(orden).toEqual([...orden].sort());
        const avAlle = new Map(alle.map((f) => [f.navn, f]));
        const entydig = [...avAlle.values()];
        const bakfra = beregn(toSituasjon([...entydig].reverse()), aaret(ett));
        expect(bakfra).toEqual(beregn(toSituasjon(entydig), aaret(ett)));
      }),
      { numRuns: 300 },
    );
  });

  it('a longer periode holds exactly what a shorter does within it, and the parts make the whole', () => {
    const lengde = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(virksomhet, aar, lengde, lengde, (alle, ett, foer, dager) => {
        const situasjon = toSituasjon(alle);
        const fra = addDager(toDato(ett, 1, 1), foer % 365);
        const kort = { fraOgMed: fra, tilOgMed: addDager(fra, dager) };
        const lang = { fraOgMed: addDager(fra, -foer), tilOgMed: addDager(kort.tilOgMed, foer) };
        const iKort = beregn(situasjon, kort).oppgaver;
        const inni = (o: BeregnetOppgave) => o.frist.frist >= kort.fraOgMed && o.frist.frist <= kort.tilOgMed;
        expect(beregn(situasjon, lang).oppgaver.filter(inni)).toEqual(iKort);
        const midt = addDager(fra, Math.floor(dager / 2));
        const deler = [
          { fraOgMed: fra, tilOgMed: midt },
          { fraOgMed: addDager(midt, 1), tilOgMed: kort.tilOgMed },
        ];
        expect(deler.flatMap((periode) => beregn(situasjon, periode).oppgaver)).toEqual(iKort);
      }),
      { numRuns: 300 },
    );
  });

  it('what is remembered for those that are alike is what is worked out for each', () => {
    // A forhold that changes much later prevents caching, without affecting the year.
    const mye = fc.constantFrom('saeravgift' as const, 'tollkreditt' as const);
    fc.assert(
      fc.property(virksomhet, aar, mye, (alle, ett, navn) => {
        const uten = alle.filter((f) => f.navn !== navn);
        const egen = [...uten, forhold(navn, false, { fra: `${ett + 1}-06-01` })];
        expect(beregn(toSituasjon(egen), aaret(ett))).toEqual(beregn(toSituasjon(uten), aaret(ett)));
      }),
      { numRuns: 300 },
    );
  });
});
