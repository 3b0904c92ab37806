import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, frister, mangler, med, perioder, uten } from '#lib/regelverk/beregning/test-frister';

const UTENFOR = med(uten(ENK, 'mvaRegistrert', 'mvaTermin'), forhold('omvendtAvgiftsplikt', true));

describe('mva-omvendt', () => {
  it.each([
    [
      2019,
      [
        '2018-K4 2019-02-11 < 2019-02-10',
        '2019-K1 2019-05-10',
        '2019-K2 2019-09-02 < 2019-08-31',
        '2019-K3 2019-11-11 < 2019-11-10',
      ],
    ],
    [
      2025,
      [
        '2024-K4 2025-02-10',
        '2025-K1 2025-05-12 < 2025-05-10',
        '2025-K2 2025-09-01 < 2025-08-31',
        '2025-K3 2025-11-10',
      ],
    ],
    [
      2026,
      ['2025-K4 2026-02-10', '2026-K1 2026-05-11 < 2026-05-10', '2026-K2 2026-08-31', '2026-K3 2026-11-10'],
    ],
  ])('%i', (aar, ventet) => {
    expect(frister('mva-omvendt-levering', UTENFOR, aar)).toEqual(ventet);
    expect(frister('mva-omvendt-betaling', UTENFOR, aar)).toEqual(ventet);
  });

  it('is as if it were not there until somebody says yes', () => {
    for (const alle of [
      ENK,
      AS,
      uten(ENK, 'mvaRegistrert'),
      med(UTENFOR, forhold('omvendtAvgiftsplikt', false)),
    ]) {
      expect(frister('mva-omvendt-levering', alle, 2026)).toEqual([]);
      expect(mangler(alle, 2026)['mva-omvendt-levering']).toBeUndefined();
    }
  });

  it('only for quarters with a day outside the register', () => {
    const registrert = (fra?: string, til?: string) =>
      forhold('mvaRegistrert', true, {
        ...(fra && { fra }),
        ...(til && { til }),
        opphav: 'enhetsregisteret',
      });
    const paa = (...nye: Parameters<typeof med>[1][]) =>
      perioder('mva-omvendt-levering', med(UTENFOR, ...nye), 2026);
    expect(paa(registrert())).toEqual([]);
    expect(paa(registrert('2026-04-01'))).toEqual(['2025-K4', '2026-K1']);
    expect(paa(registrert('2026-04-02'))).toEqual(['2025-K4', '2026-K1', '2026-K2']);
    expect(paa(registrert(undefined, '2026-03-31'))).toEqual(['2026-K2', '2026-K3']);
    expect(paa(registrert(undefined, '2026-03-30'))).toEqual(['2026-K1', '2026-K2', '2026-K3']);
  });

  it('only for quarters in which it was so, and the virksomhet was', () => {
    const fra = med(UTENFOR, forhold('omvendtAvgiftsplikt', true, { fra: '2026-06-30' }));
    expect(perioder('mva-omvendt-levering', fra, 2026)).toEqual(['2026-K2', '2026-K3']);
    const drift = forhold('drift', true, { fra: '2026-07-01', opphav: 'enhetsregisteret' });
    expect(perioder('mva-omvendt-levering', [...UTENFOR, drift], 2026)).toEqual(['2026-K3']);
  });
});
