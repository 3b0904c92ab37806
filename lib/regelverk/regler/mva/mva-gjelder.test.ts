import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MvaTermin } from '#lib/domain/virksomhet/forhold';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { ENK, frister, mangler, med, perioder, uten } from '#lib/regelverk/beregning/test-frister';

const termin = (verdi: MvaTermin, fra?: string) =>
  forhold('mvaTermin', verdi, fra === undefined ? {} : { fra });
const registrert = (fra?: string, til?: string) =>
  forhold('mvaRegistrert', true, {
    ...(fra && { fra }),
    ...(til && { til }),
    opphav: 'enhetsregisteret',
  });
const drift = (fra?: string, til?: string) =>
  forhold('drift', true, {
    ...(fra && { fra }),
    ...(til && { til }),
    opphav: 'enhetsregisteret',
  });

const SLAG = ['alm', 'aar', 'primaer'] as const;
const leveringer = (alle: Parameters<typeof perioder>[1], aar: number) =>
  SLAG.flatMap((slag) => perioder(`mva-${slag}-levering`, alle, aar).map((navn) => `${slag}:${navn}`));

describe('a change of mva-termin', () => {
  it('to yearly at New Year: the last termin of the old year, then the new year as a whole', () => {
    const alle = med(ENK, termin('toMaaneder'), termin('aar', '2026-01-01'));
    expect(leveringer(alle, 2025)).toEqual([
      'alm:2024-T6',
      'alm:2025-T1',
      'alm:2025-T2',
      'alm:2025-T3',
      'alm:2025-T4',
      'alm:2025-T5',
    ]);
    expect(leveringer(alle, 2026)).toEqual(['alm:2025-T6']);
    expect(leveringer(alle, 2027)).toEqual(['aar:2026']);
  });

  it('back to every second month at New Year', () => {
    const alle = med(ENK, termin('aar'), termin('toMaaneder', '2026-01-01'));
    expect(leveringer(alle, 2026)).toEqual([
      'alm:2026-T1',
      'alm:2026-T2',
      'alm:2026-T3',
      'alm:2026-T4',
      'alm:2026-T5',
      'aar:2025',
    ]);
    expect(leveringer(alle, 2027).slice(0, 1)).toEqual(['alm:2026-T6']);
  });

  it('from one yearly kind to another', () => {
    const alle = med(ENK, termin('aar'), termin('primaernaering', '2026-01-01'));
    expect(leveringer(alle, 2026)).toEqual(['aar:2025']);
    expect(leveringer(alle, 2027)).toEqual(['primaer:2026']);
  });

  it('within a year: what the terminer before it did not cover is in the yearly one', () => {
    const alle = med(ENK, termin('toMaaneder'), termin('aar', '2026-06-10'));
    expect(leveringer(alle, 2026)).toEqual(['alm:2025-T6', 'alm:2026-T1', 'alm:2026-T2']);
    expect(leveringer(alle, 2027)).toEqual(['aar:2026']);
  });

  it('every two months of a registered time are in exactly one melding', () => {
    const slag = fc.constantFrom<MvaTermin>('toMaaneder', 'aar', 'primaernaering');
    const maaned = fc.integer({ min: 0, max: 35 });
    const dag = fc.tuple(maaned, fc.integer({ min: 1, max: 28 })).map(([m, nr]) => {
      const toSifre = (n: number) => `${n}`.padStart(2, '0');
      return `${2022 + Math.floor(m / 12)}-${toSifre((m % 12) + 1)}-${toSifre(nr)}`;
    });
    fc.assert(
      fc.property(slag, slag, slag, dag, dag, dag, (a, b, c, foerste, andre, inn) => {
        const [x, y] = [foerste, andre].sort();
        const alle = med(ENK, termin(a), termin(b, x), termin(c, y), registrert(inn));
        const gitt = [2022, 2023, 2024, 2025, 2026].flatMap((aar) => leveringer(alle, aar));
        expect(new Set(gitt).size).toBe(gitt.length);
        for (let nr = 0; nr < 18; nr++) {
          const [aar, t] = [2022 + Math.floor(nr / 6), (nr % 6) + 1];
          const sisteDag = `${aar}-${`${t * 2}`.padStart(2, '0')}-31`;
          const ventet = sisteDag < inn ? null : sisteDag < (x ?? '') ? a : sisteDag < (y ?? '') ? b : c;
          const alm = gitt.includes(`alm:${aar}-T${t}`);
          expect(alm).toBe(ventet === 'toMaaneder');
          if (ventet === 'aar') expect(gitt).toContain(`aar:${aar}`);
          if (ventet === 'primaernaering') expect(gitt).toContain(`primaer:${aar}`);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('in and out of the register', () => {
  it('files for the termin it is registered in, from its first to its last day', () => {
    expect(perioder('mva-alm-levering', med(ENK, registrert('2026-04-30')), 2026)[0]).toBe('2026-T2');
    expect(perioder('mva-alm-levering', med(ENK, registrert('2026-05-01')), 2026)[0]).toBe('2026-T3');
  });

  it.each([
    ['2026-05-20', ['2026-T1 2026-04-10', '2026-T2 2026-06-10', '2026-T3 2026-06-30']],
    ['2026-04-30', ['2026-T1 2026-04-10', '2026-T2 2026-06-10']],
    ['2026-04-29', ['2026-T1 2026-04-10', '2026-T2 2026-06-08']],
    // A month after 31 January is 28 February.
    ['2026-01-31', ['2026-T1 2026-03-10']],
    // 24 December is a Thursday and a working day.
    ['2026-11-14', ['2026-T5 2026-12-10', '2026-T6 2026-12-24']],
    // 25 December is a holiday and a Friday.
    ['2026-11-15', ['2026-T5 2026-12-10', '2026-T6 2026-12-28 < 2026-12-25']],
  ])('taken out after %s: a month and ten days later', (til, slutt) => {
    const alle = med(ENK, registrert(undefined, til));
    expect(frister('mva-alm-levering', alle, 2026).slice(-slutt.length)).toEqual(slutt);
    expect(frister('mva-alm-betaling', alle, 2026)).toEqual(frister('mva-alm-levering', alle, 2026));
    expect(frister('mva-alm-levering', alle, 2027)).toEqual([]);
  });

  it('crosses New Year', () => {
    const alle = med(ENK, registrert(undefined, '2026-12-20'));
    expect(frister('mva-alm-levering', alle, 2026).at(-1)).toBe('2026-T5 2026-12-10');
    // 20 January plus ten days is a Saturday.
    expect(frister('mva-alm-levering', alle, 2027)).toEqual(['2026-T6 2027-02-01 < 2027-01-30']);
  });

  it('a virksomhet that is deleted is out of the register', () => {
    const alle = med(ENK, registrert(), drift('2020-01-01', '2026-05-20'));
    expect(frister('mva-alm-levering', alle, 2026).at(-1)).toBe('2026-T3 2026-06-30');
  });

  it('one that is back within the termin has the ordinary frist', () => {
    const alle = med(ENK, registrert(undefined, '2026-07-05'), registrert('2026-08-20'));
    expect(frister('mva-alm-levering', alle, 2026)).toContain('2026-T4 2026-10-12 < 2026-10-10');
  });

  it('has the yearly melding for a year it was only partly registered in', () => {
    expect(leveringer(med(ENK, termin('aar'), registrert('2025-12-31')), 2026)).toEqual(['aar:2025']);
    expect(leveringer(med(ENK, termin('aar'), registrert('2026-01-01')), 2026)).toEqual([]);
    expect(leveringer(med(ENK, termin('aar'), registrert(undefined, '2025-01-01')), 2026)).toEqual([
      'aar:2025',
    ]);
  });

  it('nothing for one that is not registered, and nothing asked', () => {
    const ikke = forhold('mvaRegistrert', false, {
      opphav: 'enhetsregisteret',
    });
    for (const alle of [med(ENK, ikke), uten(ENK, 'mvaRegistrert'), uten(med(ENK, ikke), 'mvaTermin')]) {
      expect(leveringer(alle, 2026)).toEqual([]);
      expect(Object.keys(mangler(alle, 2026)).filter((regel) => regel.startsWith('mva-'))).toEqual([]);
    }
  });

  it('asks for the mva-termin once per rule when it is not known', () => {
    const alle = uten(ENK, 'mvaTermin');
    expect(leveringer(alle, 2026)).toEqual([]);
    expect(mangler(alle, 2026)).toEqual({
      'mva-alm-levering': ['mvaTermin'],
      'mva-alm-betaling': ['mvaTermin'],
      'mva-aar-levering': ['mvaTermin'],
      'mva-aar-betaling': ['mvaTermin'],
      'mva-primaer-levering': ['mvaTermin'],
      'mva-primaer-betaling': ['mvaTermin'],
      'mva-aarstermin-soknad': ['mvaTermin'],
      'mva-aarstermin-soknad-tilbake': ['mvaTermin'],
      'bokforing-ajour': ['mvaTermin'],
    });
  });
});
