import { expect, it } from 'vitest';
import type { Kildesvar } from './kilde';
import { findMangler } from './komplett';
import type { UtenDato } from './oppgave';
import { toSituasjon } from './situasjon';
import { d, forhold } from './test-forhold';

const IDAG = d('2026-11-10');
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
  expect(findMangler(kjent, IDAG).map(({ type, navn }) => `${type} ${navn}`)).toEqual(ventet);
});
