import { describe, expect, it } from 'vitest';
import type { Forhold } from './forhold';
import { medTidligere } from './registerforhold';
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
      'not deleted: what it no longer tells, is no longer known',
      [drift('2019-02-14', null), ansatte],
      [drift('2019-02-14', null)],
      false,
      ['drift true 2019-02-14 null'],
    ],
    [
      'konkurs that is new and undated began today',
      [drift('2019-02-14', null)],
      [konkurs(null)],
      false,
      ['avvikling konkurs 2026-11-11 null'],
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
    (_navn, foer, nye, slettet, ventet) => {
      expect(linjer(medTidligere(foer, nye, { slettet, idag: IDAG }))).toEqual(ventet);
    },
  );
});
