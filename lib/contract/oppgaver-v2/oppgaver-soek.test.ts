import { describe, expect, it } from 'vitest';
import { standardkode, toFeilliste } from '#lib/contract/felles/feilliste';
import { OppgaverSoek } from './oppgaver-soek';
import { writeSidemerke } from './sidemerke';

const MERKE = writeSidemerke({ frist: '2026-12-10', noekkel: 'mva-alm-levering:2026-T5' } as Parameters<
  typeof writeSidemerke
>[0]);
const TOMT = {
  periode: null,
  status: [],
  produktomraade: [],
  oppgaveType: [],
  spraak: 'nb',
  antall: 1000,
  etter: null,
};

function les(soek: Record<string, string | string[]>) {
  const { data, error } = OppgaverSoek.safeParse(soek, { error: standardkode });
  return data ?? toFeilliste(error as NonNullable<typeof error>).map(({ felt, kode }) => `${felt}: ${kode}`);
}

describe('what one asks version 2 for', () => {
  it.each<[string, Record<string, string | string[]>, object]>([
    ['nothing is all that is open', {}, {}],
    ['fields left empty are nothing', { status: '', fraOgMed: '' }, {}],
    [
      'a stretch of days',
      { fraOgMed: '2026-11-01', tilOgMed: '2027-01-31' },
      { periode: { fraOgMed: '2026-11-01', tilOgMed: '2027-01-31' } },
    ],
    [
      'only a beginning',
      { fraOgMed: '2026-11-01' },
      { periode: { fraOgMed: '2026-11-01', tilOgMed: '2026-12-31' } },
    ],
    [
      'only an end',
      { tilOgMed: '2026-03-31' },
      { periode: { fraOgMed: '2026-01-01', tilOgMed: '2026-03-31' } },
    ],
    [
      'codes with commas',
      { status: 'forfalt,paagaaende', produktomraade: 'MVA' },
      { status: ['forfalt', 'paagaaende'], produktomraade: ['MVA'] },
    ],
    [
      'codes one by one',
      { oppgaveType: ['betalingskrav', 'rapporteringskrav'] },
      { oppgaveType: ['betalingskrav', 'rapporteringskrav'] },
    ],
    ['an area nobody knew of', { produktomraade: 'NYTT_2' }, { produktomraade: ['NYTT_2'] }],
    ['a language', { spraak: 'en' }, { spraak: 'en' }],
    [
      'a page',
      { antall: '50', etter: MERKE },
      { antall: 50, etter: { frist: '2026-12-10', noekkel: 'mva-alm-levering:2026-T5' } },
    ],
  ])('%s', (_navn, soek, ut) => {
    expect(les(soek)).toEqual({ ...TOMT, ...ut });
  });

  it.each<[Record<string, string | string[]>, string[]]>([
    [{ fraOgMed: '2026-02-30', tilOgMed: '1.1.2026' }, ['fraOgMed: ugyldig-dato', 'tilOgMed: ugyldig-dato']],
    [{ fraOgMed: ['2026-01-01', '2026-01-01'] }, ['fraOgMed: ugyldig-dato']],
    [{ fraOgMed: '2026-12-01', tilOgMed: '2026-11-01' }, ['tilOgMed: snudd-periode']],
    [{ fraOgMed: '2020-01-01', tilOgMed: '2025-01-01' }, ['tilOgMed: for-lang-periode']],
    [{ fraOgMed: '2018-12-31' }, ['fraOgMed: utenfor-dekning']],
    [
      { fraOgMed: '0000-00-00', tilOgMed: '9999-99-99' },
      ['fraOgMed: ugyldig-dato', 'tilOgMed: ugyldig-dato'],
    ],
    [{ status: 'forfalt,ferdig' }, ['status.1: ugyldig-valg']],
    [
      { oppgaveType: 'x', spraak: 'se', produktomraade: 'mva' },
      ['produktomraade.0: ugyldig-kode', 'oppgaveType.0: ugyldig-valg', 'spraak: ugyldig-valg'],
    ],
    [{ antall: '0' }, ['antall: ugyldig-side']],
    [{ antall: '1001', etter: 'tull' }, ['antall: ugyldig-side', 'etter: ugyldig-side']],
    [{ fraDato: '2026-01-01' }, ['fraDato: ukjent']],
  ])('%j is refused', (soek, feil) => {
    expect(les(soek)).toEqual(feil);
  });
});
