import { expect, it } from 'vitest';
import { iVerden } from '#dev/proeve/verden/verden';
import { measureAvvik } from './measure-avvik';

iVerden();

const monotonMs = () => performance.now();

it.each([0, 600_000, -600_000])(
  'a clock that is %i ms ahead is that much ahead of the database’s',
  async (ms) => {
    const avvik = await measureAvvik({ veggMs: () => Date.now() + ms, monotonMs });
    expect(Math.abs((avvik ?? Number.NaN) + ms)).toBeLessThan(1_000);
  },
);

it('nothing is known when the answer took long', async () => {
  let naa = 0;
  const avvik = await measureAvvik({
    veggMs: Date.now,
    monotonMs: () => {
      naa += 1_500;
      return naa;
    },
  });
  expect(avvik).toBeNull();
});
