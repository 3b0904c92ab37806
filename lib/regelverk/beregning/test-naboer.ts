import fc from 'fast-check';
import { addDager, type Dato, toDato } from '#lib/domain/dag/dato';
import { type Forhold, type ForholdNavn, OPPHAV } from '#lib/domain/virksomhet/forhold';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK } from './test-frister';
import { virksomhet } from './test-virksomhet';

/** The years that a frist in 2025 to 2029 can depend on. */
const AAR = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];
const ETTER = 2031;

/** Days at and beside New Year, where an edge may be; within the years, and long before and after. */
const dag: fc.Arbitrary<Dato> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...AAR, ETTER), fc.constantFrom(-2, -1, -1, 0, 0, 0, 1))
      .map(([aar, n]) => addDager(toDato(aar, 1, 1), n)),
  },
  fc.integer({ min: 0, max: 2000 }).map((n) => addDager(toDato(2022, 6, 1), n)),
  fc.integer({ min: 0, max: 12_000 }).map((n) => addDager(toDato(2005, 1, 1), n)),
);
const kanskje = fc.option(dag, { nil: null, freq: 2 });

/** With another opphav, another day we learned it, and often other days: those of one name then overlap. */
const omdatert = (ett: Forhold): fc.Arbitrary<Forhold> =>
  fc
    .tuple(kanskje, kanskje, fc.constantFrom(...OPPHAV.slice(0, 3)), kanskje, fc.nat(9))
    .map(([fraOgMed, tilOgMed, opphav, registrert, hvor]) => ({
      ...ett,
      ...(hvor < 5 ? {} : { fraOgMed, tilOgMed }),
      ...{ registrert, opphav: hvor === 0 && ett.navn === 'regnskapsaarSlutt' ? 'lov' : opphav },
    }));

const gammel = { fra: '2009-04-01', opphav: 'enhetsregisteret' } as const;
const FULLT: readonly Forhold[] = [
  ...AS,
  ...[forhold('drift', true, gammel), forhold('registrert', true, gammel)],
  forhold('regnskapsaarSlutt', '12-31'),
  forhold('avvikling', 'konkurs', { fra: '2008-01-01', til: '2008-12-31' }),
  ...(['omvendtAvgiftsplikt', 'saeravgift', 'utleggstrekk', 'omsetningUnder50000'] as const).map((navn) =>
    forhold(navn, true),
  ),
];

/** Generates virksomheter to make others of: some that are as most are, and some where much is odd. For tests only. */
export const grunnvirksomhet: fc.Arbitrary<readonly Forhold[]> = fc.oneof(
  fc.constantFrom(ENK, AS, FULLT),
  virksomhet.chain((alle) => fc.tuple(...alle.map(omdatert)).map((nye): Forhold[] => nye)),
);

/** Another value of a forhold that has several. */
const ANDRE: { readonly [N in ForholdNavn]?: Forhold } = {
  organisasjonsform: forhold('organisasjonsform', 'ANNEN'),
  avvikling: forhold('avvikling', 'underAvvikling'),
  mvaTermin: forhold('mvaTermin', 'aar'),
  loennsdag: forhold('loennsdag', 1),
  regnskapsaarSlutt: forhold('regnskapsaarSlutt', '06-30'),
};
const annenVerdi = (ett: Forhold): Forhold =>
  ANDRE[ett.navn] ??
  (typeof ett.verdi === 'boolean' && ett.navn !== 'drift' && ett.navn !== 'registrert'
    ? ({ ...ett, verdi: !ett.verdi } as Forhold)
    : ett);

const MAATER = ['uten', 'fra', 'til', 'mellom', 'anneninn', 'anneni', 'igjen', 'lov', 'slutt'] as const;
const endring = fc.tuple(fc.nat(), fc.constantFrom(...MAATER), dag, dag);

/** Makes a virksomhet that differs from another in one place. */
function endre(
  alle: readonly Forhold[],
  [hvilken, maate, dagen, senere]: [number, (typeof MAATER)[number], Dato, Dato],
): readonly Forhold[] {
  const nr = hvilken % Math.max(1, alle.length);
  const ett = alle[nr];
  if (!ett) return alle;
  const withEtt = (...nye: Forhold[]) => alle.toSpliced(nr, 1, ...nye);
  switch (maate) {
    case 'uten':
      return withEtt();
    case 'fra':
      return withEtt({ ...ett, fraOgMed: dagen });
    case 'til':
      return withEtt({ ...ett, tilOgMed: dagen });
    case 'mellom':
      return withEtt({ ...ett, fraOgMed: dagen, tilOgMed: senere });
    case 'anneninn':
      return withEtt(ett, { ...annenVerdi(ett), fraOgMed: dagen, opphav: 'kilde' });
    case 'anneni':
      return withEtt(ett, { ...annenVerdi(ett), fraOgMed: dagen, tilOgMed: senere, opphav: 'kilde' });
    case 'igjen':
      return withEtt(ett, { ...ett, fraOgMed: dagen, opphav: 'kilde' });
    case 'lov': {
      const naar = hvilken % 2 ? { fra: dagen } : {};
      return withEtt(ett, forhold('regnskapsaarSlutt', '06-30', { ...naar, opphav: 'lov' }));
    }
    case 'slutt':
      return withEtt(ett, forhold('regnskapsaarSlutt', '06-30'));
  }
}

/** A day before or after all of the years is moved, and stays there. */
function flyttUtenfor(dato: Dato | null, n: number): Dato | null {
  if (dato === null || (dato >= '2021-01-01' && dato < `${ETTER}-01-01`)) return dato;
  return toDato((dato < '2021-01-01' ? 2000 : ETTER) + (n % 21), 1 + (n % 12), 1 + (n % 28));
}

/** Makes a virksomhet that differs from another in what seldom counts: days long ago, who says it, the order. */
const makeLik = (alle: readonly Forhold[], n: number): Forhold[] => [
  forhold('antallAnsatte', n),
  ...alle
    .map(
      (ett, i): Forhold => ({
        ...ett,
        fraOgMed: flyttUtenfor(ett.fraOgMed, n + i),
        tilOgMed: flyttUtenfor(ett.tilOgMed, n + 3 * i),
        opphav: ett.opphav === 'lov' || n % 2 ? ett.opphav : (OPPHAV[(n + i) % 3] ?? 'bruker'),
      }),
    )
    .sort((a, b) => (n % 3 && a.navn !== b.navn ? (a.navn < b.navn ? 1 : -1) : 0)),
];

/**
 * Generates virksomheter, in any order, that are alike or differ in one place, by days at the edges of the
 * years above too. For tests only.
 */
export const naboer: fc.Arbitrary<readonly (readonly Forhold[])[]> = fc
  .tuple(grunnvirksomhet, fc.array(endring, { minLength: 5, maxLength: 5 }), fc.nat(400))
  .chain(([grunn, endringer, n]) => {
    const ulike = [grunn, ...endringer.map((en) => endre(grunn, en))];
    const alle = [...ulike, ...ulike.slice(0, 3).map((en, i) => makeLik(en, n + i))];
    return fc.shuffledSubarray(alle, { minLength: alle.length });
  });
