import { describe, expect, it } from 'vitest';
import { idagIOslo } from '#lib/domain/dag/dato';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { isBestillingstid, isForMange, isSendetid, nesteForsoek, timePaaDagen } from './sendetid';

const kan = (tidspunkt: string) => isSendetid(new Date(tidspunkt), idagIOslo(new Date(tidspunkt)));

describe('when messages are sent', () => {
  it.each([
    // Winter: Oslo is one hour ahead of UTC.
    ['2026-11-27T07:59:59Z', false],
    ['2026-11-27T08:00:00Z', true],
    ['2026-11-27T14:59:59Z', true],
    ['2026-11-27T15:00:00Z', false],
    // Summer: two hours.
    ['2026-07-01T06:59:59Z', false],
    ['2026-07-01T07:00:00Z', true],
    // Saturday, Sunday and 17 May, a Monday in 2027.
    ['2026-11-28T10:00:00Z', false],
    ['2026-11-29T10:00:00Z', false],
    ['2027-05-17T10:00:00Z', false],
    // The Monday after the clocks changed, either way.
    ['2026-03-30T06:59:59Z', false],
    ['2026-03-30T07:00:00Z', true],
    ['2026-10-26T07:59:59Z', false],
    ['2026-10-26T08:00:00Z', true],
  ])('%s: %s', (tidspunkt, svar) => {
    expect(kan(tidspunkt)).toBe(svar);
  });

  it('orders to Altinn are placed from two hours before', () => {
    expect(isBestillingstid(new Date('2026-11-27T05:59:00Z'), d('2026-11-27'))).toBe(false);
    expect(isBestillingstid(new Date('2026-11-27T06:00:00Z'), d('2026-11-27'))).toBe(true);
    expect(isBestillingstid(new Date('2026-11-28T06:00:00Z'), d('2026-11-28'))).toBe(false);
  });

  it.each([
    ['2026-11-27', '2026-11-27T08:00:00.000Z'],
    ['2026-07-01', '2026-07-01T07:00:00.000Z'],
    // The days the clocks change.
    ['2026-03-29', '2026-03-29T07:00:00.000Z'],
    ['2026-10-25', '2026-10-25T08:00:00.000Z'],
  ])('09:00 on %s is %s', (dag, tidspunkt) => {
    expect(timePaaDagen(d(dag), 9).toISOString()).toBe(tidspunkt);
  });

  it('a failure is tried again after 1, 4 and 16 hours', () => {
    const naa = new Date('2026-11-27T08:00:00Z');
    expect([1, 2, 3].map((n) => nesteForsoek(n, naa)?.toISOString().slice(0, 13))).toEqual([
      '2026-11-27T09',
      '2026-11-27T12',
      '2026-11-28T00',
    ]);
    expect(nesteForsoek(4, naa)).toBeNull();
  });
});

describe('the guard on volume', () => {
  it.each([
    [1_000, [], false],
    [1_001, [], true],
    [30_000, [10_000, 40], false],
    [30_001, [10_000, 40], true],
    [900, [1], false],
  ])('%i messages after days with %j: %s', (antall, tidligere, svar) => {
    expect(isForMange(antall, tidligere)).toBe(svar);
  });
});
