import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aarAv, addDager, dagAv, maanedAv } from '#lib/domain/dag/dato';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { readDato } from './dato-felt';

describe('readDato', () => {
  it.each([
    '1.4.26',
    '01.04.26',
    '1.4.2026',
    '01.04.2026',
    '010426',
    '01042026',
    '20260401',
    '1/4/26',
    '01/04/2026',
    '1/4-26',
    '1/4 2026',
    '1-4-2026',
    '01–04–2026',
    '1. 4. 2026',
    '1.4 2026',
    '1 4 2026',
    '1.4.2026.',
    ' 01.04.2026 ',
    '01.04.2026\u00a0',
    '１.４.２０２６',
    '1. april 2026',
    '1.april 2026',
    '1 april 2026',
    '1. april 26',
    '1. April 2026.',
    '1. apr. 2026',
    '1. apr 26',
    '1 APR 2026',
    '1. april, 2026',
    '2026-04-01',
    '2026-4-1',
    '2026.04.01',
    '2026/04/01',
  ])('%j is 1 April 2026', (tekst) => {
    expect(readDato(tekst)).toBe('2026-04-01');
  });

  it.each([
    [1, 'januar jan jan. january'],
    [2, 'februar feb feb. febr february'],
    [3, 'mars mar mar. march'],
    [4, 'april apr apr.'],
    [5, 'mai may'],
    [6, 'juni jun jun. june'],
    [7, 'juli jul jul. july'],
    [8, 'august aug aug.'],
    [9, 'september sep sep. sept sept.'],
    [10, 'oktober okt okt. october oct'],
    [11, 'november nov nov.'],
    [12, 'desember des des. december dec'],
  ])('month %i by each of its names', (maaned, navn) => {
    for (const n of navn.split(' ')) {
      expect([n, readDato(`9. ${n} 2027`)]).toEqual([n, `2027-${`${maaned}`.padStart(2, '0')}-09`]);
    }
  });

  it('has the day first, also where the other way round would be a day', () => {
    expect(readDato('04/05/2026')).toBe('2026-05-04');
    expect(readDato('11-12-10')).toBe('2010-12-11');
  });

  it.each([
    ['1.1.00', '2000-01-01'],
    ['1.1.59', '2059-01-01'],
    ['1.1.60', '1960-01-01'],
    ['311299', '1999-12-31'],
  ])('a year of two digits: %s', (tekst, ventet) => {
    expect(readDato(tekst)).toBe(ventet);
  });

  it('null when nothing is written', () => {
    for (const tom of [undefined, '', '  ', '\u00a0']) expect(readDato(tom)).toBeNull();
  });

  it.each([
    '31.2.2026',
    '29.02.2027',
    '310226',
    '31. april 2026',
    '0.4.2026',
    '1.0.2026',
    '1.13.2026',
    '13/31/2026',
    '1.4',
    '1. april',
    'april 2026',
    '1.4.226',
    '1.4.20266',
    '1426',
    '10426',
    '1.4.1899',
    '1.4.2200',
    '1..4.2026',
    '1. aprilis 2026',
    '1. ma 2026',
    'i morgen',
    '.',
    '2026-04-01T00:00:00Z',
    '-1.4.2026',
    `1.4.2026${' '.repeat(40)}`,
    26,
    ['1.4.2026'],
  ])('%j is not a day', (verdi) => {
    expect(readDato(verdi)).toBeUndefined();
  });

  it('every way of writing any day from 1960 to 2059 is read back as that day', () => {
    const navn = 'januar februar mars april mai juni juli august september oktober november desember'.split(
      ' ',
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36524 }), (n) => {
        const dato = addDager(d('1960-01-01'), n);
        const [aar, maaned, dag] = [`${aarAv(dato)}`, `${maanedAv(dato)}`, `${dagAv(dato)}`];
        const [mm, dd, kort] = [maaned.padStart(2, '0'), dag.padStart(2, '0'), aar.slice(2)];
        const skrevet = [
          dato,
          `${dag}.${maaned}.${aar}`,
          `${dag}.${maaned}.${kort}`,
          `${dd}.${mm}.${kort}`,
          `${dd}${mm}${kort}`,
          `${dd}${mm}${aar}`,
          `${dd}/${mm}/${aar}`,
          `${dag}/${maaned}-${kort}`,
          `${dag}. ${navn[Number(maaned) - 1]} ${aar}`,
          `${dag}. ${(navn[Number(maaned) - 1] ?? '').slice(0, 3)}. ${kort}.`,
        ];
        expect(skrevet.filter((tekst) => readDato(tekst) !== dato)).toEqual([]);
      }),
    );
  });

  it('never throws, whatever is written', () => {
    fc.assert(fc.property(fc.anything(), (verdi) => void readDato(verdi)));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (verdi) => void readDato(verdi)));
  });
});
