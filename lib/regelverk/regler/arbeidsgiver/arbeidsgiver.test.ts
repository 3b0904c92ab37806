import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { ENK, i, mangler, med, perioder, uten } from '#lib/regelverk/beregning/test-frister';

const REGLER = [
  'amelding-levering',
  'aga-betaling',
  'forskuddstrekk-betaling-termin',
  'forskuddstrekk-betaling-lopende',
];

describe('who is arbeidsgiver', () => {
  const alleRegler = (alle: Parameters<typeof perioder>[1], aar: number) =>
    Object.fromEntries(REGLER.map((regel) => [regel, perioder(regel, alle, aar).length]));
  const ingen = Object.fromEntries(REGLER.map((regel) => [regel, 0]));

  it('one without ansatte has none of it, and is asked nothing', () => {
    const alle = med(ENK, forhold('arbeidsgiver', false));
    expect(alleRegler(alle, 2026)).toEqual(ingen);
    expect(mangler(alle, 2026)).toEqual({});
  });

  it('it is asked once per rule when it is not known', () => {
    expect(mangler(uten(ENK, 'arbeidsgiver'), 2026)).toEqual({
      'amelding-levering': ['arbeidsgiver'],
      'aga-betaling': ['arbeidsgiver'],
      'forskuddstrekk-betaling-termin': ['arbeidsgiver'],
      'forskuddstrekk-betaling-lopende': ['arbeidsgiver'],
      'lonnssammenstilling-ansatte': ['arbeidsgiver'],
      'skattekort-innhenting': ['arbeidsgiver'],
    });
    expect(mangler(uten(ENK, 'arbeidsgiver', 'loennsdag'), 2027)).toEqual({
      'amelding-levering': ['arbeidsgiver'],
      'aga-betaling': ['arbeidsgiver'],
      'forskuddstrekk-betaling-lopende': ['arbeidsgiver', 'loennsdag'],
      'lonnssammenstilling-ansatte': ['arbeidsgiver'],
      'skattekort-innhenting': ['arbeidsgiver', 'loennsdag'],
    });
  });

  it('it is not asked of a time before the virksomhet was or after it is gone', () => {
    const drift = forhold('drift', true, {
      fra: '2024-02-01',
      til: '2025-11-30',
      opphav: 'enhetsregisteret',
    });
    const alle = [...uten(ENK, 'arbeidsgiver'), drift];
    expect(mangler(alle, 2023)).toEqual({});
    expect(Object.keys(mangler(alle, 2025))).toContain('amelding-levering');
    // In 2026 only the termin of November and December 2025 overlaps the drift.
    expect(Object.keys(mangler(alle, 2026))).toEqual([
      'aga-betaling',
      'forskuddstrekk-betaling-termin',
      'lonnssammenstilling-ansatte',
    ]);
    expect(mangler(alle, 2027)).toEqual({});
  });

  it.each([
    ['2026-03-31', '2026-03', '2026-T2'],
    ['2026-04-01', '2026-04', '2026-T2'],
    ['2026-05-01', '2026-05', '2026-T3'],
  ])('from %s: the month and the termin it begins in', (fra, maaned, termin) => {
    const alle = med(ENK, forhold('arbeidsgiver', true, { fra }));
    expect(perioder('amelding-levering', alle, 2026)[0]).toBe(maaned);
    expect(perioder('aga-betaling', alle, 2026)[0]).toBe(termin);
    expect(mangler(alle, 2026)).toEqual({});
  });

  it('until a day: the month it ends in is the last', () => {
    const alle = med(ENK, forhold('arbeidsgiver', true, { til: '2026-03-01' }));
    expect(perioder('amelding-levering', alle, 2026)).toEqual(['2025-12', '2026-01', '2026-02', '2026-03']);
    expect(perioder('aga-betaling', alle, 2026)).toEqual(['2025-T6', '2026-T1', '2026-T2']);
    expect(mangler(alle, 2026)).toEqual({});
  });

  it('what it was before it was founded does not count', () => {
    const drift = forhold('drift', true, { fra: '2026-01-20', opphav: 'enhetsregisteret' });
    const alle = [...med(ENK, forhold('arbeidsgiver', true, { til: '2026-01-10' })), drift];
    expect(perioder('amelding-levering', alle, 2026)).toEqual([]);
  });

  it('«no, from June» says nothing of May', () => {
    const alle = med(ENK, forhold('arbeidsgiver', false, { fra: '2026-06-01' }));
    expect(alleRegler(alle, 2026)).toEqual(ingen);
    expect(Object.keys(mangler(alle, 2026))).toEqual([
      ...REGLER,
      'lonnssammenstilling-ansatte',
      'skattekort-innhenting',
    ]);
    // What is due in January 2027 concerns 2026, whose spring is unknown.
    expect(mangler(alle, 2027)).toEqual({ 'lonnssammenstilling-ansatte': ['arbeidsgiver'] });
  });

  it('«no, from the middle of June» leaves June open, since it may have paid loenn before that', () => {
    const alle = med(ENK, forhold('arbeidsgiver', false, { fra: '2026-06-15' }));
    expect(i(alle, '2026-07-06', '2026-07-06').utenDato.map((u) => u.regel)).toEqual(['amelding-levering']);
    expect(i(alle, '2026-08-05', '2026-08-05').utenDato).toEqual([]);
  });

  it('«no» from the user up to a day and from the register after it is no all along', () => {
    const alle = med(
      ENK,
      forhold('arbeidsgiver', false, { til: '2026-06-14' }),
      forhold('arbeidsgiver', false, { fra: '2026-06-15', opphav: 'enhetsregisteret' }),
    );
    expect(mangler(alle, 2026)).toEqual({});
  });
});
