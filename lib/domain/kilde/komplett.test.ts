import { expect, it } from 'vitest';
import type { UtenDato } from '#lib/domain/oppgave/oppgave';
import { toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { d, forhold } from '#lib/domain/virksomhet/test-forhold';
import type { Kildesvar } from './kilde';
import { findMangler } from './komplett';

const AARET = { fraOgMed: d('2026-01-01'), tilOgMed: d('2026-12-31') };
const register = { opphav: 'enhetsregisteret' } as const;
const kilde = (id: string, tilstand: Kildesvar['tilstand']) => ({ kilde: id, tilstand }) as Kildesvar;
const uten = (...mangler: UtenDato['mangler'][number][]) => ({ mangler }) as unknown as UtenDato;
const form = (verdi: 'ENK' | 'AS' | 'ANNEN') =>
  toSituasjon([forhold('organisasjonsform', verdi, { opphav: 'enhetsregisteret' })]);

it.each<[string, Parameters<typeof findMangler>[0], string[]]>([
  ['everything is known', { kilder: [kilde('mva', 'OK')], utenDato: [], situasjon: form('AS') }, []],
  ['no kilde is hooked on', { kilder: [], utenDato: [], situasjon: form('ENK') }, []],
  [
    'a kilde is silent',
    { kilder: [kilde('mva', 'ikkeSvart'), kilde('skatt', 'OK')], utenDato: [], situasjon: form('AS') },
    ['kilde mva'],
  ],
  ['a kilde is down', { kilder: [kilde('mva', 'nede')], utenDato: [], situasjon: form('AS') }, ['kilde mva']],
  [
    'two rules lack the same fact',
    {
      kilder: [],
      utenDato: [uten('arbeidsgiver', 'loennsdag'), uten('arbeidsgiver')],
      situasjon: form('AS'),
    },
    ['forhold arbeidsgiver', 'forhold loennsdag'],
  ],
  [
    'the form is not covered',
    { kilder: [], utenDato: [], situasjon: form('ANNEN') },
    ['organisasjonsform ANNEN'],
  ],
  [
    'the form is not known',
    { kilder: [], utenDato: [], situasjon: toSituasjon([]) },
    ['organisasjonsform ukjent'],
  ],
  [
    'all three at once',
    { kilder: [kilde('mva', 'nede')], utenDato: [uten('mvaTermin')], situasjon: form('ANNEN') },
    ['kilde mva', 'forhold mvaTermin', 'organisasjonsform ANNEN'],
  ],
])('%s', (_hva, kjent, ventet) => {
  expect(findMangler(kjent, AARET).map(({ type, navn }) => `${type} ${navn}`)).toEqual(ventet);
});

it.each<[string, Parameters<typeof toSituasjon>[0], string[]]>([
  [
    'a form that is covered today and was not in March',
    [
      forhold('organisasjonsform', 'ANNEN', { til: '2026-03-31', ...register }),
      forhold('organisasjonsform', 'AS', { fra: '2026-04-01', ...register }),
    ],
    ['organisasjonsform ANNEN'],
  ],
  [
    'a form that will not be covered from December',
    [
      forhold('organisasjonsform', 'AS', { til: '2026-11-30', ...register }),
      forhold('organisasjonsform', 'ANNEN', { fra: '2026-12-01', ...register }),
    ],
    ['organisasjonsform ANNEN'],
  ],
  [
    'a form nobody has told for some of the year',
    [forhold('organisasjonsform', 'AS', { fra: '2026-06-01', ...register })],
    ['organisasjonsform ukjent'],
  ],
  [
    'the same, but it did not exist then',
    [
      forhold('organisasjonsform', 'AS', { fra: '2026-06-01', ...register }),
      forhold('drift', true, { fra: '2026-06-01', ...register }),
    ],
    [],
  ],
  [
    'another form the year before',
    [
      forhold('organisasjonsform', 'ANNEN', { til: '2025-12-31', ...register }),
      forhold('organisasjonsform', 'AS', { fra: '2026-01-01', ...register }),
    ],
    [],
  ],
])('the whole periode counts, not today: %s', (_hva, forholdene, ventet) => {
  const mangler = findMangler({ kilder: [], utenDato: [], situasjon: toSituasjon(forholdene) }, AARET);
  expect(mangler.map(({ type, navn }) => `${type} ${navn}`)).toEqual(ventet);
});
