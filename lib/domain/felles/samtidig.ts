/**
 * Runs something for each item, so many at a time, in no promised order. Ends when all have; fails as the first that fails does, while
 * those under way go on.
 */
export async function runEach<T>(
  items: Iterable<T>,
  samtidige: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  // One iterator that all take from: an item is begun once.
  const koe = [...items].values();
  const take = async () => {
    for (const item of koe) await run(item);
  };
  await Promise.all(Array.from({ length: samtidige }, take));
}

/**
 * The same, with an end: what has not begun when it is too late goes to `forSent` instead, so that a slow system outside costs
 * that long and one call more, however many are asked about.
 */
export async function runEachInnen<T>(
  items: Iterable<T>,
  { samtidige, erForSent }: { samtidige: number; erForSent: () => boolean },
  run: (item: T) => Promise<void>,
  forSent: (item: T) => void,
): Promise<void> {
  await runEach(items, samtidige, async (item) => {
    if (erForSent()) forSent(item);
    else await run(item);
  });
}
