import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDager, type Dato } from '#lib/domain/dag/dato';
import type { Forhold } from './forhold';
import { intervaller, sisteVerdiI, toSituasjon, verdiPaa } from './situasjon';
import { d, forhold } from './test-forhold';

/** Writes intervals as short text: value, from, to, opphav. */
const som = (alle: readonly Forhold[], navn: Forhold['navn']) =>
  intervaller(toSituasjon(alle), navn).map(
    (i) => `${i.verdi} ${i.fraOgMed ?? '…'}–${i.tilOgMed ?? '…'} ${i.opphav}`,
  );

describe('toSituasjon', () => {
  it('knows nothing but the regnskapsaar of the law when nothing is said', () => {
    const tom = toSituasjon([]);
    expect(intervaller(tom, 'drift')).toEqual([]);
    expect(intervaller(tom, 'mvaTermin')).toEqual([]);
    expect(som([], 'regnskapsaarSlutt')).toEqual(['12-31 …–… lov']);
    expect(verdiPaa(tom, 'arbeidsgiver', d('2026-01-01'))).toBeUndefined();
  });

  it('lets a register win over the user, only while it says something', () => {
    const alle = [
      forhold('arbeidsgiver', false),
      forhold('arbeidsgiver', true, {
        fra: '2025-03-01',
        til: '2025-08-31',
        opphav: 'enhetsregisteret',
      }),
    ];
    expect(som(alle, 'arbeidsgiver')).toEqual([
      'false …–2025-02-28 bruker',
      'true 2025-03-01–2025-08-31 enhetsregisteret',
      'false 2025-09-01–… bruker',
    ]);
    const situasjon = toSituasjon(alle);
    expect(verdiPaa(situasjon, 'arbeidsgiver', d('2025-02-28'))).toBe(false);
    expect(verdiPaa(situasjon, 'arbeidsgiver', d('2025-03-01'))).toBe(true);
    expect(verdiPaa(situasjon, 'arbeidsgiver', d('2025-08-31'))).toBe(true);
    expect(verdiPaa(situasjon, 'arbeidsgiver', d('2025-09-01'))).toBe(false);
  });

  it('lets the user win over the law from the day they say', () => {
    expect(som([forhold('regnskapsaarSlutt', '06-30', { fra: '2024-07-01' })], 'regnskapsaarSlutt')).toEqual([
      '12-31 …–2024-06-30 lov',
      '06-30 2024-07-01–… bruker',
    ]);
  });

  it('within one opphav the later start wins from its start, whatever the order of the list', () => {
    const foer = forhold('mvaTermin', 'toMaaneder', {
      registrert: '2026-02-02',
    });
    const etter = forhold('mvaTermin', 'aar', {
      fra: '2026-01-01',
      registrert: '2025-12-01',
    });
    const ventet = ['toMaaneder …–2025-12-31 bruker', 'aar 2026-01-01–… bruker'];
    expect(som([foer, etter], 'mvaTermin')).toEqual(ventet);
    expect(som([etter, foer], 'mvaTermin')).toEqual(ventet);
  });

  it('with the same start the one learned later wins, then the later in the list', () => {
    const gammel = forhold('loennsdag', 12, {
      fra: '2026-01-01',
      registrert: '2026-01-10',
    });
    const ny = forhold('loennsdag', 25, {
      fra: '2026-01-01',
      registrert: '2026-01-11',
    });
    expect(som([ny, gammel], 'loennsdag')).toEqual(['25 2026-01-01–… bruker']);
    expect(som([ny, { ...gammel, registrert: ny.registrert }], 'loennsdag')).toEqual([
      '12 2026-01-01–… bruker',
    ]);
  });

  it('a weaker one comes back when the stronger ends', () => {
    const alle = [
      forhold('loennsdag', 12),
      forhold('loennsdag', 20, { fra: '2026-07-01', til: '2026-07-31' }),
    ];
    expect(som(alle, 'loennsdag')).toEqual([
      '12 …–2026-06-30 bruker',
      '20 2026-07-01–2026-07-31 bruker',
      '12 2026-08-01–… bruker',
    ]);
  });

  it('joins neighbours that say the same, and leaves gaps open', () => {
    const register = { opphav: 'enhetsregisteret' } as const;
    const alle = [
      forhold('mvaRegistrert', true, {
        fra: '2024-01-01',
        til: '2024-06-30',
        ...register,
      }),
      forhold('mvaRegistrert', true, {
        fra: '2024-07-01',
        til: '2024-12-31',
        ...register,
      }),
      forhold('mvaRegistrert', true, { fra: '2025-01-02', ...register }),
    ];
    expect(som(alle, 'mvaRegistrert')).toEqual([
      'true 2024-01-01–2024-12-31 enhetsregisteret',
      'true 2025-01-02–… enhetsregisteret',
    ]);
    expect(verdiPaa(toSituasjon(alle), 'mvaRegistrert', d('2025-01-01'))).toBeUndefined();
  });

  it('keeps neighbours apart that say the same with different opphav', () => {
    const alle = [
      forhold('arbeidsgiver', true),
      forhold('arbeidsgiver', true, { fra: '2026-01-01', opphav: 'enhetsregisteret' }),
    ];
    expect(som(alle, 'arbeidsgiver')).toEqual([
      'true …–2025-12-31 bruker',
      'true 2026-01-01–… enhetsregisteret',
    ]);
  });

  it('ignores what ends before it begins', () => {
    expect(som([forhold('loennsdag', 12, { fra: '2026-02-01', til: '2026-01-31' })], 'loennsdag')).toEqual(
      [],
    );
    expect(som([forhold('loennsdag', 12, { fra: '2026-02-01', til: '2026-02-01' })], 'loennsdag')).toEqual([
      '12 2026-02-01–2026-02-01 bruker',
    ]);
  });

  it('gives the last value known within a periode', () => {
    const situasjon = toSituasjon([
      forhold('loennsdag', 12, { til: '2026-06-14' }),
      forhold('loennsdag', 25, { fra: '2026-06-15', til: '2026-08-10' }),
    ]);
    const i = (fraOgMed: string, tilOgMed: string) =>
      sisteVerdiI(situasjon, 'loennsdag', {
        fraOgMed: d(fraOgMed),
        tilOgMed: d(tilOgMed),
      });
    expect(i('2026-06-01', '2026-06-14')).toBe(12);
    expect(i('2026-06-01', '2026-06-30')).toBe(25);
    expect(i('2026-08-01', '2026-08-31')).toBe(25);
    expect(i('2026-08-11', '2026-08-31')).toBeUndefined();
  });

  it('on every day says what the strongest of those in force says', () => {
    const dag = fc.integer({ min: 0, max: 60 }).map((n) => addDager(d('2026-01-01'), n));
    const ett = fc.record({
      navn: fc.constant('loennsdag' as const),
      verdi: fc.integer({ min: 1, max: 5 }),
      fraOgMed: fc.option(dag),
      tilOgMed: fc.option(dag),
      opphav: fc.constantFrom('enhetsregisteret' as const, 'bruker' as const),
      registrert: fc.constant(null),
    });
    const iKraft = (f: Forhold, naa: Dato) => (f.fraOgMed ?? naa) <= naa && naa <= (f.tilOgMed ?? naa);
    fc.assert(
      fc.property(fc.array(ett, { maxLength: 6 }), dag, (alle, naa) => {
        const rang = (f: Forhold) => `${f.opphav === 'bruker' ? 0 : 1}${f.fraOgMed ?? '0000-00-00'}`;
        const gyldige = alle.filter((f) => iKraft(f, naa) && (f.fraOgMed ?? '') <= (f.tilOgMed ?? '9'));
        const sterkest = gyldige.reduce<Forhold | null>((a, f) => (a && rang(a) > rang(f) ? a : f), null);
        expect(verdiPaa(toSituasjon(alle), 'loennsdag', naa)).toBe(sterkest?.verdi);
      }),
      { numRuns: 500 },
    );
  });
});
