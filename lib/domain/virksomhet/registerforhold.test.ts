import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dato } from '#lib/domain/dag/dato';
import type { Avvikling, Forhold } from './forhold';
import { isAntattBakover, type Registeravlesning, withTidligere } from './registerforhold';
import { toSituasjon, verdiPaa } from './situasjon';
import { d } from './test-forhold';

const IDAG = d('2026-11-11');
const felles = { opphav: 'enhetsregisteret', registrert: d('2026-11-10') } as const;
const dato = (tekst: string | null) => (tekst === null ? null : d(tekst));

function mva(verdi: boolean, fraOgMed: string | null, tilOgMed: string | null): Forhold {
  return { navn: 'mvaRegistrert', verdi, fraOgMed: dato(fraOgMed), tilOgMed: dato(tilOgMed), ...felles };
}
function drift(fraOgMed: string | null, tilOgMed: string | null): Forhold {
  return { navn: 'drift', verdi: true, fraOgMed: dato(fraOgMed), tilOgMed: dato(tilOgMed), ...felles };
}
function konkurs(fraOgMed: string | null): Forhold {
  return { navn: 'avvikling', verdi: 'konkurs', fraOgMed: dato(fraOgMed), tilOgMed: null, ...felles };
}
function registrert(fraOgMed: string): Forhold {
  return { navn: 'registrert', verdi: true, fraOgMed: d(fraOgMed), tilOgMed: null, ...felles };
}
const form = (verdi: 'AS' | 'ENK' | 'ANNEN', fra: string | null, til: string | null): Forhold => ({
  navn: 'organisasjonsform',
  verdi,
  fraOgMed: dato(fra),
  tilOgMed: dato(til),
  ...felles,
});
const ansatt = (verdi: boolean, fra: string | null, til: string | null): Forhold => ({
  navn: 'arbeidsgiver',
  verdi,
  fraOgMed: dato(fra),
  tilOgMed: dato(til),
  ...felles,
});
const ansatte: Forhold = { navn: 'arbeidsgiver', verdi: true, fraOgMed: null, tilOgMed: null, ...felles };

const linjer = (forhold: readonly Forhold[]) =>
  forhold.map(({ navn, verdi, fraOgMed, tilOgMed }) => `${navn} ${verdi} ${fraOgMed} ${tilOgMed}`);

const REGISTRERT = [mva(false, null, '2019-02-28'), mva(true, '2019-03-01', null)];

describe('a fresh answer of the register', () => {
  it.each([
    [
      'the first one is taken as it is',
      [],
      REGISTRERT,
      false,
      ['mvaRegistrert false null 2019-02-28', 'mvaRegistrert true 2019-03-01 null'],
    ],
    [
      'the same again changes nothing',
      REGISTRERT,
      REGISTRERT,
      false,
      ['mvaRegistrert false null 2019-02-28', 'mvaRegistrert true 2019-03-01 null'],
    ],
    [
      'out of the mva register, no date told: in it until yesterday',
      REGISTRERT,
      [mva(false, null, null)],
      false,
      [
        'mvaRegistrert false null 2019-02-28',
        'mvaRegistrert true 2019-03-01 2026-11-10',
        'mvaRegistrert false 2026-11-11 null',
      ],
    ],
    [
      'still out: the day it went out stays',
      [mva(true, '2019-03-01', '2026-06-30'), mva(false, '2026-07-01', null)],
      [mva(false, null, null)],
      false,
      ['mvaRegistrert true 2019-03-01 2026-06-30', 'mvaRegistrert false 2026-07-01 null'],
    ],
    [
      'in again: the first time in is not forgotten',
      [mva(true, '2019-03-01', '2026-06-30'), mva(false, '2026-07-01', null)],
      [mva(false, null, '2026-10-31'), mva(true, '2026-11-01', null)],
      false,
      [
        'mvaRegistrert true 2019-03-01 2026-06-30',
        'mvaRegistrert false 2026-07-01 2026-10-31',
        'mvaRegistrert true 2026-11-01 null',
      ],
    ],
    [
      'another date for the same: the register has corrected itself',
      REGISTRERT,
      [mva(false, null, '2019-04-30'), mva(true, '2019-05-01', null)],
      false,
      ['mvaRegistrert false null 2019-04-30', 'mvaRegistrert true 2019-05-01 null'],
    ],
    [
      'deleted: what it no longer tells, is kept for the time before',
      [drift('2019-02-14', null), ...REGISTRERT, ansatte],
      [drift(null, '2026-11-10')],
      true,
      [
        'drift true 2019-02-14 2026-11-10',
        'mvaRegistrert false null 2019-02-28',
        'mvaRegistrert true 2019-03-01 null',
        'arbeidsgiver true null null',
      ],
    ],
    [
      'deleted: the day it was entered is kept with the rest',
      [drift('2025-02-14', null), registrert('2025-03-01')],
      [drift(null, '2026-11-10')],
      true,
      ['drift true 2025-02-14 2026-11-10', 'registrert true 2025-03-01 null'],
    ],
    [
      'the day it was entered, left out of one answer, is not forgotten',
      [drift('2025-02-14', null), registrert('2025-03-01')],
      [drift('2025-02-14', null)],
      false,
      ['drift true 2025-02-14 null', 'registrert true 2025-03-01 null'],
    ],
    [
      'another day it was entered: the register has corrected itself',
      [registrert('2025-03-01')],
      [registrert('2025-03-02')],
      false,
      ['registrert true 2025-03-02 null'],
    ],
    [
      'what it no longer tells, is as it was: not told is not a no',
      [drift('2019-02-14', null), ansatte],
      [drift('2019-02-14', null)],
      false,
      ['drift true 2019-02-14 null', 'arbeidsgiver true null null'],
    ],
    [
      'AS becomes ASA: an AS until yesterday',
      [form('AS', null, null)],
      [form('ANNEN', null, null)],
      false,
      ['organisasjonsform AS null 2026-11-10', 'organisasjonsform ANNEN 2026-11-11 null'],
    ],
    [
      'the first with ansatte: none until yesterday',
      [ansatt(false, null, null)],
      [ansatt(true, null, null)],
      false,
      ['arbeidsgiver false null 2026-11-10', 'arbeidsgiver true 2026-11-11 null'],
    ],
    [
      'none any more: what was, was',
      [ansatt(false, null, '2026-01-31'), ansatt(true, '2026-02-01', null)],
      [ansatt(false, null, null)],
      false,
      [
        'arbeidsgiver false null 2026-01-31',
        'arbeidsgiver true 2026-02-01 2026-11-10',
        'arbeidsgiver false 2026-11-11 null',
      ],
    ],
    [
      'konkurs that the register does not mention stands',
      [konkurs('2026-03-01')],
      [drift('2019-02-14', null)],
      false,
      ['avvikling konkurs 2026-03-01 null', 'drift true 2019-02-14 null'],
    ],
    [
      'changed twice in a day: the last word counts from that day',
      [form('AS', null, '2026-11-10'), form('ANNEN', '2026-11-11', null)],
      [form('AS', null, null)],
      false,
      ['organisasjonsform AS null 2026-11-10', 'organisasjonsform AS 2026-11-11 null'],
    ],
    [
      'konkurs that is new and undated began today',
      [drift('2019-02-14', null)],
      [konkurs(null)],
      false,
      ['avvikling konkurs 2026-11-11 null', 'drift true 2019-02-14 null'],
    ],
    [
      'ansatte that were not told before: the time before is still unknown',
      [drift('2019-02-14', null)],
      [drift('2019-02-14', null), ansatte],
      false,
      ['drift true 2019-02-14 null', 'arbeidsgiver true 2026-11-11 null'],
    ],
    [
      'konkurs that is known keeps its day',
      [konkurs('2026-03-01')],
      [konkurs(null)],
      false,
      ['avvikling konkurs 2026-03-01 null'],
    ],
    [
      'konkurs with a date has that date',
      [konkurs('2026-03-01')],
      [konkurs('2026-03-02')],
      false,
      ['avvikling konkurs 2026-03-02 null'],
    ],
  ] satisfies [string, Forhold[], Forhold[], boolean, string[]][])(
    '%s',
    (_navn, foer, nye, _slettet, ventet) => {
      expect(linjer(withTidligere(foer, { forhold: nye, nektet: [] }, IDAG)).sort()).toEqual(
        [...ventet].sort(),
      );
    },
  );
});

describe('an answer that leaves out what another gave', () => {
  const avvikling = (verdi: Avvikling, fra: string | null, til: string | null = null): Forhold => ({
    ...(konkurs(fra) as Forhold & { navn: 'avvikling' }),
    verdi,
    tilOgMed: til === null ? null : d(til),
  });
  it.each<[string, Forhold[], Partial<Registeravlesning>, string[]]>([
    [
      'a deletion without a date is of the day it was first seen, however often it is read',
      [drift('2019-01-01', '2026-10-01')],
      { forhold: [drift('2019-01-01', '2026-11-11')], antattSlutt: ['drift'] },
      ['drift true 2019-01-01 2026-10-01'],
    ],
    [
      'the first time, that is today',
      [drift('2019-01-01', null)],
      { forhold: [drift('2019-01-01', '2026-11-11')], antattSlutt: ['drift'] },
      ['drift true 2019-01-01 2026-11-11'],
    ],
    [
      'a date that comes later is the right one',
      [drift('2019-01-01', '2026-11-01')],
      { forhold: [drift('2019-01-01', '2026-10-20')] },
      ['drift true 2019-01-01 2026-10-20'],
    ],
    [
      'the day it was founded, left out once, is still the day',
      [drift('2019-01-01', null)],
      { forhold: [drift('2019-02-15', null)], antattStart: ['drift'] },
      ['drift true 2019-01-01 null'],
    ],
    [
      'a day it was founded that is told later is the right one',
      [drift('2019-02-15', null)],
      { forhold: [drift('2019-01-01', null)] },
      ['drift true 2019-01-01 null'],
    ],
    [
      'a date of the konkurs that comes later moves the day before it, too',
      [avvikling('underAvvikling', '2026-03-01', '2026-04-30'), konkurs('2026-05-01')],
      { forhold: [konkurs('2026-04-20')] },
      ['avvikling konkurs 2026-04-20 null', 'avvikling underAvvikling 2026-03-01 2026-04-19'],
    ],
    [
      'and a later one leaves no day between them',
      [avvikling('underAvvikling', '2026-03-01', '2026-04-30'), konkurs('2026-05-01')],
      { forhold: [konkurs('2026-05-10')] },
      ['avvikling konkurs 2026-05-10 null', 'avvikling underAvvikling 2026-03-01 2026-05-09'],
    ],
    [
      'a corrected day in the register of mva leaves no day unknown',
      [
        mva(true, '2020-01-01', '2022-12-31'),
        mva(false, '2023-01-01', '2026-02-28'),
        mva(true, '2026-03-01', null),
      ],
      { forhold: [mva(false, null, '2026-03-31'), mva(true, '2026-04-01', null)] },
      [
        'mvaRegistrert true 2020-01-01 2022-12-31',
        'mvaRegistrert false 2023-01-01 2026-03-31',
        'mvaRegistrert true 2026-04-01 null',
      ],
    ],
    [
      'what says nothing of the konkurs does not end it',
      [konkurs('2026-03-01')],
      { forhold: [avvikling('underAvvikling', null)], aapen: ['konkurs'] },
      ['avvikling konkurs 2026-03-01 null'],
    ],
    [
      'what says that it is no longer does',
      [konkurs('2026-03-01')],
      { forhold: [avvikling('underAvvikling', null)] },
      ['avvikling konkurs 2026-03-01 2026-11-10', 'avvikling underAvvikling 2026-11-11 null'],
    ],
  ])('%s', (_navn, foer, svar, ventet) => {
    const etter = withTidligere(foer, { forhold: [], nektet: [], ...svar }, IDAG);
    expect(linjer(etter).sort()).toEqual([...ventet].sort());
  });
});

it('what the register says has ended, ended yesterday, and began when it began', () => {
  const etter = withTidligere([konkurs('2026-03-01')], { forhold: [], nektet: ['konkurs'] }, IDAG);
  expect(linjer(etter)).toEqual(['avvikling konkurs 2026-03-01 2026-11-10']);
});

it.each<[hva: string, nektet: readonly Avvikling[], ventet: string[]]>([
  ['that one, and nothing of the others', ['konkurs'], ['avvikling konkurs 2026-03-01 2026-11-10']],
  ['only the others', ['underAvvikling', 'tvangsavvikling'], ['avvikling konkurs 2026-03-01 null']],
  ['none', [], ['avvikling konkurs 2026-03-01 null']],
])('a konkurs, and an answer that denies %s', (_hva, nektet, ventet) => {
  expect(linjer(withTidligere([konkurs('2026-03-01')], { forhold: [], nektet }, IDAG))).toEqual(ventet);
});

it.each<[Forhold, boolean]>([
  [form('AS', null, null), true],
  [form('AS', null, '2026-11-10'), true],
  [form('ANNEN', '2026-11-11', null), false],
  [ansatte, true],
  [mva(false, null, null), true],
  [mva(false, null, '2019-02-28'), false],
  [mva(true, '2019-03-01', null), false],
  [drift(null, null), false],
  [{ ...ansatte, opphav: 'bruker' }, false],
])('%j is assumed of the time before: %s', (forhold, ventet) => {
  expect(isAntattBakover(forhold)).toBe(ventet);
});

describe('any answers, day after day', () => {
  const dager = ['2026-11-11', '2026-11-12', '2026-11-20', '2027-02-01'].map(d);
  const avlesning = fc.record({
    form: fc.option(fc.constantFrom('AS', 'ENK', 'ANNEN')),
    ansatte: fc.option(fc.boolean()),
    mva: fc.option(fc.boolean()),
    konkurs: fc.option(fc.boolean()),
  });
  type Avlesning = typeof avlesning extends fc.Arbitrary<infer T> ? T : never;
  const toAvlesning = ({ form: f, ansatte: a, mva: m, konkurs: k }: Avlesning): Registeravlesning => ({
    forhold: [
      ...(f ? [form(f as 'AS', null, null)] : []),
      ...(a === null ? [] : [ansatt(a, null, null)]),
      ...(m === null ? [] : [mva(m, null, null)]),
      ...(k ? [konkurs(null)] : []),
    ],
    nektet: k === false ? ['konkurs'] : [],
  });
  const NAVN = ['organisasjonsform', 'arbeidsgiver', 'mvaRegistrert', 'avvikling'] as const;
  const foerDagen = (forhold: readonly Forhold[], dag: Dato) => {
    const situasjon = toSituasjon(forhold);
    return ['2025-01-01', '2026-05-05', '2026-11-11', '2026-11-19', '2026-12-31']
      .map(d)
      .filter((en) => en < dag)
      .map((en) => NAVN.map((navn) => verdiPaa(situasjon, navn, en)));
  };

  it('no day before today changes, twice is as once, and today is as the answer says', () => {
    fc.assert(
      fc.property(fc.array(avlesning, { minLength: 2, maxLength: 4 }), (svar) => {
        let kjent: Forhold[] = [];
        for (const [i, ett] of svar.entries()) {
          const dag = dager[i] ?? IDAG;
          const nytt = withTidligere(kjent, toAvlesning(ett), dag);
          if (kjent.length > 0) expect(foerDagen(nytt, dag)).toEqual(foerDagen(kjent, dag));
          expect(linjer(withTidligere(nytt, toAvlesning(ett), dag))).toEqual(linjer(nytt));
          const naa = toSituasjon(nytt);
          if (ett.form) expect(verdiPaa(naa, 'organisasjonsform', dag)).toBe(ett.form);
          if (ett.ansatte !== null) expect(verdiPaa(naa, 'arbeidsgiver', dag)).toBe(ett.ansatte);
          if (ett.konkurs === false) expect(verdiPaa(naa, 'avvikling', dag)).toBeUndefined();
          kjent = nytt;
        }
      }),
    );
  });
});
