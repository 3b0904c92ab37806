import { expect, it } from 'vitest';
import { makeKoe, type Slipp } from './koe';

const valg = { samtidige: 1, ventende: 5, lengstMs: 60_000, hvileMs: 0 };

/** Returns the order in which calls start, when each ends at once. */
async function rekkefoelge(kall: readonly string[], antall: number, koe = makeKoe(valg)): Promise<string[]> {
  const begynt: string[] = [];
  await new Promise<void>((ferdig) => {
    for (const adresse of kall)
      void koe.vent(adresse).then((slipp) => {
        begynt.push(adresse);
        if (begynt.length === antall) ferdig();
        slipp?.();
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
  const [andre, tredje] = [koe.vent('a'), koe.vent('a')];
  expect(await koe.vent('a')).toBeNull();
  const annen = koe.vent('b');
  foerste?.();
  for (const tur of [andre, annen, tredje]) {
    const slipp = await tur;
    expect(slipp).toBeTypeOf('function');
    slipp?.();
  }
});

it('the number of waiting calls is limited over all addresses', async () => {
  const koe = makeKoe({ ...valg, ventendeTilSammen: 2 });
  const foerste = await koe.vent('a');
  const [andre, tredje] = [koe.vent('b'), koe.vent('c')];
  expect(await koe.vent('d')).toBeNull();
  foerste?.();
  (await andre)?.();
  const fjerde = koe.vent('d');
  (await tredje)?.();
  expect(await fjerde).toBeTypeOf('function');
});

it('a wait ends, and the ones behind keep their turns', async () => {
  const koe = makeKoe({ ...valg, lengstVentMs: 20 });
  const foerste = await koe.vent('a');
  expect(await Promise.all([koe.vent('a'), koe.vent('b')])).toEqual([null, null]);
  const senere = koe.vent('b');
  foerste?.();
  expect(await senere).toBeTypeOf('function');
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
