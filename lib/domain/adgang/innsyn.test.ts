import { describe, expect, it } from 'vitest';
import { hovedenhetNummer } from '#dev/omverden/scenarioer/nummer';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { type Innsynsgrunnlag, omfangAv, vurderInnsyn } from './innsyn';
import type { Partner } from './partner';
import type { Samtykke, Systemaktoer } from './systemaktoer';

function nummer(verdi: string): Organisasjonsnummer {
  if (!isOrganisasjonsnummer(verdi)) throw new RangeError(verdi);
  return verdi;
}
const [BANK, KUNDE, ANNEN] = [
  nummer(hovedenhetNummer(11)),
  nummer(hovedenhetNummer(12)),
  nummer(hovedenhetNummer(13)),
];
/** Skatteetaten's own number, which is not synthetic. */
const EKTE = nummer('974761076');
const NAA = new Date('2026-11-10T12:00:00Z');

const PARTNER: Partner = {
  id: 'bank',
  navn: 'Bank',
  organisasjonsnummer: BANK,
  type: 'bank',
  stadium: 'produksjon',
  aktiv: true,
};
const samtykke = (endring: Partial<Samtykke> = {}): Samtykke => ({
  id: '1',
  fra: KUNDE,
  gyldigTil: NAA.getTime() + 1,
  ressurser: ['ske-kalender'],
  ...endring,
});

interface Sak {
  om?: Organisasjonsnummer;
  system?: Partial<Systemaktoer>;
  partner?: Partial<Partner> | null;
  grunnlag?: Partial<Innsynsgrunnlag>;
}
const vurder = ({ om = KUNDE, system, partner = {}, grunnlag }: Sak) =>
  vurderInnsyn(
    { consumer: BANK, supplier: null, scopes: [], systembruker: null, samtykker: [], ...system },
    om,
    {
      partner: partner && { ...PARTNER, ...partner },
      leverandoerStoppet: false,
      delinger: new Map(),
      pilot: new Map(),
      ...grunnlag,
    },
    NAA,
  );

const DELT = {
  delinger: new Map([
    [KUNDE, 'frister'],
    [EKTE, 'frister'],
  ] as const),
};
const BRUKER = { ider: ['1', '2'], organisasjonsnummer: KUNDE, system: null };
const pilot = (bareIPilot: boolean) => new Map([[KUNDE, { bareIPilot }]]);

describe('a system is let in', () => {
  it.each<[string, Sak, object]>([
    [
      'to its own, partner or not',
      { om: BANK, partner: null },
      { gitt: { grunn: 'egen', omfang: 'fristerOgKrav' } },
    ],
    ['by a sharing', { grunnlag: DELT }, { gitt: { grunn: 'deling', omfang: 'frister' } }],
    [
      'by a consent',
      { system: { samtykker: [samtykke()] } },
      { gitt: { grunn: 'samtykke', omfang: 'frister' } },
    ],
    [
      'by the widest of its consents',
      {
        system: {
          samtykker: [samtykke(), samtykke({ ressurser: ['ske-krav-og-betalinger', 'ske-kalender'] })],
        },
      },
      { gitt: { grunn: 'samtykke', omfang: 'fristerOgKrav' } },
    ],
    [
      'by a sharing that is wider than the consent',
      { system: { samtykker: [samtykke()] }, grunnlag: { delinger: new Map([[KUNDE, 'fristerOgKrav']]) } },
      { gitt: { grunn: 'deling', omfang: 'fristerOgKrav' } },
    ],
    [
      'by a sharing when the consent has ended',
      { system: { samtykker: [samtykke({ gyldigTil: NAA.getTime() })] }, grunnlag: DELT },
      { gitt: { grunn: 'deling', omfang: 'frister' } },
    ],
    [
      'by its system user, when Altinn says so',
      { partner: { type: 'regnskapssystem' }, system: { systembruker: BRUKER } },
      { askAltinn: ['1', '2'] },
    ],
    [
      'in test, to what is made up',
      { partner: { stadium: 'test' }, grunnlag: DELT },
      { gitt: { grunn: 'deling' } },
    ],
    [
      'in the pilot, to those that are in it',
      { partner: { stadium: 'pilot' }, grunnlag: { ...DELT, pilot: pilot(true) } },
      { gitt: { grunn: 'deling' } },
    ],
    [
      'after the pilot, to those that were also in it',
      { grunnlag: { ...DELT, pilot: pilot(false) } },
      { gitt: { grunn: 'deling' } },
    ],
  ])('%s', (_navn, sak, svar) => {
    expect(vurder(sak)).toMatchObject(svar);
  });
});

describe('a system is kept out', () => {
  it.each<[string, Sak, string]>([
    ['when it is no partner', { partner: null, grunnlag: DELT }, 'ukjent-partner'],
    ['when it has been stopped', { partner: { aktiv: false }, grunnlag: DELT }, 'ukjent-partner'],
    [
      'when its vendor has been stopped',
      { om: BANK, grunnlag: { leverandoerStoppet: true } },
      'ukjent-partner',
    ],
    ['when nobody has let it in', {}, 'samtykke-mangler'],
    [
      'when another has let it in',
      { om: ANNEN, grunnlag: DELT, system: { samtykker: [samtykke()] } },
      'samtykke-mangler',
    ],
    [
      'by a consent about something else',
      { system: { samtykker: [samtykke({ ressurser: ['annet'] })] } },
      'samtykke-mangler',
    ],
    [
      'by a consent to what it costs and not to when it is',
      { system: { samtykker: [samtykke({ ressurser: ['ske-krav-og-betalinger'] })] } },
      'samtykke-mangler',
    ],
    ['by a consent of a person', { system: { samtykker: [samtykke({ fra: null })] } }, 'samtykke-mangler'],
    [
      'the moment a consent ends',
      { system: { samtykker: [samtykke({ gyldigTil: NAA.getTime() })] } },
      'samtykke-utloept',
    ],
    ['with a system user, when it is a bank', { system: { systembruker: BRUKER } }, 'samtykke-mangler'],
    [
      'without a system user, when it is an accounting system, whatever else it has',
      { partner: { type: 'regnskapssystem' }, grunnlag: DELT, system: { samtykker: [samtykke()] } },
      'ikke-tilgang',
    ],
    [
      'in test, from what is real',
      { om: EKTE, partner: { stadium: 'test' }, grunnlag: DELT },
      'utenfor-test',
    ],
    [
      'in the pilot, from those that are not in it',
      { partner: { stadium: 'pilot' }, grunnlag: DELT },
      'utenfor-pilot',
    ],
    [
      'after the pilot, from those that are in it alone',
      { grunnlag: { ...DELT, pilot: pilot(true) } },
      'bare-i-pilot',
    ],
  ])('%s', (_navn, sak, avslag) => {
    expect(vurder(sak)).toEqual({ avslag });
  });

  it('without learning from the pilot which virksomheter exist', () => {
    const uten = { partner: { stadium: 'pilot' } } as const;
    expect(vurder({ ...uten, om: ANNEN })).toEqual(vurder({ ...uten, grunnlag: { pilot: pilot(true) } }));
  });
});

it('what something costs is read only together with when it is due', () => {
  expect(omfangAv(['ske-krav-og-betalinger'])).toBeNull();
  expect(omfangAv(['ske-krav-og-betalinger', 'ske-kalender'])).toBe('fristerOgKrav');
});
