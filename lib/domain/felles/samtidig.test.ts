import { expect, it } from 'vitest';
import { readAhead, runEach, runEachInnen } from './samtidig';

it.each([
  [0, 4],
  [1, 4],
  [3, 8],
  [100, 4],
])('of %i items each is run once, and never more than %i at a time', async (antall, samtidige) => {
  const items = Array.from({ length: antall }, (_, i) => i);
  const kjoert: number[] = [];
  let naa = 0;
  let mest = 0;
  await runEach(items, samtidige, async (item) => {
    naa += 1;
    mest = Math.max(mest, naa);
    await Promise.resolve();
    naa -= 1;
    kjoert.push(item);
  });
  expect(kjoert.sort((a, b) => a - b)).toEqual(items);
  expect(mest).toBe(Math.min(antall, samtidige));
});

it('fails as the first that fails', async () => {
  const run = (item: number) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve());
  await expect(runEach([1, 2, 3], 2, run)).rejects.toThrow('two');
});

it('items not started in time go to forSent, and none is lost', async () => {
  const kjoert: number[] = [];
  const forSent: number[] = [];
  await runEachInnen(
    [1, 2, 3, 4, 5, 6],
    { samtidige: 2, erForSent: () => kjoert.length >= 3 },
    async (item) => void kjoert.push(item),
    (item) => forSent.push(item),
  );
  expect(kjoert).toEqual([1, 2, 3]);
  expect(forSent).toEqual([4, 5, 6]);
});

it('the next item is read while one is used, and no further', async () => {
  const hendt: string[] = [];
  const read = async (item: number) => {
    hendt.push(`reads ${item}`);
    return item;
  };
  for await (const item of readAhead([1, 2, 3], read)) hendt.push(`uses ${item}`);
  expect(hendt).toEqual(['reads 1', 'reads 2', 'uses 1', 'reads 3', 'uses 2', 'uses 3']);
  for await (const _ of readAhead([], read)) throw new Error('nothing to use');
});

it('a failure comes in its turn, and never when nobody waits for it any more', async () => {
  const read = (item: number) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item));
  const brukt: number[] = [];
  await expect(async () => {
    for await (const item of readAhead([1, 2, 3], read)) brukt.push(item);
  }).rejects.toThrow('two');
  expect(brukt).toEqual([1]);
  for await (const item of readAhead([1, 2], read)) if (item === 1) break;
  // An unhandled rejection would end the process.
  await new Promise(setImmediate);
});
