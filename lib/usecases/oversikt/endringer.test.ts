import { describe, expect, it } from 'vitest';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { Endringer } from './endringer';

const A = '311029479' as Organisasjonsnummer;
const B = '310006560' as Organisasjonsnummer;

describe('what was read of a calendar', () => {
  it('is good until the calendar changes, and of that one alone', () => {
    const endringer = new Endringer();
    const lest = endringer.note({ siste: 10n, endret: [[A, 4n]] }, endringer.lestil);
    expect([endringer.isGjeldende(A, lest), endringer.isGjeldende(B, lest)]).toEqual([true, true]);
    endringer.note({ siste: 12n, endret: [[A, 11n]] }, endringer.lestil);
    expect([endringer.isGjeldende(A, lest), endringer.isGjeldende(B, lest)]).toEqual([false, true]);
  });

  it('by the older of two questions at once is not good when the newer one saw a change', () => {
    const endringer = new Endringer();
    const fra = endringer.lestil;
    const ny = endringer.note({ siste: 13n, endret: [[A, 13n]] }, fra);
    const gammel = endringer.note({ siste: 12n, endret: [] }, fra);
    expect([endringer.isGjeldende(A, gammel), endringer.isGjeldende(A, ny)]).toEqual([false, true]);
    expect(endringer.lestil.siste).toBe(13n);
  });

  it('is not good when there were too many changes to tell', () => {
    const endringer = new Endringer();
    const lest = endringer.note({ siste: 5n, endret: [] }, endringer.lestil);
    const etter = endringer.note({ siste: 90_000n, endret: null }, endringer.lestil);
    expect([endringer.isGjeldende(A, lest), endringer.isGjeldende(A, etter)]).toEqual([false, true]);
  });

  it('is not good when the database was put back, also when it has the same number again', () => {
    const endringer = new Endringer();
    const lest = endringer.note({ siste: 50n, endret: [] }, endringer.lestil);
    const etter = endringer.note({ siste: 40n, endret: [] }, endringer.lestil);
    expect([endringer.isGjeldende(A, lest), endringer.isGjeldende(A, etter)]).toEqual([false, true]);
    const samme = endringer.note({ siste: 50n, endret: [[B, 45n]] }, endringer.lestil);
    expect([endringer.isGjeldende(A, lest), endringer.isGjeldende(A, samme)]).toEqual([false, true]);
  });

  it('of those that changed longest ago is forgotten first, and never wrongly good', () => {
    const endringer = new Endringer();
    const lest = endringer.note({ siste: 1n, endret: [[A, 1n]] }, endringer.lestil);
    const mange = Array.from({ length: 100_001 }, (_, nr): [Organisasjonsnummer, bigint] => [
      String(nr) as Organisasjonsnummer,
      BigInt(nr + 2),
    ]);
    const etter = endringer.note({ siste: 200_000n, endret: mange }, endringer.lestil);
    expect(endringer.isGjeldende('100000' as Organisasjonsnummer, lest)).toBe(false);
    expect([endringer.isGjeldende(A, lest), endringer.isGjeldende(A, etter)]).toEqual([false, true]);
  });
});
