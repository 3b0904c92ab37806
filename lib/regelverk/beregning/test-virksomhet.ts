import fc from 'fast-check';
import { addDager } from '#lib/domain/dag/dato';
import { type Forhold, SAERLIGE_FORHOLD } from '#lib/domain/virksomhet/forhold';
import { d, forhold } from '#lib/domain/virksomhet/test-forhold';

const dag = fc.integer({ min: 0, max: 8765 }).map((n) => addDager(d('2017-01-01'), n));
/** First and last day of a fact; open at both ends in most cases, like real facts. */
const naar = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: dag.map((fra) => ({ fra })) },
  { weight: 1, arbitrary: dag.map((til) => ({ til })) },
  { weight: 1, arbitrary: fc.tuple(dag, dag).map(([fra, til]) => ({ fra, til })) },
);
const jaNei = fc.boolean();
const ett = (lag: fc.Arbitrary<Forhold>) => fc.array(lag, { maxLength: 2 });

/** Generates a virksomhet: every forhold zero, one or two times, with any days. For tests only. */
export const virksomhet = fc
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
