import { expect, it } from 'vitest';
import { makeKoe, type Slipp } from './aapen-koe';

const valg = { samtidige: 1, ventende: 5, lengstMs: 60_000, hvileMs: 0 };

/** Returns the order in which calls start, when each ends at once. */
async function rekkefoelge(kall: readonly string[], antall: number, koe = makeKoe(valg)): Promise<string[]> {
  const begynt: string[] = [];
  await new Promise<void>((ferdig) => {
    for (const adresse of kall)
      void koe.vent(adresse)?.then((slipp) => {
        begynt.push(adresse);
        if (begynt.length === antall) ferdig();
        slipp();
      });
  });
  return begynt;
}

it('addresses take turns, in whatever order the calls came', async () => {
  expect(await rekkefoelge(['a', 'a', 'a', 'b', 'a', 'c', 'b'], 7)).toEqual([
    'a',
    'a',
    'b',
    'c',
    'a',
    'b',
    'a',
  ]);
});

it('the number of waiting calls is limited per address', async () => {
  const koe = makeKoe({ ...valg, ventende: 2 });
  const foerste = await koe.vent('a');
  expect([koe.vent('a'), koe.vent('a'), koe.vent('a')].map((tur) => tur !== null)).toEqual([
    true,
    true,
    false,
  ]);
  expect(koe.vent('b')).not.toBeNull();
  foerste?.();
});

it('the number of simultaneous calls is limited', async () => {
  const koe = makeKoe({ ...valg, samtidige: 2, ventende: 50 });
  let naa = 0;
  let mest = 0;
  await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const slipp = (await koe.vent(`${i % 3}`)) as Slipp;
      naa += 1;
      mest = Math.max(mest, naa);
      await new Promise((ferdig) => setImmediate(ferdig));
      naa -= 1;
      slipp();
      slipp();
    }),
  );
  expect(mest).toBe(2);
});

it('a call that never ends loses its turn', async () => {
  const koe = makeKoe({ ...valg, lengstMs: 20 });
  await koe.vent('a');
  expect(await koe.vent('b')).toBeTypeOf('function');
});
