import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDager } from '#lib/domain/dag/dato';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { makeKalenderminne } from './felles-kalender';
import { kalender } from './kalender';
import { Minne } from './minne';
import { virksomhet } from './test-virksomhet';

describe('a memory', () => {
  it('finds what was saved, in its own room', () => {
    const minne = new Minne<string>(10_000);
    minne.save('a', 1, 'en', 0);
    minne.save('a', '1', 'tekst', 0);
    minne.save('b', 1, 'to', 0);
    const spurt = [minne.find('a', 1), minne.find('a', '1'), minne.find('b', 1), minne.find('b', 2)];
    expect(spurt).toEqual(['en', 'tekst', 'to', undefined]);
  });

  it('never holds more than two generations, whatever is saved', () => {
    const ett = fc.record({
      rom: fc.string({ maxLength: 40 }),
      noekkel: fc.oneof(fc.nat(), fc.string({ maxLength: 60 })),
      bytes: fc.integer({ min: 0, max: 12_000 }),
    });
    fc.assert(
      fc.property(fc.array(ett, { maxLength: 300 }), (alle) => {
        const minne = new Minne<number>(10_000);
        for (const { rom, noekkel, bytes } of alle) {
          minne.save(rom, noekkel, bytes, bytes);
          minne.find(alle[0]?.rom ?? '', alle[0]?.noekkel ?? 0);
          expect(minne.bytes).toBeLessThanOrEqual(20_000);
        }
        const husket = new Map(alle.map((en) => [`${en.rom} ${typeof en.noekkel} ${en.noekkel}`, en]));
        const funnet = [...husket.values()].filter((en) => minne.find(en.rom, en.noekkel) !== undefined);
        expect(funnet.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(20_000);
      }),
    );
  });

  it('keeps what is asked for, and forgets the rest', () => {
    const minne = new Minne<number>(10_000);
    minne.save('a', 'brukt', 1, 500);
    minne.save('a', 'ubrukt', 2, 500);
    for (let i = 0; i < 1000; i++) {
      minne.save('a', i, i, 500);
      expect(minne.find('a', 'brukt')).toBe(1);
    }
    expect([minne.find('a', 'ubrukt'), minne.find('a', 10), minne.find('a', 999)]).toEqual([
      undefined,
      undefined,
      999,
    ]);
  });

  it('does not keep what would fill it alone', () => {
    const minne = new Minne<number>(10_000);
    minne.save('a', 1, 1, 10_000);
    expect([minne.find('a', 1), minne.bytes]).toEqual([undefined, 0]);
  });
});

describe('the memory of calendars', () => {
  it('is bounded, however many situations and days it is asked about', () => {
    const maks = 300_000;
    const minne = makeKalenderminne(maks);
    let flest = 0;
    const dager = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(virksomhet, dager, dager, (forhold, foer, lengde) => {
        const fraOgMed = addDager(d('2019-06-01'), foer);
        const periode = { fraOgMed, tilOgMed: addDager(fraOgMed, lengde) };
        kalender({ forhold, leverteOppgaver: [], markeringer: [], periode, idag: fraOgMed }, minne);
        expect(minne.bytes).toBeLessThanOrEqual(2 * maks);
        flest = Math.max(flest, minne.bytes);
      }),
      { numRuns: 500 },
    );
    // It was full, so that the limit was tried.
    expect(flest).toBeGreaterThan(maks);
  });
});
