import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeTidsbudsjett } from './tidsgrense';

it('several turns share one time, and what is between them does not count', async () => {
  const budsjett = makeTidsbudsjett(200);
  const isLate = (ms: number) =>
    budsjett(async (erForSent) => {
      await setTimeout(ms);
      return erForSent();
    });
  expect(await isLate(50)).toBe(false);
  await setTimeout(300);
  expect(await isLate(50)).toBe(false);
  expect(await isLate(150)).toBe(true);
  expect(await budsjett(async (erForSent) => erForSent())).toBe(true);
});

it('a turn that fails has used its time', async () => {
  const budsjett = makeTidsbudsjett(50);
  await expect(
    budsjett(async () => {
      await setTimeout(80);
      throw new Error('did not answer');
    }),
  ).rejects.toThrow('did not answer');
  expect(await budsjett(async (erForSent) => erForSent())).toBe(true);
});
