import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDager, seneste, tidligste } from '#lib/domain/dag/dato';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { flett } from './flett';
import { beregnet, levert } from './test-oppgave';

describe('flett, of anything', () => {
  it('a longer periode holds all that a shorter does, and no noekkel twice', () => {
    const dag = fc.integer({ min: 0, max: 700 }).map((n) => addDager(d('2025-07-01'), n));
    const navn = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
    const status = fc.constantFrom('ikkeStartet' as const, 'fullfoert' as const, 'trukket' as const);
    const b = fc.tuple(navn, dag).map(([n, frist]) => beregnet(n, frist));
    const l = fc.tuple(navn, dag, status).map(([n, frist, s]) => levert(n, frist, { status: s }));
    fc.assert(
      fc.property(
        fc.uniqueArray(b, { selector: (o) => o.noekkel }),
        fc.array(l),
        dag,
        dag,
        (beregnede, leverte, x, y) => {
          const kort = { fraOgMed: tidligste(x, y), tilOgMed: seneste(x, y) };
          const lang = {
            fraOgMed: addDager(kort.fraOgMed, -200),
            tilOgMed: addDager(kort.tilOgMed, 200),
          };
          const felles = {
            beregnede,
            leverte,
            markeringer: [],
            idag: d('2026-03-01'),
          };
          const iKort = flett({ ...felles, periode: kort });
          const iLang = flett({ ...felles, periode: lang });
          expect(new Set(iLang.map((o) => o.noekkel)).size).toBe(iLang.length);
          expect(
            iLang.filter((o) => o.frist.frist >= kort.fraOgMed && o.frist.frist <= kort.tilOgMed),
          ).toEqual(iKort);
        },
      ),
    );
  });
});
