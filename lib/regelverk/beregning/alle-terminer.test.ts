import { describe, expect, it } from 'vitest';
import { addDager } from '#lib/domain/dag/dato';
import { type Forhold, SAERLIGE_FORHOLD } from '#lib/domain/virksomhet/forhold';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { i } from './test-frister';

describe('none missing: a virksomhet in which nothing changes has every termin, every year', () => {
  const fast = (form: 'ENK' | 'AS', slag: 'toMaaneder' | 'aar' | 'primaernaering'): Forhold[] => [
    forhold('organisasjonsform', form),
    forhold('mvaRegistrert', true),
    forhold('mvaTermin', slag),
    forhold('arbeidsgiver', true),
    forhold('loennsdag', 20),
    forhold('forskuddsskatt', true),
    ...SAERLIGE_FORHOLD.map((navn) => forhold(navn, true)),
  ];

  /** The number of frister of each rule in a year, from 2027 on, when both changed regimes are over. */
  const VENTET: Record<string, number> = {
    'amelding-levering': 12,
    'aga-betaling': 6,
    'forskuddstrekk-betaling-lopende': 12,
    'utleggstrekk-betaling': 12,
    'lonnssammenstilling-ansatte': 1,
    'skattekort-innhenting': 1,
    'skattemelding-endring': 1,
    'saeravgift-levering': 12,
    'saeravgift-betaling': 12,
    'tollkreditt-betaling': 12,
    rf1321: 1,
    'tredjepart-20jan': 1,
    'tredjepart-31jan': 1,
    tilleggsforskudd: 1,
    'skattemelding-utsatt-soknad': 1,
  };
  /** Duties that begin on a day and are shown once. */
  const EN_GANG: Record<number, Record<string, number>> = {
    2027: { 'efaktura-utstedelse': 1 },
    2030: { 'digital-bokforing': 1 },
  };
  const PER_FORM = {
    ENK: { 'skattemelding-enk': 1, 'forskuddsskatt-personlig': 4 },
    AS: {
      'skattemelding-as': 1,
      'forskuddsskatt-upersonlig': 2,
      aksjonaerregisteroppgaven: 1,
      'aarsregnskap-fastsetting': 1,
      'generalforsamling-ordinaer': 1,
      'aarsregnskap-innsending': 1,
    },
  };
  const PER_SLAG = {
    toMaaneder: {
      'mva-alm-levering': 6,
      'mva-alm-betaling': 6,
      'bokforing-ajour': 6,
      'mva-aarstermin-soknad': 1,
    },
    aar: {
      'mva-aar-levering': 1,
      'mva-aar-betaling': 1,
      'bokforing-ajour': 3,
      'mva-aarstermin-soknad-tilbake': 1,
    },
    primaernaering: { 'mva-primaer-levering': 1, 'mva-primaer-betaling': 1, 'bokforing-ajour': 3 },
  };

  it.each(
    (['ENK', 'AS'] as const).flatMap((form) =>
      (['toMaaneder', 'aar', 'primaernaering'] as const).map((slag) => [form, slag] as const),
    ),
  )('%s, mva %s', (form, slag) => {
    const hvertAar = { ...VENTET, ...PER_FORM[form], ...PER_SLAG[slag] };
    for (let ett = 2027; ett <= 2040; ett++) {
      const antall: Record<string, number> = {};
      for (const { regel } of i(fast(form, slag), `${ett}-01-01`, `${ett}-12-31`).oppgaver) {
        antall[regel] = (antall[regel] ?? 0) + 1;
      }
      expect([ett, antall]).toEqual([ett, { ...hvertAar, ...EN_GANG[ett] }]);
    }
  });

  it('and each termin follows the one before it, without a gap', () => {
    const alle = i(fast('AS', 'toMaaneder'), '2019-01-01', '2040-12-31').oppgaver;
    for (const regel of [
      'mva-alm-levering',
      'amelding-levering',
      'aga-betaling',
      'saeravgift-levering',
      'skattemelding-as',
      'aarsregnskap-innsending',
    ]) {
      // An extension can put one frist after the next, so they are sorted by period.
      const perioder = alle
        .filter((o) => o.regel === regel)
        .map((o) => o.gjelder)
        .sort((a, b) => (a.fraOgMed < b.fraOgMed ? -1 : 1));
      const hull = perioder.filter((p, nr) => {
        const forrige = perioder[nr - 1];
        return forrige !== undefined && addDager(forrige.tilOgMed, 1) !== p.fraOgMed;
      });
      expect([regel, hull]).toEqual([regel, []]);
      expect(perioder.length).toBeGreaterThan(20);
    }
  });
});
