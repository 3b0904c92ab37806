import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDager } from '#lib/domain/dag/dato';
import { isVirkedag } from '#lib/domain/dag/virkedag';
import { parseNoekkel } from '#lib/domain/oppgave/noekkel';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { d, forhold } from '#lib/domain/virksomhet/test-forhold';
import { regelFor } from '#lib/regelverk/regler/regler';
import { beregn } from './beregn';
import { AS, ENK, i, med } from './test-frister';

const dag = (fra: string, dager: number) =>
  fc.integer({ min: 0, max: dager }).map((n) => addDager(d(fra), n));
const kanskje = fc.option(dag('2017-01-01', 4500));

/** Generates any mixture of forhold, with any dates. */
const virksomhet = fc
  .tuple(
    fc.constantFrom('ENK' as const, 'AS' as const, 'ANNEN' as const),
    fc.constantFrom('toMaaneder' as const, 'aar' as const, 'primaernaering' as const),
    fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('siste' as const)),
    fc.constantFrom('12-31', '06-30', '02-29', '07-01'),
    fc.array(kanskje, { minLength: 10, maxLength: 10 }),
    fc.subarray(['drift', 'mvaRegistrert', 'mvaTermin', 'arbeidsgiver', 'loennsdag', 'forskuddsskatt']),
  )
  .map(([form, termin, loennsdag, slutt, datoer, med]): Forhold[] => {
    const naar = (n: number) => {
      const [fra, til] = [datoer[n], datoer[n + 1]];
      return { ...(fra && { fra }), ...(til && { til }) };
    };
    const alle = [
      forhold('organisasjonsform', form),
      forhold('regnskapsaarSlutt', slutt, naar(8)),
      forhold('drift', true, naar(0)),
      forhold('mvaRegistrert', true, naar(2)),
      forhold('mvaTermin', termin),
      forhold('arbeidsgiver', true, naar(4)),
      forhold('loennsdag', loennsdag, naar(6)),
      forhold('forskuddsskatt', true),
    ];
    return alle.filter(
      (f) => f.navn === 'organisasjonsform' || f.navn === 'regnskapsaarSlutt' || med.includes(f.navn),
    );
  });

describe('beregn', () => {
  it('covers frister from 2019, whatever is asked for', () => {
    expect(i(AS, '1900-01-01', '2018-12-31').oppgaver).toEqual([]);
    expect(i(AS, '1900-01-01', '2019-01-31').oppgaver.map((o) => `${o.noekkel} ${o.frist.frist}`)).toEqual([
      'amelding-levering:2018-12 2019-01-07',
      'aga-betaling:2018-T6 2019-01-15',
      'forskuddstrekk-betaling-termin:2018-T6 2019-01-15',
      'aksjonaerregisteroppgaven:2018 2019-01-31',
      'lonnssammenstilling-ansatte:2018 2019-01-31',
    ]);
  });

  it('gives nothing for the last year of the calendar, and does not fail there', () => {
    const siste = i(med(AS, forhold('loennsdag', 'siste')), '2198-01-01', '2199-12-31').oppgaver;
    expect(siste.at(-1)?.frist.frist.slice(0, 4)).toBe('2198');
    expect(i(AS, '2199-01-01', '2199-12-31')).toEqual({
      oppgaver: [],
      utenDato: [],
    });
  });

  it('gives nothing for a periode that ends before it begins', () => {
    expect(i(AS, '2026-12-31', '2026-01-01')).toEqual({
      oppgaver: [],
      utenDato: [],
    });
  });

  it('has both ends in, by the actual frist', () => {
    const paa = (fra: string, til: string) => i(ENK, fra, til).oppgaver.map((o) => o.noekkel);
    expect(paa('2026-10-12', '2026-10-12')).toEqual([
      'bokforing-ajour:2026-T4',
      'mva-alm-betaling:2026-T4',
      'mva-alm-levering:2026-T4',
    ]);
    expect(paa('2026-10-10', '2026-10-11')).toEqual([]);
  });

  it('finds an extended frist where it now is, and not where it was', () => {
    const paa = (fra: string, til: string) => i(AS, fra, til).oppgaver.map((o) => o.noekkel);
    expect(paa('2020-07-31', '2020-07-31')).toEqual([]);
    expect(paa('2020-09-30', '2020-09-30')).toEqual(['aarsregnskap-innsending:2019']);
  });

  it('knows nothing of a virksomhet of which nothing is known, but what to ask', () => {
    const { oppgaver, utenDato } = i([], '2026-01-01', '2026-12-31');
    expect(oppgaver).toEqual([]);
    expect(utenDato.map((u) => u.regel)).toEqual([
      'amelding-levering',
      'aga-betaling',
      'forskuddstrekk-betaling-termin',
      'forskuddstrekk-betaling-lopende',
      'lonnssammenstilling-ansatte',
      'skattekort-innhenting',
    ]);
    expect(utenDato[0]).toMatchObject({
      myndighet: 'SKE',
      produktomraade: 'ARBEIDSGIVER',
      mangler: ['arbeidsgiver'],
    });
    expect(utenDato[0]?.hjemmel.length).toBeGreaterThan(0);
  });

  it('gives the same again, and cannot be changed by who got it', () => {
    const [foerste] = i(ENK, '2026-01-01', '2026-12-31').oppgaver;
    expect(() => Object.assign(foerste ?? {}, { regel: 'x' })).toThrow(TypeError);
    expect(i(ENK, '2026-01-01', '2026-12-31')).toEqual(i([...ENK].reverse(), '2026-01-01', '2026-12-31'));
  });

  it('of any virksomhet: no day off where it moves, no noekkel twice, sorted, and inside the periode', () => {
    fc.assert(
      fc.property(
        virksomhet,
        dag('2019-01-01', 3000),
        fc.integer({ min: 0, max: 800 }),
        (alle, fra, dager) => {
          const periode = { fraOgMed: fra, tilOgMed: addDager(fra, dager) };
          const { oppgaver, utenDato } = beregn(toSituasjon(alle), periode);
          for (const o of oppgaver) {
            if (regelFor(o.regel)?.flytting === 'nesteVirkedag') expect(isVirkedag(o.frist.frist)).toBe(true);
            expect(o.frist.frist >= o.nominellFrist).toBe(true);
            expect(o.flytting === null).toBe(o.frist.frist === o.nominellFrist);
            expect(o.frist.frist >= periode.fraOgMed && o.frist.frist <= periode.tilOgMed).toBe(true);
            expect(parseNoekkel(o.noekkel)).toEqual({
              regel: o.regel,
              periode: o.gjelder.navn,
            });
          }
          const noekler = oppgaver.map((o) => o.noekkel);
          expect(new Set(noekler).size).toBe(noekler.length);
          const orden = oppgaver.map((o) => `${o.frist.frist} ${o.noekkel}`);
          expect(orden).toEqual([...orden].sort());
          expect(new Set(utenDato.map((u) => u.regel)).size).toBe(utenDato.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of any virksomhet: a longer periode holds exactly what a shorter does within it', () => {
    fc.assert(
      fc.property(
        virksomhet,
        dag('2019-06-01', 2500),
        fc.integer({ min: 0, max: 500 }),
        (alle, fra, dager) => {
          const situasjon = toSituasjon(alle);
          const kort = { fraOgMed: fra, tilOgMed: addDager(fra, dager) };
          const lang = {
            fraOgMed: addDager(fra, -400),
            tilOgMed: addDager(kort.tilOgMed, 400),
          };
          const inni = beregn(situasjon, lang).oppgaver.filter(
            ({ frist }) => frist.frist >= kort.fraOgMed && frist.frist <= kort.tilOgMed,
          );
          expect(inni).toEqual(beregn(situasjon, kort).oppgaver);
        },
      ),
      { numRuns: 200 },
    );
  });
});
