import { expect, it } from 'vitest';
import { runEach } from './samtidig';

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
