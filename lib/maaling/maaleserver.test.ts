import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { startLestMaaling } from '#dev/proeve/verden/lest-maaling';
import { type Avlesning, count, followTilstand } from './maaler';

/** What is read, which each test sets. */
let taushet: () => readonly Avlesning<'taushet'>[] | Promise<readonly Avlesning<'taushet'>[]> = () => [];
let readMaal: () => Promise<string>;

beforeAll(async () => {
  readMaal = await startLestMaaling();
  followTilstand('taushet', () => taushet());
  followTilstand('oppe', () => [[7, {}]]);
});

/** The series of the kilder, and the other measures that are there. */
async function read() {
  const tekst = await readMaal();
  return {
    kilder: [...tekst.matchAll(/^kalender_kilde_taushet\{kilde="(\w+)"\} (\d+)/gm)].map(
      ([, kilde, tall]) => `${kilde} ${tall}`,
    ),
    oppe: tekst.includes('kalender_prosess_oppetid 7'),
    innlogget: Number(/^kalender_sikkerhetshendelser_total\{kode="innlogget"\} (\d+)/m.exec(tekst)?.[1]),
  };
}

describe('a state', () => {
  it('is shown while it is read, and by its labels of now', async () => {
    taushet = () => [
      [1, { kilde: 'a' }],
      [2, { kilde: 'b' }],
    ];
    expect((await read()).kilder).toEqual(['a 1', 'b 2']);
    expect((await read()).kilder).toEqual(['a 1', 'b 2']);
    taushet = () => [[3, { kilde: 'b' }]];
    expect((await read()).kilder).toEqual(['b 3']);
    taushet = () => [];
    expect((await read()).kilder).toEqual([]);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('the database is away'))],
    ['has nothing to tell', () => []],
    ['does not come', () => setTimeout(20_000, [], { ref: false })],
  ] as const)('is gone when its reading %s, and the others are there', async (_hva, les) => {
    taushet = () => [[1, { kilde: 'a' }]];
    expect((await read()).kilder).toEqual(['a 1']);
    taushet = les;
    const fra = performance.now();
    expect(await read()).toMatchObject({ kilder: [], oppe: true });
    // Prometheus waits for ten seconds.
    expect(performance.now() - fra).toBeLessThan(8_000);
    taushet = () => [[2, { kilde: 'a' }]];
    expect((await read()).kilder).toEqual(['a 2']);
  });

  it('is the same to all who read at the same time', async () => {
    taushet = async () => {
      await setTimeout(50);
      return [[4, { kilde: 'a' }]];
    };
    for (const svar of await Promise.all([read(), read(), read()])) expect(svar.kilder).toEqual(['a 4']);
  });
});

it('a count goes on from what it was', async () => {
  count('sikkerhet', { kode: 'innlogget' });
  expect((await read()).innlogget).toBe(1);
  expect((await read()).innlogget).toBe(1);
  count('sikkerhet', { kode: 'innlogget' });
  expect((await read()).innlogget).toBe(2);
});
