import { describe, expect, it } from 'vitest';
import { maanedsnett } from './maaned';

const dager = (aar: number, maaned: number) =>
  maanedsnett(aar, maaned).map((uke) => uke.dager.map((dag) => dag.dato));

describe('maanedsnett', () => {
  it('starts on a Monday and fills the first and last week', () => {
    const nett = maanedsnett(2026, 10);
    expect(nett.map((uke) => uke.ukenummer)).toEqual([40, 41, 42, 43, 44]);
    expect(nett[0]?.dager.map((dag) => [dag.dato, dag.iMaaneden])).toEqual([
      ['2026-09-28', false],
      ['2026-09-29', false],
      ['2026-09-30', false],
      ['2026-10-01', true],
      ['2026-10-02', true],
      ['2026-10-03', true],
      ['2026-10-04', true],
    ]);
    expect(nett.at(-1)?.dager.at(-1)).toEqual({
      dato: '2026-11-01',
      iMaaneden: false,
      helligdag: null,
    });
  });

  it('names the holidays, also in the days of the month beside it', () => {
    const april = maanedsnett(2026, 4).flatMap((uke) => uke.dager);
    expect(april.filter((dag) => dag.helligdag).map((dag) => [dag.dato, dag.helligdag])).toEqual([
      ['2026-04-02', 'skjaertorsdag'],
      ['2026-04-03', 'langfredag'],
      ['2026-04-05', 'foerstePaaskedag'],
      ['2026-04-06', 'andrePaaskedag'],
      ['2026-05-01', 'foersteMai'],
    ]);
  });

  it.each([
    [2027, 2, 4, 'February that begins on a Monday'],
    [2026, 2, 5, 'February that begins on a Sunday'],
    [2026, 8, 6, 'a month that begins on a Saturday and has 31 days'],
  ])('%i-%i has %i weeks: %s', (aar, maaned, uker) => {
    expect(dager(aar, maaned)).toHaveLength(uker);
    expect(dager(aar, maaned).every((uke) => uke.length === 7)).toBe(true);
  });

  it('has the week numbers right across New Year', () => {
    expect(maanedsnett(2027, 1).map((uke) => uke.ukenummer)).toEqual([53, 1, 2, 3, 4]);
    expect(maanedsnett(2024, 12).at(-1)?.ukenummer).toBe(1);
  });

  it('holds at both ends of the calendar', () => {
    expect(dager(1900, 1)[0]?.[0]).toBe('1900-01-01');
    expect(dager(2199, 12).at(-1)).toEqual(['2199-12-30', '2199-12-31']);
    expect(() => maanedsnett(2200, 1)).toThrow(RangeError);
    expect(() => maanedsnett(2026, 13)).toThrow(RangeError);
  });
});
