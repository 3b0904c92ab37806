import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { REGLER } from '#lib/regelverk/regler/regler';
import { AS, ENK, frister, i, med } from './test-frister';

describe('tilleggsforskudd and the application for more time', () => {
  it.each([
    [2021, ['2020 2021-05-31']],
    [2025, ['2024 2025-06-02 < 2025-05-31']],
    [2026, ['2025 2026-06-01 < 2026-05-31']],
  ])('%i', (aar, ventet) => {
    for (const alle of [ENK, AS]) {
      expect(frister('tilleggsforskudd', alle, aar)).toEqual(ventet);
      expect(frister('skattemelding-utsatt-soknad', alle, aar)).toEqual(ventet);
    }
  });

  it('nobody could have more time in 2020, when everybody had', () => {
    expect(frister('skattemelding-utsatt-soknad', ENK, 2019)).toEqual(['2018 2019-05-31']);
    expect(frister('skattemelding-utsatt-soknad', ENK, 2020)).toEqual([]);
    expect(frister('tilleggsforskudd', ENK, 2020)).toEqual(['2019 2020-06-02 < 2020-05-31']);
  });

  it('not for one founded after the year, nor for another form', () => {
    const ny = med(AS, forhold('drift', true, { fra: '2026-01-01', opphav: 'enhetsregisteret' }));
    const annen = med(AS, forhold('organisasjonsform', 'ANNEN'));
    for (const alle of [ny, annen]) {
      expect(frister('tilleggsforskudd', alle, 2026)).toEqual([]);
      expect(frister('skattemelding-utsatt-soknad', alle, 2026)).toEqual([]);
    }
  });

  it('are the rights there are, and nothing else is', () => {
    expect(REGLER.filter((regel) => regel.frivillig).map((regel) => regel.id)).toEqual([
      'mva-aarstermin-soknad',
      'mva-aarstermin-soknad-tilbake',
      'tilleggsforskudd',
      'skattemelding-utsatt-soknad',
      'skattemelding-endring',
    ]);
    const frivillige = i(ENK, '2026-01-01', '2026-12-31').oppgaver.filter((o) => o.frivillig);
    expect(frivillige.map((o) => o.noekkel)).toEqual([
      'mva-aarstermin-soknad:2026',
      'skattemelding-endring:2022',
      'skattemelding-utsatt-soknad:2025',
      'tilleggsforskudd:2025',
    ]);
  });
});
