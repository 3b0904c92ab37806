import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import {
  aarAv,
  addDager,
  addMaaneder,
  dagAv,
  dagerMellom,
  dagnummer,
  fromDagnummer,
  isDato,
  maanedAv,
  parseDato,
  sisteDagIMaaneden,
  toDato,
  ukedag,
  ukenummer,
} from './dato';

describe('parseDato', () => {
  it.each(['1900-01-01', '2199-12-31', '2024-02-29', '2000-02-29', '2026-10-10'])('accepts %s', (tekst) => {
    expect(parseDato(tekst)).toBe(tekst);
    expect(isDato(tekst)).toBe(true);
  });

  it.each([
    '2026-02-31',
    '2026-2-1',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '1899-12-31',
    '2200-01-01',
    '2026-10-10T00:00:00Z',
    ' 2026-10-10',
    '2026-10-10\n',
    '20261010',
    '٢٠٢٦-10-10',
    '',
  ])('rejects %j', (tekst) => {
    expect(parseDato(tekst)).toBeNull();
    expect(isDato(tekst)).toBe(false);
  });

  it.each([null, undefined, 20261010, new Date(0), { toString: () => '2026-10-10' }])(
    '%j is not a Dato',
    (verdi) => {
      expect(isDato(verdi)).toBe(false);
    },
  );
});

describe('toDato', () => {
  it('pads and never clamps', () => {
    expect(toDato(2026, 2, 1)).toBe('2026-02-01');
    expect(() => toDato(2026, 2, 29)).toThrow(RangeError);
    expect(() => toDato(2026, 0, 1)).toThrow(RangeError);
    expect(() => toDato(2200, 1, 1)).toThrow(RangeError);
    expect(() => toDato(2026, 1.5, 1)).toThrow(RangeError);
    expect(() => toDato(Number.NaN, 1, 1)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-01-01', 365, '2027-01-01'],
    ['1970-01-01', 0, '1970-01-01'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s plus %i days is %s', (fra, antall, til) => {
    expect(addDager(d(fra), antall)).toBe(til);
    expect(dagerMellom(d(fra), d(til))).toBe(antall);
  });

  it('does not leave the calendar', () => {
    expect(() => addDager(d('2199-12-31'), 1)).toThrow(RangeError);
    expect(() => addDager(d('1900-01-01'), -1)).toThrow(RangeError);
    expect(() => addMaaneder(d('2199-12-01'), 1)).toThrow(RangeError);
    expect(() => addDager(d('2026-01-01'), 0.5)).toThrow(RangeError);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-31', 12, '2027-05-31'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s plus %i months is %s', (fra, antall, til) => {
    expect(addMaaneder(d(fra), antall)).toBe(til);
  });

  it.each([
    ['2026-02-01', '2026-02-28'],
    ['2024-02-29', '2024-02-29'],
    ['2026-12-31', '2026-12-31'],
    ['2026-04-10', '2026-04-30'],
  ])('the month of %s ends on %s', (dato, siste) => {
    expect(sisteDagIMaaneden(d(dato))).toBe(siste);
  });

  it('takes a day apart', () => {
    expect([aarAv(d('2026-10-09')), maanedAv(d('2026-10-09')), dagAv(d('2026-10-09'))]).toEqual([
      2026, 10, 9,
    ]);
  });

  it('agrees with the platform on every day', () => {
    const foerste = dagnummer(d('1900-01-01'));
    const siste = dagnummer(d('2199-12-31'));
    expect(siste - foerste + 1).toBe(109_573);
    for (let n = foerste; n <= siste; n++) {
      const dag = new Date(n * 86_400_000);
      const ukedagen = dag.getUTCDay() || 7;
      const torsdag = n - ukedagen + 4;
      const nyttaar = Date.UTC(new Date(torsdag * 86_400_000).getUTCFullYear(), 0, 1) / 86_400_000;
      const ventet = `${dag.toISOString().slice(0, 10)} ${ukedagen} ${Math.floor((torsdag - nyttaar) / 7) + 1}`;
      const dato = fromDagnummer(n);
      // Compared before expect: a hundred thousand expectations are slow.
      const faktisk = `${dato} ${ukedag(dato)} ${ukenummer(dato)}`;
      if (faktisk !== ventet) expect(faktisk).toBe(ventet);
    }
  });

  it('adding is undone by subtracting', () => {
    const dager = fc.integer({
      min: dagnummer(d('1950-01-01')),
      max: dagnummer(d('2150-01-01')),
    });
    fc.assert(
      fc.property(dager, fc.integer({ min: -9000, max: 9000 }), (n, antall) => {
        expect(addDager(addDager(fromDagnummer(n), antall), -antall)).toBe(fromDagnummer(n));
      }),
    );
  });
});
