import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDager, dagerMellom, toDato } from '#lib/domain/dato';
import { type Forhold, SAERLIGE_FORHOLD } from '#lib/domain/forhold';
import type { BeregnetOppgave } from '#lib/domain/oppgave';
import { toSituasjon } from '#lib/domain/situasjon';
import { d, forhold } from '#lib/domain/test-forhold';
import { isVirkedag, nesteVirkedag } from '#lib/domain/virkedag';
import { beregn } from './beregn';

const dag = fc.integer({ min: 0, max: 8765 }).map((n) => addDager(d('2017-01-01'), n));
/** From when to when; mostly always, as most facts are. */
const naar = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: dag.map((fra) => ({ fra })) },
  { weight: 1, arbitrary: dag.map((til) => ({ til })) },
  { weight: 1, arbitrary: fc.tuple(dag, dag).map(([fra, til]) => ({ fra, til })) },
);
const jaNei = fc.boolean();
const ett = (lag: fc.Arbitrary<Forhold>) => fc.array(lag, { maxLength: 2 });

/** Every fact there is, said none, one or two times, of any time. */
const virksomhet = fc
  .tuple(
    ett(
      fc
        .constantFrom('ENK' as const, 'AS' as const, 'ANNEN' as const)
        .map((v) => forhold('organisasjonsform', v)),
    ),
    ett(naar.map((n) => forhold('drift', true, n))),
    ett(naar.map((n) => forhold('registrert', true, n))),
    ett(
      fc
        .tuple(
          fc.constantFrom('underAvvikling' as const, 'tvangsavvikling' as const, 'konkurs' as const),
          naar,
        )
        .map(([v, n]) => forhold('avvikling', v, n)),
    ),
    ett(fc.tuple(jaNei, naar).map(([v, n]) => forhold('mvaRegistrert', v, n))),
    ett(
      fc
        .tuple(fc.constantFrom('toMaaneder' as const, 'aar' as const, 'primaernaering' as const), naar)
        .map(([v, n]) => forhold('mvaTermin', v, n)),
    ),
    ett(fc.tuple(jaNei, naar).map(([v, n]) => forhold('arbeidsgiver', v, n))),
    ett(
      fc
        .tuple(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('siste' as const)), naar)
        .map(([v, n]) => forhold('loennsdag', v, n)),
    ),
    ett(fc.tuple(jaNei, naar).map(([v, n]) => forhold('forskuddsskatt', v, n))),
    ett(
      fc
        .tuple(fc.constantFrom('12-31', '06-30', '02-28', '07-01', '09-30', '01-15'), naar)
        .map(([v, n]) => forhold('regnskapsaarSlutt', v, n)),
    ),
    fc.array(
      fc.tuple(fc.constantFrom(...SAERLIGE_FORHOLD), jaNei, naar).map(([navn, v, n]) => forhold(navn, v, n)),
      {
        maxLength: 4,
      },
    ),
  )
  .map((deler): Forhold[] => deler.flat());

const aar = fc.integer({ min: 2019, max: 2040 });
const aaret = (ett: number) => ({ fraOgMed: toDato(ett, 1, 1), tilOgMed: toDato(ett, 12, 31) });

/** Days off in a row: Christmas on a Friday, or Easter, at most. Skjaertorsdag to 2. paaskedag is five. */
const MAKS_FLYTTET = 5;

function sjekkFrist(o: BeregnetOppgave) {
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
        for (const o of beregn(toSituasjon(alle), aaret(ett)).oppgaver) sjekkFrist(o);
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
    // A forhold that changes long after makes it a kind of its own, without touching the year.
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
